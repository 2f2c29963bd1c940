/**
 * What Hetzner Cloud asks for servers, in euro and net of VAT: the price of a month, which is the most that a server costs.
 * New orders since 2026-06-15; the version before holds for servers that were there already. Hourly prices are not known.
 */
import type { Price, PriceBook } from '../../money/price-book.ts';
import { citing } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'adjustment-2026': {
    title: 'Hetzner price adjustment of 2026, read by a survey of hosting costs',
    url: 'https://docs.hetzner.com/general/infrastructure-and-availability/price-adjustment/',
    asOf: '2026-10',
  },
  'api-2026-05': {
    title: 'Hetzner pricing API, values kept by a public repository',
    url: 'https://github.com/devantler-tech/platform',
    asOf: '2026-05-27',
  },
} as const;

function monthly(
  size: string,
  price: string,
  source: keyof typeof SOURCES,
  rest: Pick<Price, 'confidence' | 'note'>,
): Price {
  return {
    meter: 'serverMonths',
    region: '*',
    attributes: { size },
    tiers: [{ price }],
    source,
    asOf: SOURCES[source].asOf,
    ...rest,
  };
}

const SURVEYED = { confidence: 'third-party' } as const;
const ORDER_STOP = {
  confidence: 'third-party',
  note: 'reported as not orderable since September 2026',
} as const;

const CURRENT: readonly Price[] = [
  monthly('cx33', '8.49', 'adjustment-2026', ORDER_STOP),
  monthly('cax21', '10.49', 'adjustment-2026', ORDER_STOP),
  monthly('cpx22', '19.49', 'adjustment-2026', SURVEYED),
  monthly('cpx32', '35.49', 'adjustment-2026', SURVEYED),
];

const BEFORE_JUNE: readonly Price[] = [
  monthly('cx23', '4.00', 'api-2026-05', {
    confidence: 'derived',
    note: '2.00 for a vCPU and month, read for fsn1',
  }),
  monthly('cx33', '6.49', 'api-2026-05', { confidence: 'third-party', note: 'read for fsn1' }),
  monthly('cpx22', '7.99', 'adjustment-2026', SURVEYED),
  monthly('cpx32', '13.99', 'adjustment-2026', SURVEYED),
];

function book(validFrom: string, asOf: string, list: readonly Price[]): PriceBook {
  return citing({
    platform: 'hetzner-cloud',
    name: 'Hetzner Cloud',
    currency: 'EUR',
    asOf,
    validFrom,
    lineRounding: { mode: 'half-up', decimals: 2 },
    regions: [],
    attributeDefaults: {},
    sources: SOURCES,
    meters: [
      {
        name: 'serverMonths',
        label: 'Servers',
        unit: 'month',
        explanation:
          'Servers × months in which they exist, powered on or off; the price of a month is a cap on hourly prices.',
        main: true,
        billedTime: [{ stepSec: '3600', minimumSec: '3600' }],
      },
    ],
    grants: [],
    prices: list,
    leftOut: [
      { name: 'public IPv4 addresses' },
      { name: 'traffic beyond the allowance' },
      { name: 'volumes and backups' },
      { name: 'servers for less than a month' },
      { name: 'VAT' },
    ],
  });
}

export const prices = book('2026-06-15', '2026-10', CURRENT);
export const pricesBeforeJune = book('2026-04-01', '2026-10', BEFORE_JUNE);
