/**
 * What Cloudflare Workers charge on each plan: free, standard (Workers Paid), for platforms, and the deprecated bundled
 * and unbound. Fractions of a million are charged as such. Leaves out enterprise contracts.
 */
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const PRICING = 'https://developers.cloudflare.com/workers/platform/pricing/';

const SOURCES = {
  'pricing-2026': {
    title: 'Cloudflare Workers pricing, undated, contents of 2026',
    url: PRICING,
    asOf: '2026',
  },
  'pricing-2024': {
    title: 'Cloudflare Workers pricing, with the usage models before 2024-03-01',
    url: PRICING,
    asOf: '2024',
  },
  'for-platforms': {
    title: 'Workers for Platforms pricing',
    url: 'https://developers.cloudflare.com/cloudflare-for-platforms/workers-for-platforms/platform/pricing/',
    asOf: '2025',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const BEYOND_FREE = 'what exceeds 100,000 requests a day is refused, not billed';

const RATES = [
  ['planMonths', 'free', '0', from('pricing-2026', 'official')],
  ['planMonths', 'standard', '5', from('pricing-2026', 'official')],
  ['planMonths', 'bundled', '5', from('pricing-2024', 'official')],
  ['planMonths', 'unbound', '5', from('pricing-2024', 'official')],
  ['planMonths', 'for platforms', '25', from('for-platforms', 'official')],
  ['requests', 'free', '0', from('pricing-2026', 'official', BEYOND_FREE)],
  ['requests', 'standard', '0.0000003', from('pricing-2026', 'official')],
  ['requests', 'bundled', '0.0000005', from('pricing-2024', 'official')],
  ['requests', 'unbound', '0.00000015', from('pricing-2024', 'official')],
  ['requests', 'for platforms', '0.0000003', from('for-platforms', 'official')],
  ['cpuMs', 'free', '0', from('pricing-2026', 'official', 'at most 10 ms a request')],
  ['cpuMs', 'standard', '0.00000002', from('pricing-2026', 'official')],
  ['cpuMs', 'bundled', '0', from('pricing-2024', 'official', 'at most 50 ms a request')],
  ['cpuMs', 'for platforms', '0.00000002', from('for-platforms', 'official')],
  ['gbSeconds', 'unbound', '0.0000125', from('pricing-2024', 'official')],
  ['scripts', 'for platforms', '0.02', from('for-platforms', 'official')],
] as const;

const PRICES: readonly Price[] = RATES.map(([meter, plan, price, origin]) => ({
  ...flatPrice(meter, '*', price, origin),
  attributes: { plan },
}));

const STANDARD = { attributes: { plan: 'standard' }, source: 'pricing-2026', asOf: '2026' } as const;
const BUNDLED = { attributes: { plan: 'bundled' }, source: 'pricing-2024', asOf: '2024' } as const;
const UNBOUND = { attributes: { plan: 'unbound' }, source: 'pricing-2024', asOf: '2024' } as const;
const PLATFORMS = { attributes: { plan: 'for platforms' }, source: 'for-platforms', asOf: '2025' } as const;

function included(meter: string, quantity: string, unit: string, plan: PlanTerms) {
  const id = plan === STANDARD ? meter : `${plan.attributes.plan.replace(' ', '-')}-${meter}`;
  const plural = unit.includes('-') ? unit : `${unit}s`;
  const label = `${quantity.replace(/\B(?=(\d{3})+$)/g, ',')} ${plural}`;
  return { id, label, meters: [meter], quantity, unit, scope: 'account', period: 'month', ...plan } as const;
}

type PlanTerms = typeof STANDARD | typeof BUNDLED | typeof UNBOUND | typeof PLATFORMS;

export const prices = {
  platform: 'cloudflare-workers',
  name: 'Cloudflare Workers',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: { plan: 'standard' },
  sources: SOURCES,
  meters: [
    {
      name: 'planMonths',
      label: 'Plan',
      unit: 'month',
      explanation: 'The fee of the plan, once for the account however many Workers it has.',
      main: false,
      oncePerAccount: 'Workers Paid',
    },
    {
      name: 'requests',
      label: 'Requests',
      unit: 'request',
      explanation:
        'Requests that arrive from outside; subrequests, static assets and calls between Workers are free.',
      main: true,
    },
    {
      name: 'cpuMs',
      label: 'CPU time',
      unit: 'CPU-ms',
      explanation: 'Time on the processor, of all Workers that a request runs through; waiting is free.',
      main: { plan: 'standard' },
    },
    {
      name: 'gbSeconds',
      label: 'Duration',
      unit: 'GB-s',
      explanation:
        'Unbound only: 0.125 GB × the longer of time from start to end and eight times the CPU time.',
      main: { plan: 'unbound' },
    },
    {
      name: 'scripts',
      label: 'Scripts',
      unit: 'script',
      explanation: 'Workers for Platforms only: scripts deployed in the month.',
      main: false,
    },
  ],
  grants: [
    included('requests', '10000000', 'request', STANDARD),
    included('cpuMs', '30000000', 'CPU-ms', STANDARD),
    included('requests', '10000000', 'request', BUNDLED),
    included('requests', '1000000', 'request', UNBOUND),
    included('gbSeconds', '400000', 'GB-s', UNBOUND),
    included('requests', '20000000', 'request', PLATFORMS),
    included('cpuMs', '60000000', 'CPU-ms', PLATFORMS),
    included('scripts', '1000', 'script', PLATFORMS),
  ],
  prices: PRICES,
  leftOut: [
    { name: 'on the free plan: refused requests (beyond 100,000 a day or 10 ms of CPU)' },
    {
      name: 'storage, queues and objects bound to a Worker',
      extras: [
        'cloudflare-d1',
        'cloudflare-durable-objects',
        'cloudflare-kv',
        'cloudflare-queues',
        'cloudflare-r2',
      ],
    },
    { name: 'logs', extras: ['cloudflare-workers-logs'] },
    { name: 'Workflows steps' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
