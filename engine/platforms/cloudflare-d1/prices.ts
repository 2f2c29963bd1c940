/** What Cloudflare D1 charges on Workers Paid: rows read and written and storage; fractions of a million as such. */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Cloudflare D1 pricing, undated, confirmed in August 2026',
    url: 'https://developers.cloudflare.com/d1/platform/pricing/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const official = originsOf(SOURCES)('pricing', 'official');
const INCLUDED = { scope: 'account', period: 'month', source: 'pricing', asOf: '2026' } as const;

export const prices = {
  platform: 'cloudflare-d1',
  name: 'Cloudflare D1',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'rowsRead',
      label: 'Rows read',
      unit: 'row',
      explanation: 'Rows that queries scan, whether or not they return them.',
      main: true,
    },
    {
      name: 'rowsWritten',
      label: 'Rows written',
      unit: 'row',
      explanation: 'Rows written, with one more for each index.',
      main: true,
    },
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GB-month',
      explanation: 'Data stored, over all databases.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'rowsRead',
      label: '25 billion rows read',
      meters: ['rowsRead'],
      quantity: '25000000000',
      unit: 'row',
      ...INCLUDED,
    },
    {
      id: 'rowsWritten',
      label: '50 million rows written',
      meters: ['rowsWritten'],
      quantity: '50000000',
      unit: 'row',
      ...INCLUDED,
    },
    {
      id: 'storageGbMonths',
      label: '5 GB-month',
      meters: ['storageGbMonths'],
      quantity: '5',
      unit: 'GB-month',
      ...INCLUDED,
    },
  ],
  prices: [
    flatPrice('rowsRead', '*', '0.000000001', official),
    flatPrice('rowsWritten', '*', '0.000001', official),
    flatPrice('storageGbMonths', '*', '0.75', official),
  ],
  leftOut: [
    { name: 'Workers Paid plan and the Workers themselves', extras: ['cloudflare-workers'] },
    { name: 'daily allowances of the free plan' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
