/** What Firestore charges in native mode: documents read, written and deleted, whose free part and rounding go by the day;
 * data stored and sent out. */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'billing-example': {
    title: 'Firestore billing example, a chat app',
    url: 'https://firebase.google.com/docs/firestore/billing-example',
    asOf: '2026',
  },
  'pricing-page': {
    title: 'Firestore pricing page',
    url: 'https://cloud.google.com/firestore/pricing',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const BILLING = from('billing-example', 'official');
const PAGE = from('pricing-page', 'official');

const MULTI_REGIONS = ['nam5', 'eur3'];

function operations(region: string, reads: string, writes: string, deletes: string, origin: Origin): Price[] {
  return [
    flatPrice('reads', region, reads, origin),
    flatPrice('writes', region, writes, origin),
    flatPrice('deletes', region, deletes, origin),
  ];
}

const PRICES: readonly Price[] = [
  ...MULTI_REGIONS.flatMap((region) => operations(region, '0.0000006', '0.0000018', '0.0000002', BILLING)),
  ...operations('us-central1', '0.0000003', '0.0000009', '0.0000001', PAGE),
  flatPrice('storageGbMonths', 'nam5', '0.18', BILLING),
  flatPrice('egressGb', 'nam5', '0.12', BILLING),
];

export const prices = {
  platform: 'gcp-firestore',
  name: 'Google Firestore',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'reads',
      label: 'Reads',
      unit: 'document',
      explanation: 'Documents read; each day is charged by itself, to the cent.',
      main: true,
      perDay: true,
    },
    {
      name: 'writes',
      label: 'Writes',
      unit: 'document',
      explanation: 'Documents written; each day is charged by itself, to the cent.',
      main: true,
      perDay: true,
    },
    {
      name: 'deletes',
      label: 'Deletes',
      unit: 'document',
      explanation: 'Documents deleted; each day is charged by itself, to the cent.',
      main: true,
      perDay: true,
    },
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GiB-month',
      explanation: 'Data and indexes stored.',
      main: false,
    },
    {
      name: 'egressGb',
      label: 'Data sent out',
      unit: 'GiB',
      explanation: 'Data to the internet.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'reads',
      label: '50,000 reads a day',
      meters: ['reads'],
      quantity: '50000',
      unit: 'document',
      scope: 'account',
      period: 'day',
      source: 'pricing-page',
      asOf: '2026',
    },
    {
      id: 'writes',
      label: '20,000 writes a day',
      meters: ['writes'],
      quantity: '20000',
      unit: 'document',
      scope: 'account',
      period: 'day',
      source: 'pricing-page',
      asOf: '2026',
    },
    {
      id: 'deletes',
      label: '20,000 deletes a day',
      meters: ['deletes'],
      quantity: '20000',
      unit: 'document',
      scope: 'account',
      period: 'day',
      source: 'pricing-page',
      asOf: '2026',
    },
    {
      id: 'storageGbMonths',
      label: '1 GiB stored',
      meters: ['storageGbMonths'],
      quantity: '1',
      unit: 'GiB-month',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: '2026',
    },
    {
      id: 'egressGb',
      label: '10 GiB sent out',
      meters: ['egressGb'],
      quantity: '10',
      unit: 'GiB',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: '2026',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'backups, restores and point-in-time recovery' },
    { name: 'databases beside the free one of a project' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
