/**
 * What Fly.io charges for machines, their volumes, addresses and data, with reservations of shared machines. Leaves out
 * performance machines, GPUs and support plans, and most regions: their prices are not known.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Grant, Price, PriceBook } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';
import type { PublishedMonth } from '../../stated-usage/month-share.ts';
import { MACHINE_PRICES } from './machine-prices.ts';
import { FLY_METERS } from './meters.ts';
import { FLY_SOURCES } from './sources.ts';

/** 30 days; a longer month costs more. */
export const FLY_MONTH: PublishedMonth = { hours: '720', isCap: false };

const PAGE = originsOf(FLY_SOURCES)('pricing', 'official');
const GRANTED = { scope: 'account', period: 'month', source: 'pricing', asOf: '2026-08-07' } as const;

/** Prepaid blocks: a twelfth of the yearly price, the credit of a month, and what it buys of the smallest machine. */
const RESERVATIONS = [
  { commitment: 'shared-36-a-year', monthly: '3', credit: '5', buys: '2.572' },
  { commitment: 'shared-360-a-year', monthly: '30', credit: '50', buys: '25.72' },
  { commitment: 'shared-3600-a-year', monthly: '300', credit: '500', buys: '257.2' },
] as const;

/** Charged since January 2026; the day was not published, so it counts as the first. */
const SNAPSHOTS_COST_SINCE = '2026-01-01';

const PRICES: readonly Price[] = [
  ...RESERVATIONS.map(({ commitment, monthly }) => ({
    ...flatPrice('reservationMonths', '*', monthly, PAGE),
    attributes: { commitment },
  })),
  ...MACHINE_PRICES,
  flatPrice('stoppedRootfsGbMonths', '*', '0.15', PAGE),
  flatPrice('volumeGbMonths', '*', '0.15', PAGE),
  flatPrice('snapshotGbMonths', '*', '0.08', PAGE),
  flatPrice('dedicatedIpv4Months', '*', '2', PAGE),
  flatPrice('egressGb', '*', '0.02', PAGE),
  flatPrice('egressAsiaPacificGb', '*', '0.04', PAGE),
  flatPrice('egressAfricaIndiaGb', '*', '0.12', PAGE),
  flatPrice('privateTransferGb', '*', '0.006', PAGE),
  flatPrice('privateTransferAsiaPacificGb', '*', '0.015', PAGE),
  flatPrice('privateTransferAfricaIndiaGb', '*', '0.050', PAGE),
];

const CREDITS: readonly Grant[] = RESERVATIONS.map(({ commitment, credit, buys }) => ({
  id: commitment,
  label: 'Credit of the reservation',
  meters: ['machineMonths'],
  quantity: buys,
  unit: 'month',
  worth: credit,
  attributes: { commitment },
  ...GRANTED,
}));

export const prices: PriceBook = {
  platform: 'fly-machines',
  name: 'Fly Machines',
  currency: 'USD',
  asOf: '2026-09-26',
  validFrom: SNAPSHOTS_COST_SINCE,
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: FLY_SOURCES,
  meters: FLY_METERS,
  grants: [
    ...CREDITS,
    {
      ...{ id: 'snapshotGbMonths', label: 'Free snapshots', meters: ['snapshotGbMonths'] },
      ...{ quantity: '10', unit: 'GB-month', ...GRANTED },
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'performance machines and GPUs' },
    { name: 'databases', extras: ['fly-managed-postgres'] },
    { name: 'certificates beyond the free ones' },
    { name: 'support plans' },
    { name: 'taxes' },
  ],
};

const { validFrom: _, ...sameRules } = prices;

/** While snapshots of volumes cost nothing. */
export const pricesBeforeSnapshotsCost: PriceBook = {
  ...sameRules,
  grants: prices.grants.filter(({ meters }) => !meters.includes('snapshotGbMonths')),
  prices: PRICES.map((price) => (price.meter === 'snapshotGbMonths' ? freeSnapshots(price) : price)),
};

function freeSnapshots(price: Price): Price {
  return { ...price, tiers: [{ price: '0' }], note: `charged since ${SNAPSHOTS_COST_SINCE}` };
}
