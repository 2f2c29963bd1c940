/** What Workflows charges: steps, in whole thousands beyond the free ones. */
import type { Price, PriceBook } from '../../money/price-book.ts';

const PAGE = { source: 'pricing-page-2026-09', asOf: '2026-09-20', confidence: 'official' } as const;

const PRICES: readonly Price[] = [
  { meter: 'internalSteps', region: '*', tiers: [{ price: '0.00001' }], ...PAGE },
  { meter: 'externalSteps', region: '*', tiers: [{ price: '0.000025' }], ...PAGE },
];

export const prices = {
  platform: 'gcp-workflows',
  name: 'Google Workflows',
  currency: 'USD',
  asOf: '2026-09-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: [],
  attributeDefaults: {},
  sources: {
    'pricing-page-2026-09': {
      title: 'Workflows pricing page, as kept by api-evangelist',
      url: 'https://github.com/api-evangelist/google',
      asOf: '2026-09-20',
    },
  },
  meters: [
    {
      name: 'internalSteps',
      label: 'Internal steps',
      unit: 'step',
      explanation: 'Steps and calls to Google services, retries too; paid by the thousand.',
      main: true,
      paidInSteps: '1000',
    },
    {
      name: 'externalSteps',
      label: 'External steps',
      unit: 'step',
      explanation: 'Calls to other addresses and callbacks, retries too; paid by the thousand.',
      main: false,
      paidInSteps: '1000',
    },
  ],
  grants: [
    {
      id: 'internalSteps',
      label: '5,000 internal steps',
      meters: ['internalSteps'],
      quantity: '5000',
      unit: 'step',
      scope: 'account',
      period: 'month',
      source: 'pricing-page-2026-09',
      asOf: '2026-09-20',
    },
    {
      id: 'externalSteps',
      label: '2,000 external steps',
      meters: ['externalSteps'],
      quantity: '2000',
      unit: 'step',
      scope: 'account',
      period: 'month',
      source: 'pricing-page-2026-09',
      asOf: '2026-09-20',
    },
  ],
  prices: PRICES,
  leftOut: [{ name: 'what the steps call' }, { name: 'logs' }, { name: 'taxes' }],
} as const satisfies PriceBook;
