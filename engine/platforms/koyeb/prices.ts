/** What Koyeb charges: instances by the second, plans with their compute credit, and egress. Leaves out GPUs and databases. */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';
import type { KOYEB_SIZES } from './sizes.ts';

const SOURCES = {
  instances: {
    title: 'Koyeb, instances (2024 and 2025)',
    url: 'https://www.koyeb.com/docs/reference/instances',
    asOf: '2025',
  },
  plans: {
    title: 'Koyeb pricing, quoted in a public repository',
    url: 'https://www.koyeb.com/pricing',
    asOf: '2026-08-17',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const PLANS = from('plans', 'third-party');
const CREDITED = {
  scope: 'account',
  period: 'month',
  source: 'plans',
  asOf: '2026-08-17',
  confidence: 'third-party',
} as const;

const PER_SECOND: Readonly<Record<keyof typeof KOYEB_SIZES, string>> = {
  'eco-nano': '0.0000006',
  'eco-micro': '0.000001',
  'eco-small': '0.000002',
  'eco-medium': '0.000004',
  nano: '0.000001',
  micro: '0.000002',
  small: '0.000004',
  medium: '0.000008',
  large: '0.000016',
  xlarge: '0.000032',
  '2xlarge': '0.000064',
  '3xlarge': '0.000128',
  '4xlarge': '0.000256',
  '5xlarge': '0.000512',
};

const PRICES: readonly Price[] = [
  ...Object.entries(PER_SECOND).map(([size, price]) => ({
    ...flatPrice('instanceSeconds', '*', price, from('instances', 'official')),
    attributes: { size },
  })),
  { ...flatPrice('planMonths', '*', '29', PLANS), attributes: { plan: 'pro' } },
  { ...flatPrice('planMonths', '*', '299', PLANS), attributes: { plan: 'scale' } },
  flatPrice('egressGb', '*', '0.02', PLANS),
  flatPrice('egressAsiaGb', '*', '0.04', PLANS),
];

export const prices = {
  platform: 'koyeb',
  name: 'Koyeb',
  currency: 'USD',
  asOf: '2026-08-17',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'planMonths',
      label: 'Plan',
      unit: 'month',
      explanation: 'Fee of the Pro or Scale plan, once a month; no plan, no fee.',
      main: false,
      oncePerAccount: 'Koyeb plan',
    },
    {
      name: 'instanceSeconds',
      label: 'Instances',
      unit: 's',
      explanation:
        'Instances × seconds for which they run. Monthly prices that Koyeb prints are those of 31 days.',
      main: true,
      billedTime: [{ stepSec: '1', minimumSec: '1' }],
    },
    {
      name: 'egressGb',
      label: 'Egress, Europe and US',
      unit: 'GB',
      explanation: 'Data sent to the internet from European and US regions, beyond what the plan includes.',
      main: false,
    },
    {
      name: 'egressAsiaGb',
      label: 'Egress, Asia',
      unit: 'GB',
      explanation: 'Data sent to the internet from Asian regions, beyond what the plan includes.',
      main: false,
    },
  ],
  grants: [
    {
      ...{
        id: 'proCredit',
        label: 'Compute credit of Pro',
        meters: ['instanceSeconds'],
        attributes: { plan: 'pro' },
      },
      // 10 buys this many seconds of a nano instance.
      ...{ quantity: '10000000', unit: 's', worth: '10', ...CREDITED },
    },
    {
      ...{ id: 'scaleCredit', label: 'Compute credit of Scale', meters: ['instanceSeconds'] },
      ...{ attributes: { plan: 'scale' }, quantity: '100000000', unit: 's', worth: '100', ...CREDITED },
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'bandwidth that the plan includes' },
    { name: 'GPU instances' },
    { name: 'databases and volumes' },
    { name: 'the free instance' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
