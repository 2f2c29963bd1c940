/** What Scaleway Serverless Functions charges, in euro: requests, memory × time, and instances kept ready. */
import type { PriceBook } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  faq: {
    title: 'Scaleway Serverless Functions FAQ',
    url: 'https://www.scaleway.com/en/docs/serverless-functions/faq/',
    asOf: '2025-09-24',
  },
} as const;

const FAQ = originsOf(SOURCES)('faq', 'official');
const GRANTED = { scope: 'account', period: 'month', source: 'faq', asOf: '2025-09-24' } as const;

export const prices = {
  platform: 'scaleway-functions',
  name: 'Scaleway Serverless Functions',
  currency: 'EUR',
  asOf: '2025-09-24',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'Every request that arrives.',
      main: true,
    },
    {
      name: 'gbSeconds',
      label: 'Duration',
      unit: 'GB-s',
      explanation: 'Requests × memory (MB ÷ 1024) × time.',
      main: true,
    },
    {
      name: 'provisionedGbSeconds',
      label: 'Instances kept ready',
      unit: 'GB-s',
      explanation: 'Instances of the minimum scale × memory × time for which they are kept.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'requests',
      label: 'Free requests',
      meters: ['requests'],
      quantity: '1000000',
      unit: 'request',
      ...GRANTED,
    },
    {
      id: 'gbSeconds',
      label: 'Free duration',
      meters: ['gbSeconds'],
      quantity: '400000',
      unit: 'GB-s',
      ...GRANTED,
    },
  ],
  prices: [
    flatPrice('requests', '*', '0.00000015', FAQ),
    flatPrice('gbSeconds', '*', '0.0000120', FAQ),
    flatPrice('provisionedGbSeconds', '*', '0.0000036', FAQ),
  ],
  leftOut: [{ name: 'container registry' }, { name: 'logs beyond the free part' }, { name: 'VAT' }],
} as const satisfies PriceBook;
