/** What Cloudflare Queues charge on Workers Paid: operations, one for each started 64 KB (64,000 bytes) of a message. */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Cloudflare Queues pricing, undated, contents of 2026',
    url: 'https://developers.cloudflare.com/queues/platform/pricing/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

export const prices = {
  platform: 'cloudflare-queues',
  name: 'Cloudflare Queues',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'operations',
      label: 'Operations',
      unit: 'operation',
      explanation:
        'A write, a read and a delete for each message, and a read for each retry; each once per started 64,000 bytes.',
      main: true,
      chunk: { size: '64000', unit: 'B' },
    },
  ],
  grants: [
    {
      id: 'operations',
      label: '1,000,000 operations',
      meters: ['operations'],
      quantity: '1000000',
      unit: 'operation',
      scope: 'account',
      period: 'month',
      source: 'pricing',
      asOf: '2026',
    },
  ],
  prices: [flatPrice('operations', '*', '0.0000004', originsOf(SOURCES)('pricing', 'official'))],
  leftOut: [
    { name: 'Workers Paid plan and the Workers themselves', extras: ['cloudflare-workers'] },
    { name: 'daily allowances of the free plan' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
