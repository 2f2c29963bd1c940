/**
 * What Supabase charges an organisation for functions: the plan, packages of invocations, the projects' compute by the
 * hour with the credit of the plan, and data out. Time and CPU of functions cost nothing.
 */
import type { Grant, Meter, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';
import { COMPUTE_HOURS, COMPUTE_METERS } from './compute-sizes.ts';

const USAGE_GUIDES = 'https://supabase.com/docs/guides/platform/manage-your-usage';

const SOURCES = {
  functions: {
    title: 'Supabase: manage Edge Function invocations usage, undated, contents of 2026',
    url: `${USAGE_GUIDES}/edge-function-invocations`,
    asOf: '2026',
  },
  compute: {
    title: 'Supabase: manage compute usage, undated, contents of 2025 or 2026',
    url: `${USAGE_GUIDES}/compute`,
    asOf: '2025',
  },
  billing: {
    title: 'Supabase: how billing works',
    url: 'https://supabase.com/docs/guides/platform/org-based-billing',
    asOf: '2024',
  },
  plans: {
    title: 'API Evangelist: plans of Supabase, after supabase.com/pricing',
    url: 'https://github.com/api-evangelist/supabase',
    asOf: '2026-05-04',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const PAUSED = 'what exceeds 500,000 a month is refused, not billed';

const PRICES: readonly Price[] = [
  on('free', flatPrice('planMonths', '*', '0', from('plans', 'third-party'))),
  on('pro', flatPrice('planMonths', '*', '25', from('compute', 'official'))),
  on('team', flatPrice('planMonths', '*', '599', from('plans', 'third-party'))),
  on('free', flatPrice('requests', '*', '0', from('functions', 'official', PAUSED))),
  ...['pro', 'team'].flatMap((plan) => [
    on(plan, flatPrice('requests', '*', '0.000002', from('functions', 'official'))),
    on(plan, flatPrice('egressGb', '*', '0.09', from('billing', 'official'))),
    ...COMPUTE_HOURS.map(([size, price]) =>
      on(plan, flatPrice(`${size}Hours`, '*', price, from('compute', 'official'))),
    ),
  ]),
];

function on(plan: string, price: Price): Price {
  return { ...price, attributes: { plan } };
}

const COMPUTE: readonly Meter[] = COMPUTE_HOURS.map(([size]) => ({
  name: `${size}Hours`,
  label: `Compute, ${size}`,
  unit: 'hour',
  explanation: `Hours of a project's ${size} compute, each started hour in full.`,
  main: false,
  billedTime: [{ stepSec: '3600', minimumSec: '3600' }],
}));

const ALLOWANCES: readonly Pick<
  Grant,
  'id' | 'label' | 'meters' | 'quantity' | 'unit' | 'source' | 'asOf'
>[] = [
  {
    id: 'requests',
    label: '2,000,000 invocations',
    meters: ['requests'],
    quantity: '2000000',
    unit: 'invocation',
    source: 'functions',
    asOf: '2026',
  },
  {
    id: 'egressGb',
    label: '250 GB out',
    meters: ['egressGb'],
    quantity: '250',
    unit: 'GB',
    source: 'billing',
    asOf: '2024',
  },
];

const GRANTS: readonly Grant[] = [
  ...ALLOWANCES.flatMap((grant) => [
    { ...grant, attributes: { plan: 'pro' }, scope: 'account', period: 'month' } as const,
    {
      ...grant,
      id: `team-${grant.id}`,
      attributes: { plan: 'team' },
      scope: 'account',
      period: 'month',
    } as const,
  ]),
  computeCredit('pro', 'computeCredits'),
  computeCredit('team', 'team-computeCredits'),
];

function computeCredit(plan: string, id: string): Grant {
  return {
    id,
    label: '10 USD of compute',
    meters: COMPUTE_METERS,
    quantity: '10',
    unit: 'USD',
    worth: '10',
    attributes: { plan },
    scope: 'account',
    period: 'month',
    source: 'compute',
    asOf: '2025',
  };
}

export const prices = {
  platform: 'supabase-edge-functions',
  name: 'Supabase Edge Functions',
  currency: 'USD',
  asOf: '2026-05-04',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { plan: 'pro' },
  sources: SOURCES,
  meters: [
    {
      name: 'planMonths',
      label: 'Plan',
      unit: 'month',
      explanation: 'The fee of the organisation’s plan, once however many projects it has.',
      main: false,
      oncePerAccount: 'Supabase plan',
    },
    ...COMPUTE,
    {
      name: 'requests',
      label: 'Invocations',
      unit: 'invocation',
      explanation:
        'Invocations, preflight requests not counted; those beyond the quota in packages of a million, each started one in full.',
      main: true,
      paidInSteps: '1000000',
    },
    { name: 'egressGb', label: 'Data out', unit: 'GB', explanation: 'Data sent to clients.', main: false },
  ],
  grants: GRANTS,
  prices: PRICES,
  leftOut: [
    { name: 'compute of projects where no hours are stated (a Micro at least)' },
    { name: 'what the free plan refuses (invocations beyond 500,000)' },
    { name: 'database and file storage' },
    { name: 'monthly active users' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
