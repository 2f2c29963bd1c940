/** What Neon charges on its Launch and Scale plans: compute, storage, extra branches and data out. */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  plans: {
    title: 'Neon plans',
    url: 'https://neon.com/docs/introduction/plans',
    asOf: '2026-03-20',
  },
} as const satisfies Record<string, PriceSource>;

const official = originsOf(SOURCES)('plans', 'official');

const PRICES: readonly Price[] = [
  { ...flatPrice('cuHours', '*', '0.106', official), attributes: { plan: 'launch' } },
  { ...flatPrice('cuHours', '*', '0.222', official), attributes: { plan: 'scale' } },
  flatPrice('storageGbMonths', '*', '0.35', official),
  flatPrice('branchMonths', '*', '1.50', official),
  flatPrice('egressGb', '*', '0.10', official),
];

export const prices = {
  platform: 'neon',
  name: 'Neon',
  currency: 'USD',
  asOf: '2026-03-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { plan: 'launch' },
  sources: SOURCES,
  meters: [
    {
      name: 'cuHours',
      label: 'Compute',
      unit: 'CU-hour',
      explanation: 'Compute units (about 4 GB of memory each) × time while a database is up.',
      main: true,
    },
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GB-month',
      explanation: 'Data stored.',
      main: false,
    },
    {
      name: 'branchMonths',
      label: 'Extra branches',
      unit: 'branch-month',
      explanation: 'Branches beyond those of the plan, by the hour as a share of the month.',
      main: false,
    },
    { name: 'egressGb', label: 'Data out', unit: 'GB', explanation: 'Data sent to clients.', main: false },
  ],
  grants: [
    {
      id: 'egressGb',
      label: '100 GB out',
      meters: ['egressGb'],
      quantity: '100',
      unit: 'GB',
      scope: 'account',
      period: 'month',
      source: 'plans',
      asOf: '2026-03-20',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'history storage and snapshots' },
    { name: 'waiver of invoices under 0.50 USD' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
