/** What Firestore charges in native mode: documents read, written and deleted, whose free part and rounding go by the day;
 * data stored and sent out. */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook } from '../../money/price-book.ts';

type Origin = Pick<Price, 'source' | 'asOf' | 'confidence'>;

const BILLING = { source: 'billing-example', asOf: '2026', confidence: 'official' } as const;
const PAGE = { source: 'pricing-page', asOf: '2026', confidence: 'official' } as const;

const MULTI_REGIONS = ['nam5', 'eur3'];

function operations(region: string, reads: string, writes: string, deletes: string, origin: Origin): Price[] {
  return [
    { meter: 'reads', region, tiers: [{ price: reads }], ...origin },
    { meter: 'writes', region, tiers: [{ price: writes }], ...origin },
    { meter: 'deletes', region, tiers: [{ price: deletes }], ...origin },
  ];
}

const PRICES: readonly Price[] = [
  ...MULTI_REGIONS.flatMap((region) => operations(region, '0.0000006', '0.0000018', '0.0000002', BILLING)),
  ...operations('us-central1', '0.0000003', '0.0000009', '0.0000001', PAGE),
  { meter: 'storageGbMonths', region: 'nam5', tiers: [{ price: '0.18' }], ...BILLING },
  { meter: 'egressGb', region: 'nam5', tiers: [{ price: '0.12' }], ...BILLING },
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
  sources: {
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
  },
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
      unit: 'GB-month',
      explanation: 'Data and indexes stored.',
      main: false,
    },
    {
      name: 'egressGb',
      label: 'Data sent out',
      unit: 'GB',
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
      label: '1 GB stored',
      meters: ['storageGbMonths'],
      quantity: '1',
      unit: 'GB-month',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: '2026',
    },
    {
      id: 'egressGb',
      label: '10 GB sent out',
      meters: ['egressGb'],
      quantity: '10',
      unit: 'GB',
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
