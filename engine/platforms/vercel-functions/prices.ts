/**
 * What Vercel Functions charge: Fluid compute on demand on Pro (`plan: fluid`), the Hobby plan, and projects without
 * Fluid (`plan: legacy`). The seat of a Pro plan and the 20 USD of usage that it includes are left out. Lines have seven
 * decimals, as in the provider's own example of one request.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';
import { FLUID } from './regional-prices.ts';

const SOURCES = {
  fluid: {
    title: 'Vercel: Fluid compute pricing',
    url: 'https://vercel.com/docs/functions/usage-and-pricing',
    asOf: '2026-04-03',
  },
  legacy: {
    title: 'Vercel: usage and pricing for functions without Fluid compute',
    url: 'https://vercel.com/docs/functions/usage-and-pricing/legacy-pricing',
    asOf: '2024',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const MONTREAL = 'the Enterprise table of the same date has 0.0121';

const PRICES: readonly Price[] = [
  ...FLUID.flatMap(([region, cpu, memory]) => [
    on('fluid', flatPrice('activeCpuHours', region, cpu, from('fluid', 'official'))),
    on(
      'fluid',
      flatPrice(
        'memoryGbHours',
        region,
        memory,
        from('fluid', 'official', region === 'yul1' ? MONTREAL : undefined),
      ),
    ),
  ]),
  on('fluid', flatPrice('requests', '*', '0.0000006', from('fluid', 'official'))),
  on('hobby', flatPrice('activeCpuHours', '*', '0', from('fluid', 'official'))),
  on('hobby', flatPrice('memoryGbHours', '*', '0', from('fluid', 'official'))),
  on('hobby', flatPrice('requests', '*', '0', from('fluid', 'official'))),
  on('legacy', flatPrice('gbHours', '*', '0.18', from('legacy', 'official'))),
  on('legacy', flatPrice('requests', '*', '0.0000006', from('legacy', 'official'))),
  on('legacy', flatPrice('edgeUnits', '*', '0.000002', from('legacy', 'official'))),
];

function on(plan: string, price: Price): Price {
  return { ...price, attributes: { plan } };
}

const INCLUDED = { scope: 'account', period: 'month' } as const;
const ON_HOBBY = { attributes: { plan: 'hobby' }, source: 'fluid', asOf: '2026-04-03', ...INCLUDED } as const;

export const prices = {
  platform: 'vercel-functions',
  name: 'Vercel Functions',
  currency: 'USD',
  asOf: '2026-04-03',
  lineRounding: { mode: 'half-up', decimals: 7 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: 'fluid' },
  sources: SOURCES,
  meters: [
    {
      name: 'requests',
      label: 'Invocations',
      unit: 'invocation',
      explanation:
        'Every request to a function. The page says in words that the first million is included on Pro too, where its table has none: it counts as free here.',
      main: true,
    },
    {
      name: 'activeCpuHours',
      label: 'CPU, active',
      unit: 'hour',
      explanation: 'Time on the processor; waiting costs nothing.',
      main: { plan: 'fluid' },
    },
    {
      name: 'memoryGbHours',
      label: 'Memory, provisioned',
      unit: 'GB-h',
      explanation:
        'Memory of an instance × time from its first request to the end of the last; requests at once share it.',
      main: { plan: 'fluid' },
    },
    {
      name: 'gbHours',
      label: 'Duration',
      unit: 'GB-h',
      explanation: 'Without Fluid compute: memory (MB ÷ 1024) × time of each request, waiting included.',
      main: { plan: 'legacy' },
    },
    {
      name: 'edgeUnits',
      label: 'Edge Function units',
      unit: 'unit',
      explanation:
        'Edge Functions without Fluid compute: one unit for each started 50 ms of CPU of a request.',
      main: false,
      billedTime: [{ stepSec: '0.05', minimumSec: '0.05' }],
    },
  ],
  grants: [
    {
      id: 'requests',
      label: '1,000,000 invocations',
      meters: ['requests'],
      quantity: '1000000',
      unit: 'invocation',
      source: 'fluid',
      asOf: '2026-04-03',
      ...INCLUDED,
    },
    {
      id: 'activeCpuHours',
      label: '4 hours of active CPU on Hobby',
      meters: ['activeCpuHours'],
      quantity: '4',
      unit: 'hour',
      ...ON_HOBBY,
    },
    {
      id: 'memoryGbHours',
      label: '360 GB-h on Hobby',
      meters: ['memoryGbHours'],
      quantity: '360',
      unit: 'GB-h',
      ...ON_HOBBY,
    },
    {
      id: 'gbHours',
      label: '1,000 GB-h without Fluid compute',
      meters: ['gbHours'],
      quantity: '1000',
      unit: 'GB-h',
      attributes: { plan: 'legacy' },
      source: 'legacy',
      asOf: '2024',
      ...INCLUDED,
    },
    {
      id: 'edgeUnits',
      label: '1,000,000 Edge Function units',
      meters: ['edgeUnits'],
      quantity: '1000000',
      unit: 'unit',
      attributes: { plan: 'legacy' },
      source: 'legacy',
      asOf: '2024',
      ...INCLUDED,
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'seats of the Pro plan and the 20 USD of usage a month that come with it' },
    { name: 'what the Hobby plan does not include (projects pause)' },
    { name: 'data transfer and edge requests' },
    { name: 'Sandbox and Workflow' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
