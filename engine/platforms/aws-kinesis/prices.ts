/**
 * What Kinesis Data Streams charges: on demand by stream-hour and GB, provisioned by shard-hour and 25 KB put, longer
 * retention and enhanced fan-out of streams on demand. Leaves out the On-Demand Advantage mode of late 2025.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, flatPrice, flatPrices, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'price-list-tokyo': awsPriceList('AmazonKinesis', 'ap-northeast-1', '2026-09-23'),
  infracost: {
    title: 'Kinesis prices as infracost prints them; rules of the Kinesis Data Streams pricing page',
    url: 'https://aws.amazon.com/kinesis/data-streams/pricing/',
    asOf: '2024-07-01',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const PRINTED = from('infracost', 'third-party');
const TOKYO = from('price-list-tokyo', 'official');
const ON_DEMAND = ['us-east-1', 'us-east-2'];

const PRICES: readonly Price[] = [
  ...flatPrices('streamHours', ON_DEMAND, '0.04', PRINTED),
  ...flatPrices('writtenGb', ON_DEMAND, '0.08', PRINTED),
  ...flatPrices('readGb', ON_DEMAND, '0.04', PRINTED),
  ...flatPrices('fanOutGb', ON_DEMAND, '0.05', PRINTED),
  ...flatPrices('retainedGbMonths', ON_DEMAND, '0.10', PRINTED),
  ...flatPrices('longTermGbMonths', ON_DEMAND, '0.023', PRINTED),
  flatPrice('shardHours', 'us-east-1', '0.015', PRINTED),
  flatPrice('shardHours', 'ap-northeast-1', '0.0195', TOKYO),
  flatPrice('putUnits', 'us-east-1', '0.000000014', PRINTED),
  flatPrice('putUnits', 'ap-northeast-1', '0.0000000215', TOKYO),
];

const STARTED_HOURS = [{ stepSec: '3600', minimumSec: '3600' }] as const;

export const prices = {
  platform: 'aws-kinesis',
  name: 'Amazon Kinesis Data Streams',
  currency: 'USD',
  asOf: '2026-09-23',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'streamHours',
      label: 'Streams on demand',
      unit: 'hour',
      explanation: 'Streams on demand × hours.',
      main: true,
      billedTime: STARTED_HOURS,
    },
    {
      name: 'writtenGb',
      label: 'Data written',
      unit: 'GB',
      explanation: 'Data written to streams on demand, each record rounded up to whole KB.',
      main: false,
      chunk: { size: '1', unit: 'KB' },
    },
    {
      name: 'readGb',
      label: 'Data read',
      unit: 'GB',
      explanation: 'Data read from streams on demand, without rounding, once for each consumer.',
      main: false,
    },
    {
      name: 'fanOutGb',
      label: 'Data read, enhanced fan-out',
      unit: 'GB',
      explanation: 'Data read from streams on demand by consumers with a throughput of their own.',
      main: false,
    },
    {
      name: 'retainedGbMonths',
      label: 'Retention, 1 to 7 days',
      unit: 'GB-month',
      explanation: 'Data of streams on demand kept beyond the first day, up to 7 days.',
      main: false,
    },
    {
      name: 'longTermGbMonths',
      label: 'Retention beyond 7 days',
      unit: 'GB-month',
      explanation: 'Data of streams on demand kept beyond 7 days.',
      main: false,
    },
    {
      name: 'shardHours',
      label: 'Shards',
      unit: 'hour',
      explanation: 'Provisioned shards × hours.',
      main: true,
      billedTime: STARTED_HOURS,
    },
    {
      name: 'putUnits',
      label: 'Put payload units',
      unit: 'unit',
      explanation: 'Records written to provisioned shards, one for each started 25 KB.',
      main: false,
      chunk: { size: '25', unit: 'KB' },
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'On-Demand Advantage' },
    { name: 'retention and fan-out of provisioned shards' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
