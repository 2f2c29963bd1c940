/** What API Gateway charges: calls, in tiers whose bounds count free calls too. */
import type { Price, PriceBook } from '../../money/price-book.ts';

const PAGE = { source: 'pricing-page-2026-09', asOf: '2026-09-20', confidence: 'official' } as const;

const PRICES: readonly Price[] = [
  {
    meter: 'requests',
    region: '*',
    tiers: [{ upTo: '1000000000', price: '0.000003' }, { price: '0.0000015' }],
    ...PAGE,
    note: 'a second page keeps 0.000003 above a billion calls',
  },
];

export const prices = {
  platform: 'gcp-api-gateway',
  name: 'Google API Gateway',
  currency: 'USD',
  asOf: '2026-09-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: [],
  attributeDefaults: {},
  sources: {
    'pricing-page-2026-09': {
      title: 'API Gateway pricing page, as kept by api-evangelist',
      url: 'https://github.com/api-evangelist/google',
      asOf: '2026-09-20',
    },
  },
  meters: [
    {
      name: 'requests',
      label: 'Calls',
      unit: 'request',
      explanation: 'Calls that the gateway passes on or answers.',
      main: true,
    },
  ],
  grants: [
    {
      id: 'requests',
      label: '2 M calls',
      meters: ['requests'],
      quantity: '2000000',
      unit: 'request',
      countsInTiers: true,
      scope: 'account',
      period: 'month',
      source: 'pricing-page-2026-09',
      asOf: '2026-09-20',
    },
  ],
  prices: PRICES,
  leftOut: [{ name: 'data transfer', extras: ['gcp-network'] }, { name: 'logs' }, { name: 'taxes' }],
} as const satisfies PriceBook;
