/**
 * What Durable Objects charge since whole millions are billed: requests, active time and both kinds of storage. The fee
 * of Workers Paid is owed once with the Worker in front; `plan: beside a worker` leaves it to another bill.
 */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Durable Objects pricing, undated, contents of 2026',
    url: 'https://developers.cloudflare.com/durable-objects/platform/pricing/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const official = originsOf(SOURCES)('pricing', 'official');

const RATES = [
  ['requests', '0.00000015'],
  ['gbSeconds', '0.0000125'],
  ['rowsRead', '0.000000001'],
  ['rowsWritten', '0.000001'],
  ['sqliteGbMonths', '0.20'],
  ['kvReads', '0.0000002'],
  ['kvWrites', '0.000001'],
  ['kvDeletes', '0.000001'],
  ['kvGbMonths', '0.20'],
] as const;

const PRICES: readonly Price[] = [
  { ...flatPrice('planMonths', '*', '5', official), attributes: { plan: 'workers paid' } },
  { ...flatPrice('planMonths', '*', '0', official), attributes: { plan: 'beside a worker' } },
  ...RATES.map(([meter, price]) => flatPrice(meter, '*', price, official)),
];

const GRANTED = { scope: 'account', period: 'month', source: 'pricing', asOf: '2026' } as const;

const WHOLE_MILLIONS = '1000000';

export const prices = {
  platform: 'cloudflare-durable-objects',
  name: 'Cloudflare Durable Objects',
  currency: 'USD',
  asOf: '2026',
  validFrom: '2026-01-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { plan: 'workers paid' },
  sources: SOURCES,
  meters: [
    {
      name: 'planMonths',
      label: 'Workers Paid plan',
      unit: 'month',
      explanation: 'The least that an account pays, once for Workers and Durable Objects together.',
      main: false,
      oncePerAccount: 'Workers Paid',
    },
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation:
        'HTTP requests, RPC sessions, alarms and WebSocket connections; 20 incoming messages count as one. What is not included is rounded up to whole millions.',
      main: true,
      paidInSteps: WHOLE_MILLIONS,
    },
    {
      name: 'gbSeconds',
      label: 'Duration',
      unit: 'GB-s',
      explanation:
        'Time while an object is active × 0.128 GB, however many requests share it. What is not included is rounded up to whole millions.',
      main: true,
      paidInSteps: WHOLE_MILLIONS,
    },
    {
      name: 'rowsRead',
      label: 'Rows read (SQLite)',
      unit: 'row',
      explanation: 'Rows that queries scan.',
      main: false,
    },
    {
      name: 'rowsWritten',
      label: 'Rows written (SQLite)',
      unit: 'row',
      explanation: 'Rows written, with one more for each index.',
      main: false,
    },
    {
      name: 'sqliteGbMonths',
      label: 'Storage (SQLite)',
      unit: 'GB-month',
      explanation: 'Data stored.',
      main: false,
    },
    {
      name: 'kvReads',
      label: 'Reads (key-value)',
      unit: '4 KB unit',
      explanation: 'One for each started 4 KB read.',
      main: false,
      chunk: { size: '4', unit: 'KB' },
    },
    {
      name: 'kvWrites',
      label: 'Writes (key-value)',
      unit: '4 KB unit',
      explanation: 'One for each started 4 KB written.',
      main: false,
      chunk: { size: '4', unit: 'KB' },
    },
    {
      name: 'kvDeletes',
      label: 'Deletes (key-value)',
      unit: 'delete',
      explanation: 'Keys deleted.',
      main: false,
    },
    {
      name: 'kvGbMonths',
      label: 'Storage (key-value)',
      unit: 'GB-month',
      explanation: 'Data stored.',
      main: false,
    },
  ],
  grants: [
    granted('requests', '1000000', '1,000,000 requests', 'request'),
    granted('gbSeconds', '400000', '400,000 GB-s', 'GB-s'),
    granted('rowsRead', '25000000000', '25 billion rows read', 'row'),
    granted('rowsWritten', '50000000', '50 million rows written', 'row'),
    granted('sqliteGbMonths', '5', '5 GB-month', 'GB-month'),
    granted('kvReads', '1000000', '1,000,000 read units', '4 KB unit'),
    granted('kvWrites', '1000000', '1,000,000 write units', '4 KB unit'),
    granted('kvDeletes', '1000000', '1,000,000 deletes', 'delete'),
    granted('kvGbMonths', '1', '1 GB-month', 'GB-month'),
  ],
  prices: PRICES,
  leftOut: [
    { name: 'Workers Paid plan and the Workers themselves', extras: ['cloudflare-workers'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;

function granted(meter: string, quantity: string, label: string, unit: string) {
  return { id: meter, label, meters: [meter], quantity, unit, ...GRANTED } as const;
}
