/**
 * What AWS App Runner charges: memory while an instance is provisioned, vCPU only while it handles requests. Closed to new
 * customers since 2026-04-30. Leaves out builds, automatic deployments and regions whose prices are not known.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, flatPrices, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'pricing-page': {
    title: 'AWS App Runner pricing page, undated copies in Japanese and French',
    url: 'https://aws.amazon.com/apprunner/pricing/',
    asOf: '2026',
  },
  'tokyo-article': {
    title: 'dev.to, Serverless economics: why Cloud Run crushes App Runner (until it doesn’t), undated',
    url: 'https://dev.to/siddhantkcode/serverless-economics-why-cloud-run-crushes-app-runner-until-it-doesnt-5fh3',
    asOf: '2025',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const PAGE = from('pricing-page', 'official');
const REGIONS = ['us-east-1', 'us-east-2', 'us-west-2', 'eu-west-1'];

const PRICES: readonly Price[] = [
  ...flatPrices('memoryGbHours', REGIONS, '0.007', PAGE),
  ...flatPrices('vcpuHours', REGIONS, '0.064', PAGE),
  flatPrice('memoryGbHours', 'ap-northeast-1', '0.009', PAGE),
  flatPrice('vcpuHours', 'ap-northeast-1', '0.081', from('tokyo-article', 'third-party')),
];

export const prices = {
  platform: 'aws-app-runner',
  name: 'AWS App Runner',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'memoryGbHours',
      label: 'Memory, provisioned',
      unit: 'GB-hour',
      explanation: 'Memory of the instances × time, idle or not, by the second.',
      main: true,
      billedTime: [{ stepSec: '1', minimumSec: '0' }],
    },
    {
      name: 'vcpuHours',
      label: 'vCPU, active',
      unit: 'vCPU-hour',
      explanation: 'vCPU of the instances × time with requests, by the second, at least 1 minute.',
      main: true,
      billedTime: [{ stepSec: '1', minimumSec: '60' }],
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'builds and automatic deployments' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'logs', extras: ['aws-cloudwatch'] },
    { name: 'image registry' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
