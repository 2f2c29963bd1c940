/**
 * What DigitalOcean App Platform asks for containers: a monthly price, reached after 28 days of a month and prorated by
 * the second before. Leaves out databases, extra transfer, development add-ons and static sites.
 */
import type { Price, PriceBook } from '../../money/price-book.ts';
import type { PublishedMonth } from '../../stated-usage/month-share.ts';
import type { APP_SIZES } from './sizes.ts';

/** 28 days: what a container runs beyond them in one month costs nothing more. */
export const APP_MONTH: PublishedMonth = { hours: '672', isCap: true };

const SOURCES = {
  openapi: {
    title: 'DigitalOcean OpenAPI, App Platform instance sizes',
    url: 'https://github.com/digitalocean/openapi',
    asOf: '2026-08-07',
  },
} as const;

const MONTHLY: Readonly<Record<keyof typeof APP_SIZES, string>> = {
  'apps-s-1vcpu-0.5gb': '5.00',
  'apps-s-1vcpu-1gb-fixed': '10.00',
  'apps-s-1vcpu-1gb': '12.00',
  'apps-s-1vcpu-2gb': '25.00',
  'apps-s-2vcpu-4gb': '50.00',
  'apps-d-1vcpu-0.5gb': '29.00',
  'apps-d-1vcpu-1gb': '34.00',
  'apps-d-1vcpu-2gb': '39.00',
  'apps-d-1vcpu-4gb': '49.00',
  'apps-d-2vcpu-4gb': '78.00',
  'apps-d-2vcpu-8gb': '98.00',
  'apps-d-4vcpu-8gb': '156.00',
  'apps-d-4vcpu-16gb': '196.00',
  'apps-d-8vcpu-32gb': '392.00',
};

const PRICES: readonly Price[] = Object.entries(MONTHLY).map(([size, price]) => ({
  meter: 'containerMonths',
  region: '*',
  attributes: { size },
  tiers: [{ price }],
  source: 'openapi',
  asOf: '2026-08-07',
  confidence: 'official',
  note: 'the price per second is this one ÷ 2,419,200 s (28 days)',
}));

export const prices = {
  platform: 'digitalocean-app-platform',
  name: 'DigitalOcean App Platform',
  currency: 'USD',
  asOf: '2026-08-07',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'containerMonths',
      label: 'Containers',
      unit: 'month',
      explanation:
        'Containers × hours ÷ 672, each run by the second with a minimum of 1 minute; at most 672 h a month for each.',
      main: true,
      billedTime: [{ stepSec: '1', minimumSec: '60' }],
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'outbound transfer beyond the size’s allowance' },
    { name: 'the minimum of 0.01 for a component' },
    { name: 'databases' },
    { name: 'dedicated egress addresses' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
