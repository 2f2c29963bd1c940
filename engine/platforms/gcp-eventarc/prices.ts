/** What Eventarc Standard charges for events from Google sources: nothing beside their transport. */
import type { Price, PriceBook } from '../../money/price-book.ts';

const PAGE = { source: 'pricing-page-2026-09', asOf: '2026-09-20', confidence: 'official' } as const;

const PRICES: readonly Price[] = [{ meter: 'events', region: '*', tiers: [{ price: '0' }], ...PAGE }];

export const prices = {
  platform: 'gcp-eventarc',
  name: 'Google Eventarc',
  currency: 'USD',
  asOf: '2026-09-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: [],
  attributeDefaults: {},
  sources: {
    'pricing-page-2026-09': {
      title: 'Eventarc pricing page, as kept by api-evangelist',
      url: 'https://github.com/api-evangelist/google',
      asOf: '2026-09-20',
    },
  },
  meters: [
    {
      name: 'events',
      label: 'Events',
      unit: 'event',
      explanation: 'Events from Google sources.',
      main: true,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'transport of the events', extras: ['gcp-pubsub'] },
    { name: 'Eventarc Advanced and events from third parties' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
