/** What Cloudflare Workers KV charges on Workers Paid: operations and storage; fractions of a million as such. */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Workers KV pricing, undated',
    url: 'https://developers.cloudflare.com/kv/platform/pricing/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const official = originsOf(SOURCES)('pricing', 'official');
const INCLUDED = { scope: 'account', period: 'month', source: 'pricing', asOf: '2026' } as const;

export const prices = {
  platform: 'cloudflare-kv',
  name: 'Cloudflare Workers KV',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'reads',
      label: 'Reads',
      unit: 'read',
      explanation: 'Keys read, found or not.',
      main: true,
    },
    {
      name: 'writes',
      label: 'Writes',
      unit: 'write',
      explanation: 'Keys written.',
      main: true,
    },
    {
      name: 'deletes',
      label: 'Deletes',
      unit: 'delete',
      explanation: 'Keys deleted.',
      main: false,
    },
    {
      name: 'lists',
      label: 'Lists',
      unit: 'list',
      explanation: 'Requests that list keys.',
      main: false,
    },
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GB-month',
      explanation: 'Data stored, over all namespaces.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'reads',
      label: '10,000,000 reads',
      meters: ['reads'],
      quantity: '10000000',
      unit: 'read',
      ...INCLUDED,
    },
    {
      id: 'writes',
      label: '1,000,000 writes',
      meters: ['writes'],
      quantity: '1000000',
      unit: 'write',
      ...INCLUDED,
    },
    {
      id: 'deletes',
      label: '1,000,000 deletes',
      meters: ['deletes'],
      quantity: '1000000',
      unit: 'delete',
      ...INCLUDED,
    },
    {
      id: 'lists',
      label: '1,000,000 lists',
      meters: ['lists'],
      quantity: '1000000',
      unit: 'list',
      ...INCLUDED,
    },
    {
      id: 'storageGbMonths',
      label: '1 GB-month',
      meters: ['storageGbMonths'],
      quantity: '1',
      unit: 'GB-month',
      ...INCLUDED,
    },
  ],
  prices: [
    flatPrice('reads', '*', '0.0000005', official),
    flatPrice('writes', '*', '0.000005', official),
    flatPrice('deletes', '*', '0.000005', official),
    flatPrice('lists', '*', '0.000005', official),
    flatPrice('storageGbMonths', '*', '0.50', official),
  ],
  leftOut: [
    { name: 'Workers Paid plan and the Workers themselves', extras: ['cloudflare-workers'] },
    { name: 'daily allowances of the free plan' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
