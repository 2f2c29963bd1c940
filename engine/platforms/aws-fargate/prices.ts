/**
 * What AWS Fargate charges for tasks: vCPU and memory on Linux (x86_64, arm64) and Windows, temporary disk, public IPv4.
 * Linux prices are the hourly ones of the price list; Windows prices are the per-second ones of the pricing page.
 * Spot prices move: those here are old samples, or the largest discount that AWS names. Leaves out savings plans.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Attributes, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { ADDRESSES_COST_SINCE } from '../../platform-kinds/aws-addresses.ts';
import { type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

const PRICE_LIST = 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonECS/current';

const SOURCES = {
  'price-list-2026-08': {
    title: 'AWS price list, AmazonECS, us-east-1',
    url: `${PRICE_LIST}/us-east-1/index.csv`,
    asOf: '2026-08-17',
  },
  'price-list-2026-07': {
    title: 'AWS price list, AmazonECS, eu-central-1 and ap-northeast-1, quoted in public repositories',
    url: `${PRICE_LIST}/region_index.json`,
    asOf: '2026-07-07',
  },
  'price-list-london': {
    title: 'AWS price list, AmazonECS, eu-west-2, quoted in a public repository',
    url: `${PRICE_LIST}/eu-west-2/index.json`,
    asOf: '2026',
  },
  'price-list-2022-01': {
    title: 'AWS price list, AmazonECS, eu-west-1, as kept by ligoj',
    url: 'https://github.com/ligoj/plugin-prov-aws',
    asOf: '2022-01-01',
  },
  'price-list-test-2026': {
    title: 'AWS price list, AmazonECS, ap-northeast-1, quoted in a public test',
    url: `${PRICE_LIST}/ap-northeast-1/index.json`,
    asOf: '2026',
  },
  'pricing-page': {
    title: 'AWS Fargate pricing page, worked examples',
    url: 'https://aws.amazon.com/fargate/pricing/',
    asOf: '2026',
  },
  'spot-2019': {
    title: 'AWS price list, Fargate Spot of eu-west-1 in 2019, as kept by ligoj',
    url: 'https://github.com/ligoj/plugin-prov-aws',
    asOf: '2019',
  },
  'ipv4-2026-08': {
    title: 'AWS price list, AmazonVPC, public IPv4 in use',
    url: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonVPC/current/us-east-1/index.json',
    asOf: '2026-08-17',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

const LATEST = from('price-list-2026-08', 'official');
const QUOTED = from('price-list-2026-07', 'third-party');
const LONDON = from('price-list-london', 'third-party');
const DUBLIN = from('price-list-2022-01', 'third-party');
const TESTED = from('price-list-test-2026', 'third-party');
const PAGE = from('pricing-page', 'official');

const X86: Attributes = { architecture: 'x86_64', operatingSystem: 'linux', commitment: 'on-demand' };
const ARM: Attributes = { ...X86, architecture: 'arm64' };
const WINDOWS: Attributes = { ...X86, operatingSystem: 'windows' };
const X86_SPOT: Attributes = { ...X86, commitment: 'spot' };
const ARM_SPOT: Attributes = { ...ARM, commitment: 'spot' };

const SAMPLE = from('spot-2019', 'third-party', 'spot prices move: a sample of 2019');
const NOTIONAL = from(
  'pricing-page',
  'derived',
  'notional: 30 % of the on-demand price, as AWS says up to 70 % off; spot prices move',
);

function task(region: string, attributes: Attributes, vcpu: string, memory: string, origin: Origin): Price[] {
  return [
    { meter: 'vcpuHours', region, attributes, tiers: [{ price: vcpu }], ...origin },
    { meter: 'memoryGbHours', region, attributes, tiers: [{ price: memory }], ...origin },
  ];
}

function windows(meter: string, price: string): Price {
  return { meter, region: 'us-east-1', attributes: WINDOWS, tiers: [{ price }], ...PAGE };
}

function disk(region: string, price: string, origin: Origin): Price {
  return { meter: 'ephemeralGbHours', region, tiers: [{ price }], ...origin };
}

const PRICES: readonly Price[] = [
  ...task('us-east-1', X86, '0.04048', '0.004445', LATEST),
  ...task('us-east-1', ARM, '0.03238', '0.00356', LATEST),
  ...task('eu-west-1', X86, '0.04048', '0.004445', DUBLIN),
  ...task('eu-west-1', ARM, '0.03238', '0.00356', DUBLIN),
  ...task('eu-west-2', X86, '0.04656', '0.00511', LONDON),
  ...task('eu-west-2', ARM, '0.03725', '0.00409', LONDON),
  ...task('eu-central-1', X86, '0.04656', '0.00511', QUOTED),
  ...task('ap-northeast-1', X86, '0.05056', '0.00553', QUOTED),
  ...task('ap-northeast-1', ARM, '0.04045', '0.00442', QUOTED),
  ...task('us-east-1', X86_SPOT, '0.012144', '0.0013335', NOTIONAL),
  ...task('us-east-1', ARM_SPOT, '0.009714', '0.001068', NOTIONAL),
  ...task('eu-west-1', X86_SPOT, '0.01379631', '0.00151494', SAMPLE),
  disk('us-east-1', '0.000111', LATEST),
  disk('eu-west-1', '0.000122', DUBLIN),
  disk('eu-west-2', '0.000129', LONDON),
  disk('ap-northeast-1', '0.000133', TESTED),
  windows('windowsVcpuSeconds', '0.0000254167'),
  windows('windowsLicenceVcpuSeconds', '0.0000127778'),
  windows('windowsMemoryGbSeconds', '0.0000027778'),
  { meter: 'publicIpv4Hours', region: '*', tiers: [{ price: '0.005' }], ...from('ipv4-2026-08', 'official') },
];

/** From the start of the image pull, by the second; at least a minute on Linux and five on Windows. */
const PER_SECOND = [
  { stepSec: '1', minimumSec: '300', attributes: { operatingSystem: 'windows' } },
  { stepSec: '1', minimumSec: '60' },
] as const;

