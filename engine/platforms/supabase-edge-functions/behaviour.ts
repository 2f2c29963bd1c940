/** How Supabase Edge Functions behave, as dated data. Leaves out requests that share a worker, and limits on CPU time. */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const LIMITS = 'https://supabase.com/docs/guides/functions/limits';
const FREE_WORKER_SEC = 150;
const PAID_WORKER_SEC = 400;

export function edgeFunctionsBehaviour(plan: string): PoolBehaviour {
  const workerSec = plan === 'free' ? FREE_WORKER_SEC : PAID_WORKER_SEC;
  return {
    profile: '2025',
    defaultRegion: '*',
    ...undocumented(LIMITS, '2026'),
    memoryMb: { value: { sizes: [256] }, source: LIMITS, asOf: '2026', basis: 'documented' },
    maxTimeoutSec: {
      value: 150,
      source: LIMITS,
      asOf: '2026',
      basis: 'documented',
      note: 'until the first byte of the answer',
    },
    coldStart: {
      value: { any: { p50Ms: 57, p99Ms: 200 } },
      source: 'https://supabase.com/blog/edge-functions-faster-smaller',
      asOf: '2024-09-12',
      basis: 'assumed',
      note: 'the provider booted three usual packages in 25 to 83 ms; the p99 is others’ word for small functions',
    },
    idleLife: fixedIdleLife(workerSec, {
      source: LIMITS,
      asOf: '2026',
      basis: 'assumed',
      note: 'a worker is there for this long at most, and is taken to be there as long when idle',
    }),
    instanceLifeSec: { value: workerSec, source: LIMITS, asOf: '2026', basis: 'documented' },
  };
}
