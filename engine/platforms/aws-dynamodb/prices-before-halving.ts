/** What DynamoDB charged before 2024-11-01: twice as much for requests on demand; all else as in the book since then. */
import type { Price, PriceSource } from '../../money/price-book.ts';
import { citing, flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';
import { prices } from './prices.ts';

const { validFrom: _, ...sameRules } = prices;

const SOURCES = {
  halving: {
    title: 'AWS, Amazon DynamoDB reduces prices for on-demand throughput and global tables',
    url: 'https://aws.amazon.com/about-aws/whats-new/2024/11/amazon-dynamo-db-reduces-prices-on-demand-throughput-global-tables',
    asOf: '2024-11',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const VIRGINIA = from(
  'halving',
  'third-party',
  '0.25 and 1.25 a million, as many copies of the time have it',
);
const TWICE = from('halving', 'derived', 'twice the price since 2024-11-01, which may have been rounded');

const REQUEST_UNITS: readonly Price[] = [
  flatPrice('readUnits', 'us-east-1', '0.00000025', VIRGINIA),
  flatPrice('readUnits', 'ap-southeast-1', '0.000000285', TWICE),
  flatPrice('readUnits', 'ap-northeast-1', '0.000000285', TWICE),
  flatPrice('writeUnits', 'us-east-1', '0.00000125', VIRGINIA),
  flatPrice('writeUnits', 'ap-southeast-1', '0.00000142', TWICE),
  flatPrice('writeUnits', 'ap-northeast-1', '0.00000143', TWICE),
];

const HALVED = new Set(REQUEST_UNITS.map(({ meter }) => meter));

export const pricesBeforeHalving = citing({
  ...sameRules,
  sources: { ...prices.sources, ...SOURCES },
  prices: [...REQUEST_UNITS, ...prices.prices.filter(({ meter }) => !HALVED.has(meter))],
});
