/**
 * What API Gateway charges: calls of HTTP and REST APIs, WebSocket messages and connection minutes, caches of REST APIs.
 * Without the free calls of an account's first 12 months; bytes that leave are aws-data-transfer's.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource, Tier } from '../../money/price-book.ts';
import {
  awsPriceList,
  flatPrice,
  flatPrices,
  type Origin,
  originsOf,
} from '../../platform-kinds/price-origin.ts';

const OFFER = 'AmazonApiGateway';

const SOURCES = {
  'price-list-ireland': awsPriceList(OFFER, 'eu-west-1', '2026-10-02'),
  'price-list-tokyo': awsPriceList(OFFER, 'ap-northeast-1', '2026-09-23'),
  'price-list-virginia': awsPriceList(OFFER, 'us-east-1', '2026-09-02'),
  'price-list-singapore': awsPriceList(OFFER, 'ap-southeast-1', '2026-09-02'),
  'price-list-frankfurt': awsPriceList(OFFER, 'eu-central-1', '2026'),
  'pricing-page': {
    title: 'Amazon API Gateway pricing page',
    url: 'https://aws.amazon.com/api-gateway/pricing/',
    asOf: '2025-11-02',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const FIRST_TIER = 'only the first tier is known: larger volumes are priced at it';

function calls(meter: string, region: string, tiers: readonly Tier[], origin: Origin): Price {
  return { meter, region, tiers, ...origin };
}

const REST_US = [
  { upTo: '333000000', price: '0.0000035' },
  { upTo: '1000000000', price: '0.0000028' },
  { upTo: '20000000000', price: '0.00000238' },
  { price: '0.00000151' },
];
const REST_IRELAND = [
  { upTo: '333000000', price: '0.0000035' },
  { upTo: '1000000000', price: '0.00000319' },
  { upTo: '20000000000', price: '0.00000271' },
  { price: '0.00000172' },
];

const VIRGINIA = from('price-list-virginia', 'official');
const IRELAND = from('price-list-ireland', 'official');
const PAGE = from('pricing-page', 'official');
const SINGAPORE = from('price-list-singapore', 'official', FIRST_TIER);
const FRANKFURT = from('price-list-frankfurt', 'third-party', 'quoted in a public repository');

const PRICES: readonly Price[] = [
  calls(
    'httpRequests',
    'us-east-1',
    [{ upTo: '300000000', price: '0.000001' }, { price: '0.0000009' }],
    VIRGINIA,
  ),
  calls(
    'httpRequests',
    'eu-west-1',
    [{ upTo: '300000000', price: '0.00000111' }, { price: '0.000001' }],
    IRELAND,
  ),
  flatPrice('httpRequests', 'ap-southeast-1', '0.00000125', SINGAPORE),
  flatPrice('httpRequests', 'ap-northeast-1', '0.00000129', from('price-list-tokyo', 'official', FIRST_TIER)),
  calls('restRequests', 'us-east-1', REST_US, VIRGINIA),
  ...['us-east-2', 'us-west-2', 'ap-south-1'].map((region) => calls('restRequests', region, REST_US, PAGE)),
  calls('restRequests', 'eu-west-1', REST_IRELAND, IRELAND),
  flatPrice('restRequests', 'ap-southeast-1', '0.00000425', SINGAPORE),
  flatPrice(
    'restRequests',
    'eu-central-1',
    '0.0000037',
    from('price-list-frankfurt', 'third-party', FIRST_TIER),
  ),
  calls(
    'webSocketMessages',
    'us-east-1',
    [{ upTo: '1000000000', price: '0.000001' }, { price: '0.0000008' }],
    PAGE,
  ),
  flatPrice('connectionMinutes', 'us-east-1', '0.00000025', PAGE),
  ...flatPrices('cacheHalfGbHours', ['us-east-1', 'eu-central-1'], '0.02', FRANKFURT),
  ...flatPrices('cache1600MbHours', ['us-east-1', 'us-west-2', 'eu-west-1'], '0.038', PAGE),
];

const STARTED_HOURS = [{ stepSec: '3600', minimumSec: '3600' }] as const;

export const prices = {
  platform: 'aws-api-gateway',
  name: 'Amazon API Gateway',
  currency: 'USD',
  asOf: '2026-10-02',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'httpRequests',
      label: 'HTTP API calls',
      unit: 'request',
      explanation: 'Calls of HTTP APIs, one for each started 512 KB of payload.',
      main: true,
      chunk: { size: '512', unit: 'KB' },
    },
    {
      name: 'restRequests',
      label: 'REST API calls',
      unit: 'request',
      explanation: 'Calls of REST APIs, whatever their size.',
      main: true,
    },
    {
      name: 'webSocketMessages',
      label: 'WebSocket messages',
      unit: 'message',
      explanation: 'Messages sent and received, one for each started 32 KB.',
      main: true,
      chunk: { size: '32', unit: 'KB' },
    },
    {
      name: 'connectionMinutes',
      label: 'Connection minutes',
      unit: 'minute',
      explanation: 'WebSocket connections × minutes, each connection by started minutes.',
      main: false,
    },
    {
      name: 'cacheHalfGbHours',
      label: 'REST cache, 0.5 GB',
      unit: 'hour',
      explanation: 'Hours for which a cache of 0.5 GB is provisioned.',
      main: false,
      billedTime: STARTED_HOURS,
    },
    {
      name: 'cache1600MbHours',
      label: 'REST cache, 1.6 GB',
      unit: 'hour',
      explanation: 'Hours for which a cache of 1.6 GB is provisioned.',
      main: false,
      billedTime: STARTED_HOURS,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'free calls of the first 12 months' },
    { name: 'access logs', extras: ['aws-cloudwatch'] },
    { name: 'endpoints of private APIs', extras: ['aws-vpc'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
