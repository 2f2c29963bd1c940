/** What Cloudflare Vectorize charges on Workers Paid since general availability on 2024-09-26. */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Cloudflare Vectorize pricing since general availability, undated',
    url: 'https://developers.cloudflare.com/vectorize/platform/pricing/',
    asOf: '2024-09-26',
  },
} as const satisfies Record<string, PriceSource>;

const official = originsOf(SOURCES)('pricing', 'official');

const INCLUDED = { scope: 'account', period: 'month', source: 'pricing', asOf: '2024-09-26' } as const;

export const prices = {
  platform: 'cloudflare-vectorize',
  name: 'Cloudflare Vectorize',
  currency: 'USD',
  asOf: '2024-09-26',
  validFrom: '2024-09-26',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'queriedDimensions',
      label: 'Queried dimensions',
      unit: 'dimension',
      explanation: 'Queries and vectors stored, added up, × dimensions of one vector.',
      main: true,
    },
    {
      name: 'storedDimensions',
      label: 'Stored dimensions',
      unit: 'dimension',
      explanation: 'Vectors stored × dimensions of one vector.',
      main: true,
    },
  ],
  grants: [
    {
      id: 'queriedDimensions',
      label: '50 million queried dimensions',
      meters: ['queriedDimensions'],
      quantity: '50000000',
      unit: 'dimension',
      ...INCLUDED,
    },
    {
      id: 'storedDimensions',
      label: '10 million stored dimensions',
      meters: ['storedDimensions'],
      quantity: '10000000',
      unit: 'dimension',
      ...INCLUDED,
    },
  ],
  prices: [
    flatPrice('queriedDimensions', '*', '0.00000001', official),
    flatPrice('storedDimensions', '*', '0.0000000005', official),
  ],
  leftOut: [
    { name: 'Workers Paid plan and the Workers themselves', extras: ['cloudflare-workers'] },
    { name: 'embeddings' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
