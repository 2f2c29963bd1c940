/**
 * What Lambda@Edge charges: requests and duration, the same wherever they run, nothing of it free. Before 2025-08-01 the
 * init was free. Leaves out the time when each request was rounded up to 50 ms, whose end is not known here.
 */
import type { DatedBooks } from '../../money/choose-book.ts';
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'price-list-2025-10': {
    title: 'AWS price list, all AWSLambda rows of us-east-1',
    url: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AWSLambda/current/us-east-1/index.json',
    asOf: '2025-10-28',
  },
  'init-billing': {
    title: 'AWS Compute Blog, AWS Lambda standardizes billing for INIT Phase',
    url: 'https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/',
    asOf: '2025-04-29',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

const DURATION = {
  name: 'gbSeconds',
  label: 'Duration',
  unit: 'GB-s',
  explanation: 'Billed duration × memory (MB ÷ 1024), each request rounded up to 1 ms, init included.',
  main: true,
  billedTime: [{ stepSec: '0.001', minimumSec: '0.001' }],
} as const;

const prices = {
  platform: 'aws-lambda-edge',
  name: 'AWS Lambda@Edge',
  currency: 'USD',
  asOf: '2025-10-28',
  validFrom: '2025-08-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { architecture: 'x86_64' },
  sources: SOURCES,
  ruleSources: ['init-billing'],
  meters: [
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'Every request that starts, on a viewer or an origin event.',
      main: true,
    },
    DURATION,
  ],
  grants: [],
  prices: [
    flatPrice('requests', '*', '0.0000006', from('price-list-2025-10', 'official')),
    {
      ...flatPrice('gbSeconds', '*', '0.00005001', from('price-list-2025-10', 'official')),
      attributes: { architecture: 'x86_64' },
    },
  ],
  leftOut: [
    { name: 'CloudFront requests and data transfer' },
    { name: 'logs', extras: ['aws-cloudwatch'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;

const { validFrom, ...earlier } = prices;
const LATER = `the price of ${validFrom} and later, taken for the time before: no change of it is known`;

/** Newest first. */
export const edgeBooks: DatedBooks = [
  prices,
  {
    ...earlier,
    meters: [
      prices.meters[0],
      {
        ...DURATION,
        initFree: true,
        explanation:
          'Billed duration × memory (MB ÷ 1024), each request rounded up to 1 ms; the init is free.',
      },
    ],
    prices: prices.prices.map((price) => ({ ...price, confidence: 'derived', note: LATER })),
  },
];
