/**
 * What S3 charges in the standard class: storage by the GB-month and requests. Leaves out the other classes, the free part
 * of the first 12 months, retrieval and replication.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'price-list-virginia': awsPriceList('AmazonS3', 'us-east-1', '2026-09-02'),
  'price-list-singapore': awsPriceList('AmazonS3', 'ap-southeast-1', '2026-09-02'),
  'price-list-tokyo': awsPriceList('AmazonS3', 'ap-northeast-1', '2026-09-23'),
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const VIRGINIA = from('price-list-virginia', 'official');
const SINGAPORE = from('price-list-singapore', 'official');
const TOKYO = from('price-list-tokyo', 'official');
const note = 'only the first tier, up to 50 TB, is known: larger volumes are priced at it';

const PRICES: readonly Price[] = [
  {
    meter: 'storageGbMonths',
    region: 'us-east-1',
    tiers: [{ upTo: '51200', price: '0.023' }, { upTo: '512000', price: '0.022' }, { price: '0.021' }],
    ...VIRGINIA,
  },
  flatPrice('storageGbMonths', 'ap-southeast-1', '0.025', { ...SINGAPORE, note }),
  flatPrice('storageGbMonths', 'ap-northeast-1', '0.025', { ...TOKYO, note }),
  flatPrice('putRequests', 'us-east-1', '0.000005', VIRGINIA),
  flatPrice('putRequests', 'ap-southeast-1', '0.000005', SINGAPORE),
  flatPrice('putRequests', 'ap-northeast-1', '0.0000047', TOKYO),
  flatPrice('getRequests', 'us-east-1', '0.0000004', VIRGINIA),
  flatPrice('getRequests', 'ap-southeast-1', '0.0000004', SINGAPORE),
  flatPrice('getRequests', 'ap-northeast-1', '0.00000037', TOKYO),
];

export const prices = {
  platform: 'aws-s3',
  name: 'Amazon S3',
  currency: 'USD',
  asOf: '2026-09-23',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GB-month',
      explanation: 'Standard storage × share of the month; 1 TB = 1,024 GB.',
      main: true,
    },
    {
      name: 'putRequests',
      label: 'PUT, COPY, POST, LIST',
      unit: 'request',
      explanation: 'Requests that write or list.',
      main: true,
    },
    {
      name: 'getRequests',
      label: 'GET and others',
      unit: 'request',
      explanation: 'Requests that read, and all others except deletions, which are free.',
      main: true,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'other storage classes' },
    { name: 'free storage of the first 12 months' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
