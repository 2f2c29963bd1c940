/**
 * What Lightsail charges for Linux servers with disk and address: by the hour, at most the plan's price a month, while
 * stopped too; and outgoing traffic beyond a plan's allowance. Leaves out Windows plans, databases, load balancers.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrices, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  plans: {
    title: 'Lightsail user guide, baseline CPU performance, undated copy of 2025 or 2026',
    url: 'https://docs.aws.amazon.com/lightsail/latest/userguide/baseline-cpu-performance.html',
    asOf: '2025',
  },
  faq: {
    title: 'Lightsail user guide, questions about billing and account management, undated copy',
    url: 'https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-frequently-asked-questions-faq-billing-and-account-management.html',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

/** Plan, its price of a month, and of an hour: the month ÷ 744 h, rounded half-up to 4 decimals. */
const PLANS = [
  ['1gb', '7', '0.0094'],
  ['2gb', '12', '0.0161'],
  ['4gb', '24', '0.0323'],
  ['8gb', '44', '0.0591'],
  ['16gb', '84', '0.1129'],
  ['32gb', '164', '0.2204'],
  ['64gb', '384', '0.5161'],
] as const;

const PER_HOUR = 'price of the month ÷ 744 h, rounded half-up to 4 decimals, as the smallest plan’s is';
const CHEAPEST = 'the same page computes an example at 0.0046, which belongs to the plan without IPv4';
const EXAMPLE = 'the hour of the page’s example';

const PRICES: readonly Price[] = [
  plan('instanceMonths', '512mb', '5', from('plans', 'official')),
  plan('instanceHours', '512mb', '0.0067', from('faq', 'official', CHEAPEST)),
  plan('instanceMonths', '512mb-ipv6', '3.50', from('plans', 'official')),
  plan('instanceHours', '512mb-ipv6', '0.0046', from('faq', 'official', EXAMPLE)),
  ...PLANS.flatMap(([size, month, hour]) => [
    plan('instanceMonths', size, month, from('plans', 'official')),
    plan('instanceHours', size, hour, from('plans', 'derived', PER_HOUR)),
  ]),
  ...egress('0.09', ['us-east-1', 'us-east-2', 'us-west-2', 'ca-central-1']),
  ...egress('0.09', ['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-central-1', 'eu-north-1']),
  ...egress('0.13', ['ap-south-1', 'ap-northeast-2']),
  ...egress('0.12', ['ap-southeast-1']),
  ...egress('0.17', ['ap-southeast-2']),
  ...egress('0.14', ['ap-northeast-1']),
];

function plan(meter: string, size: string, price: string, origin: ReturnType<typeof from>): Price {
  return { meter, region: '*', attributes: { size }, tiers: [{ price }], ...origin };
}

function egress(price: string, regions: readonly string[]): readonly Price[] {
  return flatPrices('egressGb', regions, price, from('faq', 'official'));
}

export const prices = {
  platform: 'aws-lightsail',
  name: 'Amazon Lightsail',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'instanceMonths',
      label: 'Servers, whole month',
      unit: 'month',
      explanation: 'Servers that exist for the whole month, at the plan’s price.',
      main: false,
    },
    {
      name: 'instanceHours',
      label: 'Servers',
      unit: 'hour',
      explanation: 'Servers that exist for a part of the month, each by started hours, stopped ones too.',
      main: false,
      billedTime: [{ stepSec: '3600', minimumSec: '3600' }],
    },
    {
      name: 'egressGb',
      label: 'Traffic beyond the allowance',
      unit: 'GB',
      explanation: 'Outgoing traffic beyond what the plan includes.',
      main: false,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'snapshots and further disks' },
    { name: 'load balancers and databases' },
    { name: 'CPU above the baseline once credits are spent' },
    { name: 'the first free months of new accounts' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
