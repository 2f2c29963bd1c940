/** How Scaleway Functions behave, as dated data. Leaves out the queue of requests that wait for an instance. */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const LIMITS =
  'https://www.scaleway.com/en/docs/serverless-functions/reference-content/functions-limitations.md';
const SCALING =
  'https://www.scaleway.com/en/docs/serverless-functions/reference-content/functions-autoscaling.md';
const TIERS =
  'https://www.scaleway.com/en/docs/serverless-functions/reference-content/available-memory-and-cpu-tiers.md';

/** Memory in MB → vCPU. */
export const TIER_VCPU: Readonly<Record<number, number>> = {
  128: 0.07,
  256: 0.14,
  512: 0.28,
  1024: 0.56,
  2048: 1.12,
  3072: 1.68,
  4096: 2.24,
};

export const functionsBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(SCALING, '2025-09-02'),
  memoryMb: {
    value: { sizes: Object.keys(TIER_VCPU).map(Number) },
    source: TIERS,
    asOf: '2026-02-02',
    basis: 'documented',
  },
  maxTimeoutSec: { value: 3600, source: LIMITS, asOf: '2025-09-02', basis: 'documented' },
  accountConcurrency: {
    value: 50,
    source: LIMITS,
    asOf: '2025-09-02',
    basis: 'documented',
    note: 'instances of one function; requests beyond wait there and are refused here',
  },
  coldStart: {
    value: {
      any: { p50Ms: 1636, p99Ms: 2474 },
      nodejs: { p50Ms: 1636, p99Ms: 2474 },
      python: { p50Ms: 3283, p99Ms: 5211 },
      go: { p50Ms: 343, p99Ms: 1007 },
      rust: { p50Ms: 298, p99Ms: 452 },
      php: { p50Ms: 1637, p99Ms: 3884 },
    },
    source: 'https://github.com/pmgledhill102/discord-bot-test-suite',
    asOf: '2026-02-04',
    basis: 'assumed',
    note: 'that of Google Cloud Run, which starts a container image too: Scaleway was not measured',
  },
  startBilled: {
    value: false,
    source: SCALING,
    asOf: '2025-09-02',
    basis: 'assumed',
    note: 'what is billed is the time of execution',
  },
  readyInstances: { value: { min: 0, max: 50 }, source: SCALING, asOf: '2025-09-02', basis: 'documented' },
  idleLife: fixedIdleLife(900, {
    source: LIMITS,
    asOf: '2025-09-02',
    basis: 'documented',
    note: '15 min for the last instance; others may go after 30 s, which is not played',
  }),
};