export const prices = {
  platform: 'aws-fargate',
  name: 'AWS Fargate',
  currency: 'USD',
  asOf: '2026-08-17',
  validFrom: ADDRESSES_COST_SINCE,
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { architecture: 'x86_64', operatingSystem: 'linux', commitment: 'on-demand' },
  sources: SOURCES,
  meters: [
    {
      name: 'vcpuHours',
      label: 'vCPU',
      unit: 'vCPU-hour',
      explanation: 'vCPU of a task × time, each run by the second with a minimum of 1 minute.',
      main: true,
      billedTime: PER_SECOND,
    },
    {
      name: 'memoryGbHours',
      label: 'Memory',
      unit: 'GB-hour',
      explanation: 'Memory of a task (MB ÷ 1024) × time.',
      main: true,
      billedTime: PER_SECOND,
    },
    {
      name: 'windowsVcpuSeconds',
      label: 'vCPU, Windows',
      unit: 'vCPU-s',
      explanation: 'vCPU of a Windows task × time, at least 5 minutes a run.',
      main: false,
      billedTime: PER_SECOND,
    },
    {
      name: 'windowsLicenceVcpuSeconds',
      label: 'Windows licence',
      unit: 'vCPU-s',
      explanation: 'Operating system licence, per vCPU and second.',
      main: false,
      billedTime: PER_SECOND,
    },
    {
      name: 'windowsMemoryGbSeconds',
      label: 'Memory, Windows',
      unit: 'GB-s',
      explanation: 'Memory of a Windows task × time.',
      main: false,
      billedTime: PER_SECOND,
    },
    {
      name: 'ephemeralGbHours',
      label: 'Ephemeral storage above 20 GB',
      unit: 'GB-hour',
      explanation: 'Temporary disk of a task beyond 20 GB × time.',
      main: false,
      billedTime: PER_SECOND,
      included: { quantity: '20', unit: 'GB' },
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
    { name: 'image registry' },
    { name: 'savings plans' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
