/**
 * What EventBridge charges: custom events, pipes, schedules, API destinations, archives and replays. Events of AWS's own
 * services are free. Leaves out schema discovery, whose price the sources dispute.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'price-list-virginia': awsPriceList('AWSEvents', 'us-east-1', '2026-09-02'),
  'price-list-singapore': awsPriceList('AWSEvents', 'ap-southeast-1', '2026-09-02'),
  cloudburn: {
    title: 'CloudBurn, Amazon EventBridge pricing: complete guide',
    url: 'https://cloudburn.io/blog/amazon-eventbridge-pricing',
    asOf: '2026-03-13',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const GUIDE = from('cloudburn', 'third-party');

const PRICES: readonly Price[] = [
  flatPrice('customEvents', 'us-east-1', '0.000001', from('price-list-virginia', 'official')),
  flatPrice('customEvents', 'ap-southeast-1', '0.000001', from('price-list-singapore', 'official')),
  flatPrice('pipeRequests', 'us-east-1', '0.0000004', GUIDE),
  flatPrice(
    'scheduledInvocations',
    'us-east-1',
    '0.000001',
    from('cloudburn', 'third-party', 'another guide calls schedules free'),
  ),
  flatPrice('apiDestinationCalls', 'us-east-1', '0.0000002', GUIDE),
  flatPrice('archivedGb', 'us-east-1', '0.10', GUIDE),
  flatPrice('archiveGbMonths', 'us-east-1', '0.023', GUIDE),
  flatPrice('replayedEvents', 'us-east-1', '0.000001', GUIDE),
];

const CHUNK = { size: '64', unit: 'KB' } as const;

export const prices = {
  platform: 'aws-eventbridge',
  name: 'Amazon EventBridge',
  currency: 'USD',
  asOf: '2026-09-02',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'customEvents',
      label: 'Custom events',
      unit: 'event',
      explanation: 'Events of your own, of partners and of other accounts, one for each started 64 KB.',
      main: true,
      chunk: CHUNK,
    },
    {
      name: 'pipeRequests',
      label: 'Pipes',
      unit: 'request',
      explanation: 'Requests that pass the filter of a pipe, one for each started 64 KB.',
      main: false,
      chunk: CHUNK,
    },
    {
      name: 'scheduledInvocations',
      label: 'Schedules',
      unit: 'invocation',
      explanation: 'Invocations by the scheduler, one for each started 64 KB.',
      main: false,
      chunk: CHUNK,
    },
    {
      name: 'apiDestinationCalls',
      label: 'API destinations',
      unit: 'event',
      explanation: 'Events sent to HTTP endpoints.',
      main: false,
    },
    {
      name: 'archivedGb',
      label: 'Archive, events written',
      unit: 'GB',
      explanation: 'Size of the events written to archives.',
      main: false,
    },
    {
      name: 'archiveGbMonths',
      label: 'Archive, storage',
      unit: 'GB-month',
      explanation: 'Size of the archives × share of the month.',
      main: false,
    },
    {
      name: 'replayedEvents',
      label: 'Events replayed',
      unit: 'event',
      explanation: 'Events sent again from an archive.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'scheduledInvocations',
      label: '14,000,000 scheduled invocations',
      meters: ['scheduledInvocations'],
      quantity: '14000000',
      unit: 'invocation',
      scope: 'account',
      period: 'month',
      source: 'cloudburn',
      asOf: SOURCES.cloudburn.asOf,
      confidence: 'third-party',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'schema discovery' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
