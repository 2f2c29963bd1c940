/**
 * What Netlify charges on its plans with credits: the plan's fee, and whole packs of credits beyond those it includes.
 * Leaves out Enterprise, which pays 5 credits for a GB-hour, and the larger Pro tiers with their rollover.
 */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  functions: {
    title: 'Netlify: functions usage and billing, undated, after April 2026',
    url: 'https://docs.netlify.com/functions/usage-and-billing',
    asOf: '2026',
  },
  plans: {
    title: 'Netlify pricing as read by an article of 2026-10-10',
    url: 'https://www.netlify.com/pricing/',
    asOf: '2026-10-10',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const INFERRED = 'which of the two packs belongs to which plan is inferred from their order';

const PRICES: readonly Price[] = [
  on('free', flatPrice('planMonths', '*', '0', from('plans', 'third-party'))),
  on('personal', flatPrice('planMonths', '*', '9', from('plans', 'third-party'))),
  on('pro', flatPrice('planMonths', '*', '20', from('plans', 'third-party'))),
  flatPrice('credits', '*', '0', from('functions', 'official', 'paid by the plan and in packs')),
  on('personal', flatPrice('creditPacks', '*', '5', from('plans', 'third-party', INFERRED))),
  on('pro', flatPrice('creditPacks', '*', '10', from('plans', 'third-party', INFERRED))),
];

function on(plan: string, price: Price): Price {
  return { ...price, attributes: { plan } };
}

const INCLUDED = {
  scope: 'account',
  period: 'month',
  source: 'plans',
  asOf: '2026-10-10',
  confidence: 'third-party',
} as const;

export const prices = {
  platform: 'netlify-functions',
  name: 'Netlify Functions',
  currency: 'USD',
  asOf: '2026-10-10',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { plan: 'pro' },
  sources: SOURCES,
  meters: [
    {
      name: 'planMonths',
      label: 'Plan',
      unit: 'month',
      explanation: 'The fee of the plan, once for the account.',
      main: false,
      oncePerAccount: 'Netlify plan',
    },
    {
      name: 'credits',
      label: 'Credits used',
      unit: 'credit',
      explanation:
        '10 for a GB-hour of function run time, 20 for a GB out, 2 for 10,000 web requests and 15 for a production deploy.',
      main: true,
    },
    {
      name: 'creditPacks',
      label: 'Credit packs',
      unit: 'pack',
      explanation:
        'Credits used in packs of 500 (Personal) or 1,500 (Pro); those beyond the plan’s own are bought as whole packs.',
      main: false,
      paidInSteps: '1',
    },
  ],
  grants: [
    {
      id: 'personal-credits',
      label: '1,000 credits, as much as two packs',
      meters: ['creditPacks'],
      quantity: '2',
      unit: 'pack',
      attributes: { plan: 'personal' },
      ...INCLUDED,
    },
    {
      id: 'pro-credits',
      label: '3,000 credits, as much as two packs',
      meters: ['creditPacks'],
      quantity: '2',
      unit: 'pack',
      attributes: { plan: 'pro' },
      ...INCLUDED,
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'what exceeds 300 credits of the free plan (projects pause)' },
    { name: 'forms, identity and other add-ons' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
