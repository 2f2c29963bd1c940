/**
 * How Vercel Functions behave, as dated data: under Fluid compute requests share instances, without it each has its own. Leaves
 * out instances that are started beforehand on production.
 */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const LIMITS = 'https://vercel.com/docs/functions/limitations';
const SCALING = 'https://vercel.com/docs/functions/concurrency-scaling';
const FLUID = 'https://vercel.com/docs/fluid-compute';

const ANY_PLAN = {
  profile: '2025',
  defaultRegion: 'iad1',
  ...undocumented(FLUID, '2026-01'),
  accountConcurrency: { value: 30_000, source: SCALING, asOf: '2025-12-18', basis: 'documented' },
  scaleOut: {
    value: { burst: 1000, perSec: 100 },
    source: SCALING,
    asOf: '2025-09-05',
    basis: 'documented',
    note: '1,000 in 10 s and region',
  },
  coldStart: {
    value: { any: { p50Ms: 1400, p99Ms: 2500 } },
    source: 'https://github.com/vercel/vercel-plugin',
    asOf: '2026-07-20',
    basis: 'assumed',
    note: 'the provider names 0.8 to 2.5 s with database connections: its middle and its end',
  },
  startBilled: {
    value: true,
    source: 'https://vercel.com/docs/functions/usage-and-pricing',
    asOf: '2026-04-03',
    basis: 'assumed',
    note: 'memory counts from the first request on',
  },
  idleLife: fixedIdleLife(900, {
    source: 'https://smithery.ai/skills/jeremylongshore/vercel-load-scale',
    asOf: '2026',
    basis: 'assumed',
    note: '15 min by a third party’s word',
  }),
} as const satisfies Partial<PoolBehaviour>;

const SHARING = {
  requestsAtOnce: {
    value: { usual: 'fullSpeed', most: 1000 },
    source: FLUID,
    asOf: '2026-01-29',
    basis: 'assumed',
    note: 'as many as its processor runs at full speed, because its router goes by their load; the number is not published, and 1,024 open files set an end',
  },
  sharedScaling: {
    value: { startsFor: 'each', filling: 'fullestFirst', refuses: true, pendingSec: null, targets: null },
    source: 'https://vercel.com/blog/how-fluid-compute-works-on-vercel',
    asOf: '2025',
    basis: 'assumed',
    note: 'that instances are filled before others are started is documented, not in which order',
  },
} as const satisfies Partial<PoolBehaviour>;

export const vercelBehaviour: Readonly<Record<string, PoolBehaviour>> = {
  fluid: {
    ...ANY_PLAN,
    ...SHARING,
    memoryMb: { value: { sizes: [2048, 4096] }, source: LIMITS, asOf: '2025-12-18', basis: 'documented' },
    maxTimeoutSec: { value: 800, source: LIMITS, asOf: '2025-12-18', basis: 'documented' },
  },
  hobby: {
    ...ANY_PLAN,
    ...SHARING,
    memoryMb: { value: { sizes: [2048] }, source: LIMITS, asOf: '2025-12-18', basis: 'documented' },
    maxTimeoutSec: { value: 300, source: LIMITS, asOf: '2025-12-18', basis: 'documented' },
  },
  legacy: {
    ...ANY_PLAN,
    memoryMb: {
      value: { min: 128, max: 3008 },
      source: LIMITS,
      asOf: '2024',
      basis: 'assumed',
      note: 'recalled',
    },
    maxTimeoutSec: { value: 300, source: LIMITS, asOf: '2024', basis: 'assumed', note: 'of Pro, recalled' },
  },
};
