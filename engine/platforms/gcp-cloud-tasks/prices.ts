/** What Cloud Tasks charges: operations, one for each started 32 KB. */
import type { Price, PriceBook } from '../../money/price-book.ts';

const PAGE = { source: 'pricing-page-2026-09', asOf: '2026-09-20', confidence: 'official' } as const;

const PRICES: readonly Price[] = [
  {
    meter: 'operations',
    region: '*',
    tiers: [{ price: '0.0000004' }],
    ...PAGE,
    note: 'published up to 5 billion operations a month',
  },
];

export const prices = {
  platform: 'gcp-cloud-tasks',
  name: 'Google Cloud Tasks',
  currency: 'USD',
  asOf: '2026-09-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: [],
  attributeDefaults: {},
  sources: {
    'pricing-page-2026-09': {
      title: 'Cloud Tasks pricing page, as kept by api-evangelist',
      url: 'https://github.com/api-evangelist/google',
      asOf: '2026-09-20',
    },
  },
  meters: [
    {
      name: 'operations',
      label: 'Operations',
      unit: 'operation',
      explanation: 'Calls to the queue and tasks handed over, one for each started 32 KB.',
      main: true,
      chunk: { size: '32', unit: 'KB' },
    },
  ],
  grants: [
    {
      id: 'operations',
      label: '1 M operations',
      meters: ['operations'],
      quantity: '1000000',
      unit: 'operation',
      scope: 'account',
      period: 'month',
      source: 'pricing-page-2026-09',
      asOf: '2026-09-20',
    },
  ],
  prices: PRICES,
  leftOut: [{ name: 'data transfer', extras: ['gcp-network'] }, { name: 'logs' }, { name: 'taxes' }],
} as const satisfies PriceBook;
