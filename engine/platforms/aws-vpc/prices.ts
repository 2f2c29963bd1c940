/**
 * What a VPC charges: NAT gateways and interface endpoints by started hours and by the GB through them, and public IPv4
 * addresses. Leaves out VPNs, transit gateways and private links of one's own.
 */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { ADDRESSES_COST_SINCE, beforeAddressesCost } from '../../platform-kinds/aws-addresses.ts';
import { awsPriceList, flatPrice, flatPrices, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'price-list-nat': awsPriceList('AmazonEC2', 'us-east-1', '2026-08-01'),
  'price-list-vpc': awsPriceList('AmazonVPC', 'us-east-1', '2026-08-17'),
  'price-list-tokyo': awsPriceList('AmazonEC2', 'ap-northeast-1', '2026-09-23'),
  'price-list-vpc-tokyo': awsPriceList('AmazonVPC', 'ap-northeast-1', '2026'),
  terracost: {
    title: 'AWS price list, AmazonEC2, eu-west-1, as kept by terracost',
    url: 'https://github.com/cycloidio/terracost',
    asOf: '2023-02-23',
  },
  'api-gateway-page': {
    title: 'Amazon API Gateway pricing page, example with a VPC endpoint',
    url: 'https://aws.amazon.com/api-gateway/pricing/',
    asOf: '2025-11-02',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const VIRGINIA = from('price-list-nat', 'official');
const IRELAND = from('terracost', 'third-party');
const TOKYO = from('price-list-tokyo', 'official');
const VPC = from('price-list-vpc', 'official');
const PAGE = from('api-gateway-page', 'official', 'price of the first PB; larger volumes are priced at it');

const PRICES: readonly Price[] = [
  ...['natHours', 'natGb'].flatMap((meter) => [
    flatPrice(meter, 'us-east-1', '0.045', VIRGINIA),
    flatPrice(meter, 'eu-west-1', '0.048', IRELAND),
    flatPrice(meter, 'ap-northeast-1', '0.062', TOKYO),
  ]),
  flatPrice('endpointHours', 'us-east-1', '0.01', VPC),
  flatPrice('endpointHours', 'us-west-2', '0.01', PAGE),
  flatPrice(
    'endpointHours',
    'ap-northeast-1',
    '0.014',
    from('price-list-vpc-tokyo', 'third-party', 'quoted in a public repository'),
  ),
  ...flatPrices('endpointGb', ['us-east-1', 'us-west-2'], '0.01', PAGE),
  flatPrice('publicIpv4Hours', '*', '0.005', VPC),
];

/** Of addresses, which cost the same everywhere; gateways and endpoints only where a price is known. */
const REGIONS = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'ca-west-1', 'sa-east-1'],
  ...['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1'],
  ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-southeast-1', 'ap-southeast-2'],
  ...['ap-southeast-4', 'ap-southeast-5', 'ap-south-1', 'ap-south-2', 'ap-east-1'],
  ...['af-south-1', 'me-south-1', 'il-central-1'],
];

const STARTED_HOURS = [{ stepSec: '3600', minimumSec: '3600' }] as const;

export const prices = {
  platform: 'aws-vpc',
  name: 'Amazon VPC',
  currency: 'USD',
  asOf: '2026-09-23',
  validFrom: ADDRESSES_COST_SINCE,
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: REGIONS,
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'natHours',
      label: 'NAT gateways',
      unit: 'hour',
      explanation: 'NAT gateways × hours, a started hour as a full one.',
      main: true,
      billedTime: STARTED_HOURS,
    },
    {
      name: 'natGb',
      label: 'Data through NAT',
      unit: 'GB',
      explanation: 'Data in either direction; what goes to the internet is charged again as data transfer.',
      main: true,
    },
    {
      name: 'endpointHours',
      label: 'Interface endpoints',
      unit: 'hour',
      explanation: 'Interface endpoints × zones × hours, a started hour as a full one.',
      main: false,
      billedTime: STARTED_HOURS,
    },
    {
      name: 'endpointGb',
      label: 'Data through endpoints',
      unit: 'GB',
      explanation: 'Data through interface endpoints in either direction.',
      main: false,
    },
    {
      name: 'publicIpv4Hours',
      label: 'Public IPv4 addresses',
      unit: 'hour',
      explanation: 'Public IPv4 addresses × hours, in use or idle.',
      main: false,
      billedTime: STARTED_HOURS,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'free address hours of the first 12 months' },
    { name: 'VPN and transit gateways' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;

const FREE_IN_USE = beforeAddressesCost(prices);

/** Idle addresses of one's own cost something even then; what is not known. */
export const pricesBeforeAddressesCost: PriceBook = {
  ...FREE_IN_USE,
  meters: FREE_IN_USE.meters.map((meter) =>
    meter.name === 'publicIpv4Hours'
      ? { ...meter, explanation: 'Public IPv4 addresses in use × hours; idle ones are not covered.' }
      : meter,
  ),
  leftOut: [{ name: 'idle public IPv4 addresses' }, ...prices.leftOut],
};
