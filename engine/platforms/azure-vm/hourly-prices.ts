/**
 * Prices of one hour of an Azure VM, Linux, pay as you go, as tools and documents state them, by where they were read.
 * Decimal strings in US dollars before tax.
 */

/** region → size, as Azure names it, in small letters → price of one hour. */
export type HourlyPrices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** infracost-2024-07: East US. */
export const INFRACOST_2024: HourlyPrices = {
  eastus: {
    standard_b1s: '0.0104',
  },
};

/** infracost-2025-12: East US. */
export const INFRACOST_2025: HourlyPrices = {
  eastus: {
    standard_b8ms: '0.333',
    standard_b8s_v2: '0.333',
    standard_b8as_v2: '0.301',
    standard_d96s_v5: '4.608',
    standard_d96as_v5: '4.128',
    standard_d96s_v6: '4.838',
    standard_d96as_v6: '4.358',
    standard_f8s_v2: '0.338',
    standard_ds1_v2: '0.073',
  },
};

/** finfocus-2026: three regions. */
export const FINFOCUS_2026: HourlyPrices = {
  eastus: {
    standard_b2s: '0.0416',
    standard_d2s_v3: '0.096',
    standard_d4s_v5: '0.192',
    standard_e8s_v5: '0.504',
  },
  westeurope: {
    standard_b2s: '0.048',
    standard_d2s_v3: '0.12',
    standard_d4s_v5: '0.23',
    standard_e8s_v5: '0.608',
  },
  japaneast: {
    standard_b2s: '0.0544',
    standard_d2s_v3: '0.129',
    standard_d4s_v5: '0.248',
    standard_e8s_v5: '0.608',
  },
};

/** quoted-2026: East US list prices that several public code files agree on. */
export const QUOTED_2026: HourlyPrices = {
  eastus: {
    standard_b1ms: '0.0207',
    standard_b2ms: '0.0832',
    standard_b4ms: '0.166',
    standard_b2ats_v2: '0.0094',
    standard_b2als_v2: '0.0376',
    standard_b2as_v2: '0.0752',
    standard_d4s_v3: '0.192',
    standard_d8s_v3: '0.384',
    standard_d2s_v5: '0.096',
    standard_d8s_v5: '0.384',
    standard_d16s_v5: '0.768',
    standard_d32s_v5: '1.536',
    standard_d2as_v5: '0.086',
    standard_d4as_v5: '0.172',
    standard_d8as_v5: '0.344',
    standard_e2s_v5: '0.126',
    standard_e4s_v5: '0.252',
    standard_f2s_v2: '0.0846',
    standard_f4s_v2: '0.169',
  },
};

/** Half and twice D4s v5 of the same region. */
export const DERIVED_2026: HourlyPrices = {
  westeurope: {
    standard_d2s_v5: '0.115',
    standard_d8s_v5: '0.46',
  },
  japaneast: {
    standard_d2s_v5: '0.124',
    standard_d8s_v5: '0.496',
  },
};
