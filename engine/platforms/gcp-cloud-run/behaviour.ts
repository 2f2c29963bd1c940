/**
 * How Cloud Run services behave, as dated data. Leaves out requests that share an instance, the queue in front of new
 * instances and the autoscaler's targets.
 */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { undocumented } from '../../platform-kinds/undocumented.ts';

const SCALING = 'https://cloud.google.com/run/docs/about-instance-autoscaling';
const PRICING = 'https://cloud.google.com/run/pricing';

const ANY_PLAN: Omit<PoolBehaviour, 'memoryMb'> = {
  profile: '2025',
  defaultRegion: 'us-central1',
  ...undocumented(SCALING, '2025'),
  accountConcurrency: {
    value: null,
    source: 'https://docs.cloud.google.com/run/quotas.md.txt',
    asOf: '2026',
    basis: 'documented',
    note: 'its default of 100 instances a service, each for up to 80 requests, is not played',
  },
  maxTimeoutSec: { value: 3600, source: SCALING, asOf: '2025', basis: 'assumed', note: 'recalled' },
  coldStart: {
    value: {
      any: { p50Ms: 1636, p99Ms: 2474 },
      nodejs: { p50Ms: 1636, p99Ms: 2474 },
      python: { p50Ms: 3283, p99Ms: 5211 },
      java: { p50Ms: 3452, p99Ms: 5013 },
      dotnet: { p50Ms: 1013, p99Ms: 1973 },
      go: { p50Ms: 343, p99Ms: 1007 },
      rust: { p50Ms: 298, p99Ms: 452 },
      php: { p50Ms: 1637, p99Ms: 3884 },
    },
    source: 'https://github.com/pmgledhill102/discord-bot-test-suite',
    asOf: '2026-02-04',
    basis: 'measured',
    note:
      '72 readings each, web frameworks at 1 vCPU and 512 MiB, some of them warm; the slowest stands for the p99, and ' +
      'Node.js for runtimes that were not measured',
  },
  startBilled: { value: true, source: PRICING, asOf: '2026', basis: 'documented' },
  readyInstances: { value: { min: 0 }, source: SCALING, asOf: '2025', basis: 'documented' },
  idleLife: {
    value: { idleSec: [660, 780, 900, 915, 945], goneShare: [0, 0.04, 0.07, 0.9, 1] },
    source: 'https://github.com/ubc-cirrus-lab/demystifying-serverless-costs',
    asOf: '2025',
    basis: 'measured',
    note: 'nearly always 15 min, the longest that is documented',
  },
};

/** Billed by instance, one has 512 MB at least. */
export function cloudRunBehaviour(plan: string): PoolBehaviour {
  return {
    ...ANY_PLAN,
    memoryMb: {
      value: { min: plan === 'instance-based' ? 512 : 128, max: 32768 },
      source: PRICING,
      asOf: '2026',
      basis: 'assumed',
      note: 'the ceiling is recalled',
    },
  };
}
