/**
 * What Cloudflare R2 charges for storage, operations and retrieval in its two classes, stated as `plan`. What is left
 * after the free part is rounded up to whole GB-months, GB and millions; the page does not say which comes first.
 */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Cloudflare R2 pricing, undated, contents of 2026',
    url: 'https://developers.cloudflare.com/r2/pricing/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const official = originsOf(SOURCES)('pricing', 'official');

const RATES = [
  ['storageGbMonths', 'standard', '0.015'],
  ['storageGbMonths', 'infrequent access', '0.01'],
  ['classAOperations', 'standard', '0.0000045'],
  ['classAOperations', 'infrequent access', '0.000009'],
  ['classBOperations', 'standard', '0.00000036'],
  ['classBOperations', 'infrequent access', '0.0000009'],
  ['retrievedGb', 'standard', '0'],
  ['retrievedGb', 'infrequent access', '0.01'],
] as const;

const PRICES: readonly Price[] = [
  ...RATES.map(([meter, plan, price]) => ({
    ...flatPrice(meter, '*', price, official),
    attributes: { plan },
  })),
  flatPrice('egressGb', '*', '0', official),
];

const STANDARD = {
  scope: 'account',
  period: 'month',
  attributes: { plan: 'standard' },
  source: 'pricing',
  asOf: '2026',
} as const;

export const prices = {
  platform: 'cloudflare-r2',
  name: 'Cloudflare R2',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { plan: 'standard' },
  sources: SOURCES,
  meters: [
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GB-month',
      explanation:
        'Mean of the daily peaks over 30 days, rounded up to a whole GB-month; infrequently accessed objects count for 30 days at least.',
      main: true,
      billedTime: [{ stepSec: '1', minimumSec: '2592000', attributes: { plan: 'infrequent access' } }],
      paidInSteps: '1',
    },
    {
      name: 'classAOperations',
      label: 'Class A operations',
      unit: 'operation',
      explanation: 'Writes and lists, rounded up to a whole million.',
      main: true,
      paidInSteps: '1000000',
    },
    {
      name: 'classBOperations',
      label: 'Class B operations',
      unit: 'operation',
      explanation: 'Reads, rounded up to a whole million.',
      main: true,
      paidInSteps: '1000000',
    },
    {
      name: 'retrievedGb',
      label: 'Retrieval',
      unit: 'GB',
      explanation: 'Data read from infrequent access, rounded up to a whole GB.',
      main: { plan: 'infrequent access' },
      paidInSteps: '1',
    },
    {
      name: 'egressGb',
      label: 'Data out',
      unit: 'GB',
      explanation: 'Data sent to the internet, which is free.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'storageGbMonths',
      label: '10 GB-month',
      meters: ['storageGbMonths'],
      quantity: '10',
      unit: 'GB-month',
      ...STANDARD,
    },
    {
      id: 'classAOperations',
      label: '1,000,000 class A operations',
      meters: ['classAOperations'],
      quantity: '1000000',
      unit: 'operation',
      ...STANDARD,
    },
    {
      id: 'classBOperations',
      label: '10,000,000 class B operations',
      meters: ['classBOperations'],
      quantity: '10000000',
      unit: 'operation',
      ...STANDARD,
    },
  ],
  prices: PRICES,
  leftOut: [{ name: 'Super Slurper, event notifications and data catalog' }, { name: 'taxes' }],
} as const satisfies PriceBook;
