/** What Cloud Scheduler charges: jobs, whether they run or not. */
import type { Price, PriceBook } from '../../money/price-book.ts';

const PAGE = { source: 'pricing-page-2026-09', asOf: '2026-09-20', confidence: 'official' } as const;

const PRICES: readonly Price[] = [{ meter: 'jobMonths', region: '*', tiers: [{ price: '0.1' }], ...PAGE }];

export const prices = {
  platform: 'gcp-cloud-scheduler',
  name: 'Google Cloud Scheduler',
  currency: 'USD',
  asOf: '2026-09-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: [],
  attributeDefaults: {},
  sources: {
    'pricing-page-2026-09': {
      title: 'Cloud Scheduler pricing page, as kept by api-evangelist',
      url: 'https://github.com/api-evangelist/google',
      asOf: '2026-09-20',
    },
  },
  meters: [
    {
      name: 'jobMonths',
      label: 'Jobs',
      unit: '31 days',
      explanation:
        'Jobs there are, paused ones too: days ÷ 31 for a job that is deleted before. Runs are free.',
      main: true,
    },
  ],
  grants: [
    {
      id: 'jobMonths',
      label: '3 jobs',
      meters: ['jobMonths'],
      quantity: '3',
      unit: 'job',
      scope: 'account',
      period: 'month',
      source: 'pricing-page-2026-09',
      asOf: '2026-09-20',
    },
  ],
  prices: PRICES,
  leftOut: [{ name: 'what the jobs call' }, { name: 'taxes' }],
} as const satisfies PriceBook;
