/**
 * What the open beta of Vectorize announced: one price for all dimensions, rounded up to the cent in its own examples,
 * which take nothing off for what a plan includes.
 */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Cloudflare Vectorize pricing, open beta',
    url: 'https://developers.cloudflare.com/vectorize/platform/pricing/',
    asOf: '2023',
  },
} as const satisfies Record<string, PriceSource>;

export const betaPrices = {
  platform: 'cloudflare-vectorize',
  name: 'Cloudflare Vectorize, open beta',
  currency: 'USD',
  asOf: '2023',
  lineRounding: { mode: 'up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'vectorDimensions',
      label: 'Dimensions',
      unit: 'dimension',
      explanation: 'Queries and vectors stored, added up, × dimensions of one vector.',
      main: true,
    },
  ],
  grants: [],
  prices: [flatPrice('vectorDimensions', '*', '0.00000004', originsOf(SOURCES)('pricing', 'official'))],
  leftOut: [
    { name: 'included dimensions: 50 million queried and 10 million stored are free on Workers Paid' },
    { name: 'Workers Paid plan and the Workers themselves', extras: ['cloudflare-workers'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
