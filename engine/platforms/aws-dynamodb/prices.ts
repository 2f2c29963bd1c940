/**
 * What DynamoDB charges in the standard table class: request units on demand (prices after the cut of 2024-11-01),
 * provisioned capacity, storage. Leaves out global tables, streams, backups and the infrequent-access class.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Grant, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const OFFER = 'AmazonDynamoDB';

const SOURCES = {
  'price-list-virginia': awsPriceList(OFFER, 'us-east-1', '2026-09-02'),
  'price-list-singapore': awsPriceList(OFFER, 'ap-southeast-1', '2026-09-02'),
  'price-list-tokyo': awsPriceList(OFFER, 'ap-northeast-1', '2026-09-23'),
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const VIRGINIA = from('price-list-virginia', 'official');
const SINGAPORE = from('price-list-singapore', 'official');
const TOKYO = from('price-list-tokyo', 'official');

const PRICES: readonly Price[] = [
  flatPrice('readUnits', 'us-east-1', '0.000000125', VIRGINIA),
  flatPrice('readUnits', 'ap-southeast-1', '0.0000001425', SINGAPORE),
  flatPrice('readUnits', 'ap-northeast-1', '0.0000001425', TOKYO),
  flatPrice('writeUnits', 'us-east-1', '0.000000625', VIRGINIA),
  flatPrice('writeUnits', 'ap-southeast-1', '0.00000071', SINGAPORE),
  flatPrice('writeUnits', 'ap-northeast-1', '0.000000715', TOKYO),
  flatPrice('rcuHours', 'us-east-1', '0.00013', VIRGINIA),
  flatPrice('rcuHours', 'ap-southeast-1', '0.000148', SINGAPORE),
  flatPrice('wcuHours', 'us-east-1', '0.00065', VIRGINIA),
  flatPrice('wcuHours', 'ap-southeast-1', '0.00074', SINGAPORE),
  flatPrice('storageGbMonths', 'us-east-1', '0.25', VIRGINIA),
  flatPrice('storageGbMonths', 'ap-southeast-1', '0.285', SINGAPORE),
];

const STARTED_HOURS = [{ stepSec: '3600', minimumSec: '3600' }] as const;

function free(meter: string, label: string, quantity: string, unit: string): Grant {
  const { asOf } = SOURCES['price-list-virginia'];
  const terms = { scope: 'region', period: 'month', source: 'price-list-virginia', asOf } as const;
  return { id: meter, label, meters: [meter], quantity, unit, ...terms };
}

export const prices = {
  platform: 'aws-dynamodb',
  name: 'Amazon DynamoDB',
  currency: 'USD',
  asOf: '2026-09-23',
  validFrom: '2024-11-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'readUnits',
      label: 'Read request units',
      unit: 'unit',
      explanation:
        'Reads on demand, one unit for each started 4 KB; eventually consistent 0.5, transactional 2.',
      main: true,
      chunk: { size: '4', unit: 'KB' },
    },
    {
      name: 'writeUnits',
      label: 'Write request units',
      unit: 'unit',
      explanation: 'Writes on demand, one unit for each started 1 KB; transactional 2.',
      main: true,
      chunk: { size: '1', unit: 'KB' },
    },
    {
      name: 'rcuHours',
      label: 'Read capacity units',
      unit: 'RCU-hour',
      explanation: 'Provisioned read capacity × hours.',
      main: false,
      billedTime: STARTED_HOURS,
    },
    {
      name: 'wcuHours',
      label: 'Write capacity units',
      unit: 'WCU-hour',
      explanation: 'Provisioned write capacity × hours.',
      main: false,
      billedTime: STARTED_HOURS,
    },
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GB-month',
      explanation: 'Size of the tables × share of the month.',
      main: false,
    },
  ],
  grants: [
    { ...free('rcuHours', '25 RCU all month', '25', 'RCU-hour'), period: 'hour' },
    { ...free('wcuHours', '25 WCU all month', '25', 'WCU-hour'), period: 'hour' },
    free('storageGbMonths', '25 GB of storage', '25', 'GB-month'),
  ],
  prices: PRICES,
  leftOut: [
    { name: 'global tables' },
    { name: 'streams' },
    { name: 'backups' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
