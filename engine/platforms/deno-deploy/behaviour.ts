/** How Deno Deploy behaves, as dated data. Leaves out requests that share an instance, and evictions. */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { undocumented } from '../../platform-kinds/undocumented.ts';

const RUNTIME = 'https://docs.deno.com/deploy/reference/runtime';

export const denoBehaviour: PoolBehaviour = {
  profile: '2026',
  defaultRegion: '*',
  ...undocumented(RUNTIME, '2026-01-20'),
  memoryMb: {
    value: { sizes: [512] },
    source: 'https://docs.deno.com/deploy/pricing_and_limits',
    asOf: '2025',
    basis: 'documented',
    note: 'the most that an application gets',
  },
  maxTimeoutSec: {
    value: null,
    source: RUNTIME,
    asOf: '2026-01-20',
    basis: 'assumed',
    note: 'none is documented',
  },
  coldStart: {
    value: { any: { p50Ms: 100, p99Ms: 400 } },
    source: RUNTIME,
    asOf: '2026-01-20',
    basis: 'documented',
    note: 'within 100 ms for hello world, a few hundred for larger ones, which stand for the p99',
  },
  startBilled: {
    value: true,
    source: 'https://deno.com/deploy/pricing',
    asOf: '2026-05-05',
    basis: 'assumed',
    note: 'memory counts for as long as an instance is there',
  },
  idleLife: {
    value: { idleSec: [5, 600], goneShare: [0, 1] },
    source: RUNTIME,
    asOf: '2026-01-20',
    basis: 'documented',
    note: 'between 5 s and 10 min, spread evenly here',
  },
};
