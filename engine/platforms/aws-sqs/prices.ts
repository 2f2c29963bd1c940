/**
 * What SQS charges: API requests to standard (the default plan) and fifo queues, one for each started 64 KB of payload.
 * Leaves out fair queues, key management and what crosses regions.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

const OFFER = 'AWSQueueService';

const SOURCES = {
  'price-list-ireland': awsPriceList(OFFER, 'eu-west-1', '2026-10-02'),
  'price-list-tokyo': awsPriceList(OFFER, 'ap-northeast-1', '2026-09-23'),
  'price-list-virginia': awsPriceList(OFFER, 'us-east-1', '2026-09-02'),
  'price-list-singapore': awsPriceList(OFFER, 'ap-southeast-1', '2026-09-02'),
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const COPIED = 'tiers 2 and 3 as in eu-west-1, where tier 1 has the same price';

function requests(plan: 'standard' | 'fifo', region: string, origin: Origin): Price {
  const [first, second, last] =
    plan === 'standard' ? ['0.0000004', '0.0000003', '0.00000024'] : ['0.0000005', '0.0000004', '0.00000035'];
  return {
    meter: 'requests',
    region,
    attributes: { plan },
    tiers: [
      { upTo: '100000000000', price: first! },
      { upTo: '200000000000', price: second! },
      { price: last! },
    ],
    ...origin,
  };
}

const PRICES: readonly Price[] = [
  requests('standard', 'us-east-1', from('price-list-virginia', 'derived', COPIED)),
  requests('fifo', 'us-east-1', from('price-list-virginia', 'derived', COPIED)),
  requests('standard', 'eu-west-1', from('price-list-ireland', 'official')),
  requests('fifo', 'eu-west-1', from('price-list-ireland', 'official')),
  requests('standard', 'ap-southeast-1', from('price-list-singapore', 'derived', COPIED)),
  requests('fifo', 'ap-southeast-1', from('price-list-singapore', 'derived', COPIED)),
  requests('standard', 'ap-northeast-1', from('price-list-tokyo', 'derived', COPIED)),
];

export const prices = {
  platform: 'aws-sqs',
  name: 'Amazon SQS',
  currency: 'USD',
  asOf: '2026-10-02',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'standard' },
  sources: SOURCES,
  meters: [
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'API actions (send, receive, delete, …), one for each started 64 KB of payload.',
      main: true,
      chunk: { size: '64', unit: 'KB' },
    },
  ],
  grants: [
    {
      id: 'requests',
      label: '1,000,000 requests',
      meters: ['requests'],
      quantity: '1000000',
      unit: 'request',
      scope: 'account',
      period: 'month',
      source: 'price-list-ireland',
      asOf: SOURCES['price-list-ireland'].asOf,
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'key management' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
