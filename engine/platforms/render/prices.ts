/**
 * What Render charges: instances at a monthly price prorated to the second, outbound bandwidth in blocks of 100 GB, and
 * workflow tasks by the hour until 2026-09-01 (what they cost since is not known). Leaves out databases and plan fees.
 */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';
import type { RENDER_SIZES } from './sizes.ts';

const SOURCES = {
  catalogue: {
    title: 'Render pricing as a public catalogue lists it; starter and standard confirmed by Render',
    url: 'https://render.com/pricing',
    asOf: '2026-05-04',
  },
  bandwidth: {
    title: 'Render, outbound bandwidth (after 2025-08-01)',
    url: 'https://render.com/docs/outbound-bandwidth',
    asOf: '2025-08-01',
  },
} as const satisfies Record<string, PriceSource>;

const WORKFLOWS = {
  workflows: {
    title: 'Render, limits and pricing of workflows (before 2026-09-01)',
    url: 'https://render.com/docs/workflows-limits',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf({ ...SOURCES, ...WORKFLOWS });
type Size = keyof typeof RENDER_SIZES;

const MONTHLY: Readonly<Record<Size, string>> = {
  starter: '7',
  standard: '25',
  pro: '85',
  'pro-plus': '175',
  'pro-max': '225',
  'pro-ultra': '450',
};

const WORKFLOW_HOURLY: Readonly<Record<Size, string>> = {
  starter: '0.05',
  standard: '0.20',
  pro: '0.40',
  'pro-plus': '1.00',
  'pro-max': '2.00',
  'pro-ultra': '7.00',
};

function ofSizes(
  meter: string,
  table: Readonly<Record<Size, string>>,
  origin: ReturnType<typeof from>,
): Price[] {
  return Object.entries(table).map(([size, price]) => ({
    ...flatPrice(meter, '*', price, origin),
    attributes: { size },
  }));
}

const INSTANCES_AND_BANDWIDTH: readonly Price[] = [
  ...ofSizes('instanceMonths', MONTHLY, from('catalogue', 'third-party')),
  flatPrice('egressGb', '*', '0.15', from('bandwidth', 'official', 'published as 15 for each 100 GB')),
];

export const prices = {
  platform: 'render',
  name: 'Render',
  currency: 'USD',
  asOf: '2026-05-04',
  validFrom: '2026-09-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'instanceMonths',
      label: 'Instances',
      unit: 'month',
      explanation: 'Instances × share of the month for which they run, to the second.',
      main: true,
      billedTime: [{ stepSec: '1', minimumSec: '1' }],
    },
    {
      name: 'egressGb',
      label: 'Outbound bandwidth beyond the plan',
      unit: 'GB',
      explanation: 'What exceeds the allowance of the workspace’s plan, in started blocks of 100 GB.',
      main: false,
      paidInSteps: '100',
    },
  ],
  grants: [],
  prices: INSTANCES_AND_BANDWIDTH,
  leftOut: [
    { name: 'plan of the workspace' },
    { name: 'bandwidth that the plan includes' },
    { name: 'databases' },
    { name: 'disks' },
    { name: 'workflows' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;

export const pricesWithHourlyWorkflows: PriceBook = {
  ...prices,
  validFrom: '2025-08-01',
  sources: { ...SOURCES, ...WORKFLOWS },
  meters: [
    ...prices.meters,
    {
      name: 'workflowHours',
      label: 'Workflow tasks',
      unit: 'hour',
      explanation: 'Time of tasks on an instance of the size, to the second.',
      main: false,
      billedTime: [{ stepSec: '1', minimumSec: '1' }],
    },
  ],
  prices: [
    ...INSTANCES_AND_BANDWIDTH,
    ...ofSizes('workflowHours', WORKFLOW_HOURLY, from('workflows', 'official')),
  ],
  leftOut: prices.leftOut.filter(({ name }) => name !== 'workflows'),
};
