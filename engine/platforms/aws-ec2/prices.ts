/**
 * What EC2 charges for the parts a small server needs: instances (on demand, Linux, shared tenancy), gp3 volumes and
 * public IPv4 addresses; spot prices of some sizes, which move. Other volumes stand in the book of aws-ebs. Leaves out
 * Windows and other licences, reservations and savings plans, whose rates are the account's own.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { ADDRESSES_COST_SINCE } from '../../platform-kinds/aws-addresses.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';
import { DERIVED } from './hourly-derived.ts';
import {
  CATALOGUE_V8,
  GENERATED_LIST_2026_07,
  type HourlyPrices,
  PRICE_LIST_2023_02,
  PRICE_LIST_2026_08,
  PRICE_LIST_2026_09,
  SPOT_V8,
} from './hourly-listed.ts';

const PRICE_LIST = 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonEC2/current';

const SOURCES = {
  'price-list-2026-09': {
    title: 'AWS price list, AmazonEC2, ap-northeast-1',
    url: `${PRICE_LIST}/ap-northeast-1/index.json`,
    asOf: '2026-09-23',
  },
  'price-list-2026-08': {
    title: 'AWS price list, AmazonEC2, eu-central-1',
    url: `${PRICE_LIST}/eu-central-1/index.json`,
    asOf: '2026-08-26',
  },
  'karpenter-2026-07': {
    title: 'Karpenter, on-demand prices of us-east-1 generated from the AWS price list',
    url: 'https://github.com/aws/karpenter-provider-aws',
    asOf: '2026-07-20',
  },
  'price-list-2023-02': {
    title: 'AWS price list, AmazonEC2, eu-west-1, as kept by terracost',
    url: 'https://github.com/cycloidio/terracost',
    asOf: '2023-02-23',
  },
  'skypilot-v8': {
    title: 'SkyPilot catalogue v8, crawled from AWS, undated (late 2025 or 2026)',
    url: 'https://github.com/skypilot-org/skypilot-catalog',
    asOf: '2025',
  },
  'ebs-2024-07': {
    title: 'EBS prices of us-east-1 as infracost prints them, and the EBS pricing page',
    url: 'https://aws.amazon.com/ebs/pricing/',
    asOf: '2024-07-01',
  },
  'ebs-tokyo-2026': {
    title: 'AWS price list, EBS rows of ap-northeast-1, quoted in a public repository',
    url: `${PRICE_LIST}/ap-northeast-1/index.json`,
    asOf: '2026',
  },
  'ebs-frankfurt-2026': {
    title: 'AWS price list, EBS rows of eu-central-1, quoted in a public test',
    url: `${PRICE_LIST}/eu-central-1/index.json`,
    asOf: '2026',
  },
  'ipv4-2026-08': {
    title: 'AWS price list, AmazonVPC, public IPv4 in use',
    url: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonVPC/current/us-east-1/index.json',
    asOf: '2026-08-17',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

/** One price per region, family and size. */
function hourly(table: HourlyPrices, origin: Origin, commitment = 'on-demand'): Price[] {
  return Object.entries(table).flatMap(([region, families]) =>
    Object.entries(families).flatMap(([family, sizes]) =>
      Object.entries(sizes).map(([size, price]) => ({
        meter: 'instanceHours',
        region,
        attributes: { size: `${family}.${size}`, operatingSystem: 'linux', commitment },
        tiers: [{ price }],
        ...origin,
      })),
    ),
  );
}

const DERIVATION =
  'derived from the largest known size of the family by powers of two, rounded half-up to 4 decimals';

const SPOT = 'spot prices move: the median of five zones in one undated crawl';

