/**
 * How Workers behave on each plan, as dated data: isolates that start while the connection is made, so that nobody waits for
 * them, and limits on processor time. Leaves out isolates that many requests share.
 */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const LIMITS = 'https://developers.cloudflare.com/workers/platform/limits/';
const SHARDING = 'https://blog.cloudflare.com/eliminating-cold-starts-2-shard-and-conquer/';

const HIGHER_LIMITS = 'https://developers.cloudflare.com/changelog/2025-03-25-higher-cpu-limits/';

const ANY_PLAN = {
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
} as const satisfies Partial<PoolBehaviour>;

export const workersBehaviour: Readonly<Record<string, PoolBehaviour>> = {
  standard: {
    ...ANY_PLAN,
    processorSec: {
      value: { usual: 30, most: 300 },
      source: HIGHER_LIMITS,
      asOf: '2025-03-25',
      basis: 'documented',
      note: 'waiting does not count; scheduled and queued calls may take 15 min',
    },
  },
  free: {
    ...ANY_PLAN,
    processorSec: {
      value: { usual: 0.01, most: 0.01 },
      source: LIMITS,
      asOf: '2026',
      basis: 'documented',
      note: 'waiting does not count',
    },
    requestWindow: {
      value: { most: 100_000, every: 'day' },
      source: LIMITS,
      asOf: '2026',
      basis: 'documented',
      note: 'of an account, from midnight UTC to midnight; 1,000 a minute in copies of 2024, which is not played',
    },
  },
};
