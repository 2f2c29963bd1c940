/**
 * How Workers behave, as dated data: isolates that start while the connection is made, so that nobody waits for them.
 * Leaves out the daily limit of the free plan and the limits on CPU time.
 */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const LIMITS = 'https://developers.cloudflare.com/workers/platform/limits/';
const SHARDING = 'https://blog.cloudflare.com/eliminating-cold-starts-2-shard-and-conquer/';

export const workersBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(LIMITS, '2026'),
  memoryMb: { value: { sizes: [128] }, source: LIMITS, asOf: '2026', basis: 'documented' },
  maxTimeoutSec: {
    value: null,
    source: LIMITS,
    asOf: '2026',
    basis: 'documented',
    note: 'while the client is connected',
  },
  accountConcurrency: { value: null, source: LIMITS, asOf: '2026', basis: 'documented' },
  coldStart: {
    value: null,
    source: SHARDING,
    asOf: '2025-09-26',
    basis: 'documented',
    note: '99.99 % of requests find a running isolate; others start theirs during the TLS handshake',
  },
  idleLife: fixedIdleLife(600, {
    source: SHARDING,
    asOf: '2025-09-26',
    basis: 'assumed',
    note: 'not documented; it changes neither latency nor bill, because an isolate starts at once',
  }),
};