const PRICES: readonly Price[] = [
  ...hourly(GENERATED_LIST_2026_07, from('karpenter-2026-07', 'official')),
  ...hourly(PRICE_LIST_2023_02, from('price-list-2023-02', 'third-party')),
  ...hourly(PRICE_LIST_2026_08, from('price-list-2026-08', 'official')),
  ...hourly(PRICE_LIST_2026_09, from('price-list-2026-09', 'official')),
  ...hourly(CATALOGUE_V8, from('skypilot-v8', 'third-party')),
  ...hourly(DERIVED, from('skypilot-v8', 'derived', DERIVATION)),
  ...hourly(SPOT_V8, from('skypilot-v8', 'third-party', SPOT), 'spot'),
  flatPrice('gp3GbMonths', 'us-east-1', '0.08', from('ebs-2024-07', 'official')),
  flatPrice('gp3GbMonths', 'eu-west-1', '0.088', from('price-list-2023-02', 'third-party')),
  flatPrice('gp3GbMonths', 'eu-central-1', '0.0952', from('price-list-2026-08', 'official')),
  flatPrice('gp3GbMonths', 'ap-northeast-1', '0.096', from('ebs-tokyo-2026', 'third-party')),
  flatPrice('gp3IopsMonths', 'us-east-1', '0.005', from('ebs-2024-07', 'official')),
  flatPrice('gp3IopsMonths', 'eu-west-1', '0.0055', from('price-list-2023-02', 'third-party')),
  flatPrice('gp3IopsMonths', 'eu-central-1', '0.006', from('ebs-frankfurt-2026', 'third-party')),
  flatPrice('gp3IopsMonths', 'ap-northeast-1', '0.006', from('ebs-tokyo-2026', 'third-party')),
  flatPrice('gp3ThroughputMbpsMonths', 'us-east-1', '0.04', from('ebs-2024-07', 'official')),
  flatPrice('gp3ThroughputMbpsMonths', 'eu-central-1', '0.0476', from('ebs-frankfurt-2026', 'third-party')),
  flatPrice('gp3ThroughputMbpsMonths', 'ap-northeast-1', '0.048', from('ebs-tokyo-2026', 'third-party')),
  flatPrice('publicIpv4Hours', '*', '0.005', from('ipv4-2026-08', 'official')),
];

/** EC2 bills by the second, at least a minute. */
const PER_SECOND = [{ stepSec: '1', minimumSec: '60' }] as const;

export const prices = {
  platform: 'aws-ec2',
  name: 'Amazon EC2',
  currency: 'USD',
  asOf: '2026-09-23',
  validFrom: ADDRESSES_COST_SINCE,
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { operatingSystem: 'linux', commitment: 'on-demand' },
  sources: SOURCES,
  meters: [
    {
      name: 'instanceHours',
      label: 'Instances',
      unit: 'hour',
      explanation: 'Instances × time, each run billed by the second with a minimum of 60 s.',
      main: true,
      billedTime: PER_SECOND,
    },
    {
      name: 'gp3GbMonths',
      label: 'gp3 storage',
      unit: 'GB-month',
      explanation: 'Size of the volumes × share of the month for which they exist.',
      main: false,
    },
    {
      name: 'gp3IopsMonths',
      label: 'gp3 IOPS above 3,000',
      unit: 'IOPS-month',
      explanation: 'Provisioned IOPS of each volume beyond 3,000 × share of the month.',
      main: false,
      included: { quantity: '3000', unit: 'IOPS' },
    },
    {
      name: 'gp3ThroughputMbpsMonths',
      label: 'gp3 throughput above 125 MB/s',
      unit: 'MB/s-month',
      explanation: 'Provisioned throughput of each volume beyond 125 MB/s × share of the month.',
      main: false,
      included: { quantity: '125', unit: 'MB/s' },
    },
    {
      name: 'publicIpv4Hours',
      label: 'Public IPv4 addresses',
      unit: 'hour',
      explanation: 'Public IPv4 addresses × time.',
      main: false,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'logs', extras: ['aws-cloudwatch'] },
    { name: 'load balancer', extras: ['aws-load-balancer'] },
    { name: 'CPU credits above the baseline' },
    { name: 'snapshots', extras: ['aws-ebs'] },
    { name: 'savings plans' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
