/**
 * What DigitalOcean asks for Basic Droplets: a monthly price, reached after 672 hours (28 days) of a month, and prorated
 * before: by the second since 2026, by the hour until then. Leaves out the other families, backups and extra transfer.
 */
import type { BilledTimeRule, Price, PriceBook } from '../../money/price-book.ts';
import type { PublishedMonth } from '../../stated-usage/month-share.ts';
import type { DROPLET_SIZES } from './sizes.ts';

/** A Droplet that exists for longer in one month costs nothing more. */
export const DROPLET_MONTH: PublishedMonth = { hours: '672', isCap: true };

const SOURCES = {
  'price-change-2022': {
    title: 'DigitalOcean price change of July 2022, transcribed',
    url: 'https://gist.github.com/colinwilson/cd31bde012f6727b24b2fc4ebee749c0',
    asOf: '2022-07',
  },
} as const;

const MONTHLY: Readonly<Record<keyof typeof DROPLET_SIZES, string>> = {
  's-1vcpu-512mb': '4',
  's-1vcpu-1gb': '6',
  's-1vcpu-2gb': '12',
  's-2vcpu-2gb': '18',
  's-2vcpu-4gb': '24',
  's-4vcpu-8gb': '48',
  's-8vcpu-16gb': '96',
};

const PRICES: readonly Price[] = Object.entries(MONTHLY).map(([size, price]) => ({
  meter: 'dropletMonths',
  region: '*',
  attributes: { size },
  tiers: [{ price }],
  source: 'price-change-2022',
  asOf: '2022-07',
  confidence: 'third-party',
}));

function book(validFrom: string, time: BilledTimeRule, step: string): PriceBook {
  return {
    platform: 'digitalocean-droplets',
    name: 'DigitalOcean Droplets',
    currency: 'USD',
    asOf: '2022-07',
    validFrom,
    lineRounding: { mode: 'half-up', decimals: 2 },
    regions: [],
    attributeDefaults: {},
    sources: SOURCES,
    meters: [
      {
        name: 'dropletMonths',
        label: 'Droplets',
        unit: 'month',
        explanation: `Droplets × hours ÷ 672, each run by the ${step}; at most 672 h a month for each Droplet.`,
        main: true,
        billedTime: [time],
      },
    ],
    grants: [],
    prices: PRICES,
    leftOut: [
      { name: 'outbound transfer beyond the size’s allowance' },
      { name: 'backups and snapshots' },
      { name: 'volumes' },
      { name: 'load balancer' },
      { name: 'taxes' },
    ],
  };
}

export const prices = book('2026-01-01', { stepSec: '1', minimumSec: '1' }, 'second');
export const hourlyPrices = book('2022-07-01', { stepSec: '3600', minimumSec: '3600' }, 'started hour');
