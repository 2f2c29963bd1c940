/**
 * What Alibaba Function Compute 3.0 charges (international accounts): compute units at graduated prices. Two versions: the
 * list price, and the promotion from 2024-08-27 to 2025-08-27.
 */
import type { PriceBook, Tier } from '../../money/price-book.ts';

const SOURCES = {
  'pay-as-you-go': {
    title: 'Alibaba Function Compute, pay-as-you-go',
    url: 'https://help.aliyun.com/en/functioncompute/fc/product-overview/pay-as-you-go-billing-methods',
    asOf: '2026',
  },
} as const;

function book(validFrom: string, tiers: readonly Tier[], note?: string): PriceBook {
  return {
    platform: 'alibaba-function-compute',
    name: 'Alibaba Function Compute',
    currency: 'USD',
    asOf: '2026',
    validFrom,
    lineRounding: { mode: 'half-up', decimals: 2 },
    regions: [],
    attributeDefaults: {},
    sources: SOURCES,
    meters: [
      {
        name: 'computeUnits',
        label: 'Compute units',
        unit: 'CU',
        explanation:
          '75 CU per 10,000 invocations + 1 per active vCPU-s + 0.15 per GB-s of memory + 0.05 per GB-s of disk; requests by the millisecond, provisioned instances in steps of 10 s.',
        main: true,
        billedTime: [
          { stepSec: '10', minimumSec: '0', attributes: { plan: 'provisioned' } },
          { stepSec: '0.001', minimumSec: '0.001' },
        ],
      },
    ],
    grants: [],
    prices: [
      {
        meter: 'computeUnits',
        region: '*',
        tiers,
        source: 'pay-as-you-go',
        asOf: '2026',
        confidence: 'official',
        ...(note === undefined ? {} : { note }),
      },
    ],
    leftOut: [
      { name: 'outbound internet traffic' },
      { name: 'trial quotas and resource plans' },
      { name: 'logs' },
      { name: 'taxes' },
    ],
  };
}

function tiers(first: string, second: string, third: string): readonly Tier[] {
  return [{ upTo: '100000000', price: first }, { upTo: '500000000', price: second }, { price: third }];
}

export const prices = book('2025-08-28', tiers('0.000020', '0.000017', '0.000014'));
export const promotionPrices = book(
  '2024-08-27',
  tiers('0.0000160', '0.0000136', '0.0000112'),
  'promotion from 2024-08-27 to 2025-08-27',
);
