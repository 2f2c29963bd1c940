/**
 * What Upstash QStash charges as you go, and its free plan. One page calls retries free and another counts every
 * delivery attempt; retries that are stated count here. Leaves out the fixed plans at 180 and 420 USD.
 */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Upstash QStash pricing, undated, contents of 2026',
    url: 'https://upstash.com/pricing/qstash.md',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const official = originsOf(SOURCES)('pricing', 'official');
const PAID = { attributes: { plan: 'pay as you go' } } as const;
const FREE = { attributes: { plan: 'free' } } as const;

export const prices = {
  platform: 'upstash-qstash',
  name: 'Upstash QStash',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { plan: 'pay as you go' },
  sources: SOURCES,
  meters: [
    {
      name: 'messages',
      label: 'Messages',
      unit: 'message',
      explanation: 'Messages published or sent by a schedule, and retries of them where they are stated.',
      main: true,
    },
    {
      name: 'egressGb',
      label: 'Data out',
      unit: 'GB',
      explanation: 'Data delivered.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'egressGb',
      label: '50 GB out',
      meters: ['egressGb'],
      quantity: '50',
      unit: 'GB',
      ...PAID,
      scope: 'account',
      period: 'month',
      source: 'pricing',
      asOf: '2026',
    },
  ],
  prices: [
    { ...flatPrice('messages', '*', '0.00001', official), ...PAID },
    { ...flatPrice('egressGb', '*', '0.05', official), ...PAID },
    { ...flatPrice('messages', '*', '0', official), ...FREE },
  ],
  leftOut: [{ name: 'what the free plan refuses (messages beyond 1,000 a day)' }, { name: 'taxes' }],
} as const satisfies PriceBook;
