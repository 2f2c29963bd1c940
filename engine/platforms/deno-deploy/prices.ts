/**
 * What Deno Deploy charges on its Free and Pro plans, from a catalogue that was not read off the provider's page itself.
 * Leaves out the Builder plan, of which the included CPU and memory time are not known.
 */
import type { Grant, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  plans: {
    title: 'API Evangelist: plans of Deno, after deno.com/pricing',
    url: 'https://github.com/api-evangelist/deno',
    asOf: '2026-05-05',
  },
} as const satisfies Record<string, PriceSource>;

const thirdParty = originsOf(SOURCES)('plans', 'third-party');

const RATES = [
  ['planMonths', '0', '20'],
  ['requests', '0', '0.000002'],
  ['cpuHours', '0', '0.05'],
  ['memoryGbHours', '0', '0.016'],
  ['egressGb', '0', '0.50'],
] as const;

const PRICES: readonly Price[] = [
  ...RATES.flatMap(([meter, free, pro]) => [
    { ...flatPrice(meter, '*', free, thirdParty), attributes: { plan: 'free' } },
    { ...flatPrice(meter, '*', pro, thirdParty), attributes: { plan: 'pro' } },
  ]),
  ...(
    [
      ['kvReadUnits', '0.000001'],
      ['kvWriteUnits', '0.0000025'],
      ['kvGbMonths', '0.75'],
      ['volumeGbMonths', '0.20'],
    ] as const
  ).map(([meter, price]) => ({ ...flatPrice(meter, '*', price, thirdParty), attributes: { plan: 'pro' } })),
];

const INCLUDED: readonly (readonly [meter: string, unit: string, free: string, pro: string])[] = [
  ['requests', 'request', '1000000', '5000000'],
  ['cpuHours', 'hour', '15', '40'],
  ['memoryGbHours', 'GB-h', '350', '1000'],
  ['egressGb', 'GB', '20', '200'],
];

function included(plan: string, meter: string, quantity: string, unit: string): Grant {
  return {
    id: plan === 'pro' ? meter : `${plan}-${meter}`,
    label: `${quantity} ${unit} on ${plan}`,
    meters: [meter],
    quantity,
    unit,
    attributes: { plan },
    scope: 'account',
    period: 'month',
    source: 'plans',
    asOf: '2026-05-05',
    confidence: 'third-party',
  };
}

export const prices = {
  platform: 'deno-deploy',
  name: 'Deno Deploy',
  currency: 'USD',
  asOf: '2026-05-05',
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
      oncePerAccount: 'Deno Deploy plan',
    },
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation: 'Requests from outside.',
      main: true,
    },
    {
      name: 'cpuHours',
      label: 'CPU time',
      unit: 'hour',
      explanation: 'Time on the processor; waiting is free.',
      main: true,
    },
    {
      name: 'memoryGbHours',
      label: 'Memory time',
      unit: 'GB-h',
      explanation: 'Memory × time while an instance is up.',
      main: true,
    },
    { name: 'egressGb', label: 'Data out', unit: 'GB', explanation: 'Data sent to clients.', main: false },
    {
      name: 'kvReadUnits',
      label: 'KV reads',
      unit: 'unit',
      explanation: 'Read units of Deno KV.',
      main: false,
    },
    {
      name: 'kvWriteUnits',
      label: 'KV writes',
      unit: 'unit',
      explanation: 'Write units of Deno KV.',
      main: false,
    },
    {
      name: 'kvGbMonths',
      label: 'KV storage',
      unit: 'GB-month',
      explanation: 'Data stored in Deno KV.',
      main: false,
    },
    {
      name: 'volumeGbMonths',
      label: 'Volume storage',
      unit: 'GB-month',
      explanation: 'Size of volumes.',
      main: false,
    },
  ],
  grants: INCLUDED.flatMap(([meter, unit, free, pro]) => [
    included('pro', meter, pro, unit),
    included('free', meter, free, unit),
  ]),
  prices: PRICES,
  leftOut: [
    { name: 'what the free plan refuses (use beyond what is included)' },
    { name: 'KV operations and storage that the plan includes' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
