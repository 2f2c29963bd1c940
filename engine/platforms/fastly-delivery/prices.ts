/**
 * What Fastly charges for delivery in North America and Europe at its list rates, and at least 50 USD a month. Other
 * regions are dearer and not known here; a free tier of newer accounts is left out.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrices, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  bill: {
    title: 'Fastly: about the charges on your bill, undated',
    url: 'https://docs.fastly.com/en/guides/about-the-charges-on-your-bill',
    asOf: '2026',
  },
  pricing: {
    title: 'Fastly pricing as read by a comparison of 2026',
    url: 'https://www.fastly.com/pricing',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const thirdParty = originsOf(SOURCES)('pricing', 'third-party', 'the first tier: larger volumes cost less');
const REGIONS = ['North America', 'Europe'];

const PRICES = [
  ...flatPrices('egressGb', REGIONS, '0.12', thirdParty),
  ...flatPrices('requests', REGIONS, '0.00000075', thirdParty),
];

export const prices = {
  platform: 'fastly-delivery',
  name: 'Fastly delivery',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'egressGb',
      label: 'Data out',
      unit: 'GB',
      explanation: 'Data sent to clients and shields.',
      main: true,
    },
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'Requests that the network answers, from its cache or not.',
      main: true,
    },
  ],
  grants: [],
  minimumCharges: [{ label: 'Monthly minimum', amount: '50', source: 'bill', asOf: '2026' }],
  prices: PRICES,
  leftOut: [
    { name: 'volume rates and the free tier of newer accounts' },
    { name: 'TLS, image optimisation and security products' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
