/** What Fly.io charges for Managed Postgres: a plan for each cluster, and its storage. */
import type { Price, PriceBook } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  docs: { title: 'Fly.io Managed Postgres', url: 'https://fly.io/docs/mpg/', asOf: '2026-08' },
} as const;

const DOCS = originsOf(SOURCES)('docs', 'official');

const MONTHLY = {
  basic: '38.00',
  starter: '72.00',
  launch: '282.00',
  scale: '962.00',
  performance: '1922.00',
} as const;

const PRICES: readonly Price[] = [
  ...Object.entries(MONTHLY).map(([plan, price]) => ({
    ...flatPrice('clusterMonths', '*', price, DOCS),
    attributes: { plan },
  })),
  flatPrice('storageGbMonths', '*', '0.28', DOCS),
];

export const prices = {
  platform: 'fly-managed-postgres',
  name: 'Fly Managed Postgres',
  currency: 'USD',
  asOf: '2026-08',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'clusterMonths',
      label: 'Clusters',
      unit: 'month',
      explanation: 'Clusters of the plan × months.',
      main: true,
    },
    {
      name: 'storageGbMonths',
      label: 'Storage',
      unit: 'GB-month',
      explanation: 'Provisioned storage × time ÷ 30 days.',
      main: false,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['fly-machines'] },
    { name: 'support plans' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
