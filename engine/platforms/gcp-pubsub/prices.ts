/** What Pub/Sub charges: bytes published and delivered, exports, imports, transforms and kept messages. */
import type { Price, PriceBook } from '../../money/price-book.ts';

const PAGE = { source: 'pricing-page-2026-09', asOf: '2026-09-20', confidence: 'official' } as const;

const PRICES: readonly Price[] = [
  { meter: 'deliveryTib', region: '*', tiers: [{ price: '40' }], ...PAGE },
  { meter: 'exportTib', region: '*', tiers: [{ price: '50' }], ...PAGE },
  { meter: 'kinesisImportTib', region: '*', tiers: [{ price: '50' }], ...PAGE },
  { meter: 'importTib', region: '*', tiers: [{ price: '80' }], ...PAGE },
  { meter: 'transformTib', region: '*', tiers: [{ price: '40' }], ...PAGE },
  { meter: 'aiTransformTib', region: '*', tiers: [{ price: '60' }], ...PAGE },
  { meter: 'retainedGbMonths', region: '*', tiers: [{ price: '0.27' }], ...PAGE },
  { meter: 'snapshotGbMonths', region: '*', tiers: [{ price: '0.27' }], ...PAGE },
];

export const prices = {
  platform: 'gcp-pubsub',
  name: 'Google Pub/Sub',
  currency: 'USD',
  asOf: '2026-09-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: [],
  attributeDefaults: {},
  sources: {
    'pricing-page-2026-09': {
      title: 'Pub/Sub pricing page, as kept by api-evangelist',
      url: 'https://github.com/api-evangelist/google',
      asOf: '2026-09-20',
    },
  },
  meters: [
    {
      name: 'deliveryTib',
      label: 'Messages',
      unit: 'TiB',
      explanation: 'Bytes published and bytes delivered to each subscription, at least 1,000 a request.',
      main: true,
      billedSize: [{ stepMb: '0.00000095367431640625', minimumMb: '0.00095367431640625' }],
    },
    {
      name: 'exportTib',
      label: 'Export',
      unit: 'TiB',
      explanation: 'Bytes delivered to BigQuery or Cloud Storage.',
      main: false,
      billedSize: [{ stepMb: '0.00000095367431640625', minimumMb: '0.00095367431640625' }],
    },
    {
      name: 'kinesisImportTib',
      label: 'Import from Kinesis',
      unit: 'TiB',
      explanation: 'Bytes taken in from Kinesis.',
      main: false,
      billedSize: [{ stepMb: '0.00000095367431640625', minimumMb: '0.00095367431640625' }],
    },
    {
      name: 'importTib',
      label: 'Import',
      unit: 'TiB',
      explanation: 'Bytes taken in from other sources.',
      main: false,
      billedSize: [{ stepMb: '0.00000095367431640625', minimumMb: '0.00095367431640625' }],
    },
    {
      name: 'transformTib',
      label: 'Transforms',
      unit: 'TiB',
      explanation: 'Bytes through single message transforms.',
      main: false,
    },
    {
      name: 'aiTransformTib',
      label: 'AI transforms',
      unit: 'TiB',
      explanation: 'Bytes through AI inference transforms.',
      main: false,
    },
    {
      name: 'retainedGbMonths',
      label: 'Retained messages',
      unit: 'GB-month',
      explanation: 'Messages kept beyond their delivery.',
      main: false,
    },
    {
      name: 'snapshotGbMonths',
      label: 'Snapshots',
      unit: 'GB-month',
      explanation: 'Backlog kept by snapshots.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'deliveryTib',
      label: '10 GB of messages',
      meters: ['deliveryTib'],
      quantity: '0.009765625',
      unit: 'TiB',
      scope: 'account',
      period: 'month',
      source: 'pricing-page-2026-09',
      asOf: '2026-09-20',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer between regions', extras: ['gcp-network'] },
    { name: 'Pub/Sub Lite' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
