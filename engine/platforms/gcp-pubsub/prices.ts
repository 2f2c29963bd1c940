/** What Pub/Sub charges: bytes published and delivered, exports, imports, transforms and kept messages. */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'pricing-page-2026-09': {
    title: 'Pub/Sub pricing page, as kept by api-evangelist',
    url: 'https://github.com/api-evangelist/google',
    asOf: '2026-09-20',
  },
} as const satisfies Record<string, PriceSource>;

const PAGE = originsOf(SOURCES)('pricing-page-2026-09', 'official');

const ONE_BYTE_IN_MB = '0.00000095367431640625';
const THOUSAND_BYTES_IN_MB = '0.00095367431640625';

/** Whole bytes, at least 1,000 a request. */
const BILLED_BYTES = [{ stepMb: ONE_BYTE_IN_MB, minimumMb: THOUSAND_BYTES_IN_MB }] as const;

const PRICES: readonly Price[] = [
  flatPrice('deliveryTib', '*', '40', PAGE),
  flatPrice('exportTib', '*', '50', PAGE),
  flatPrice('kinesisImportTib', '*', '50', PAGE),
  flatPrice('importTib', '*', '80', PAGE),
  flatPrice('transformTib', '*', '40', PAGE),
  flatPrice('aiTransformTib', '*', '60', PAGE),
  flatPrice('retainedGbMonths', '*', '0.27', PAGE),
  flatPrice('snapshotGbMonths', '*', '0.27', PAGE),
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
  sources: SOURCES,
  meters: [
    {
      name: 'deliveryTib',
      label: 'Messages',
      unit: 'TiB',
      explanation: 'Bytes published and bytes delivered to each subscription, at least 1,000 a request.',
      main: true,
      billedSize: BILLED_BYTES,
    },
    {
      name: 'exportTib',
      label: 'Export',
      unit: 'TiB',
      explanation: 'Bytes delivered to BigQuery or Cloud Storage.',
      main: false,
      billedSize: BILLED_BYTES,
    },
    {
      name: 'kinesisImportTib',
      label: 'Import from Kinesis',
      unit: 'TiB',
      explanation: 'Bytes taken in from Kinesis.',
      main: false,
      billedSize: BILLED_BYTES,
    },
    {
      name: 'importTib',
      label: 'Import',
      unit: 'TiB',
      explanation: 'Bytes taken in from other sources.',
      main: false,
      billedSize: BILLED_BYTES,
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
      unit: 'GiB-month',
      explanation: 'Messages kept beyond their delivery.',
      main: false,
    },
    {
      name: 'snapshotGbMonths',
      label: 'Snapshots',
      unit: 'GiB-month',
      explanation: 'Backlog kept by snapshots.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'deliveryTib',
      label: '10 GiB of messages',
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
