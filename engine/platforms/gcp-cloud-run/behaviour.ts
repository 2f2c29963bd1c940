/**
 * How Cloud Run services behave, as dated data. Leaves out session affinity.
 */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { undocumented } from '../../platform-kinds/undocumented.ts';
import { startupBoost, withoutBoost } from './startup-boost.ts';

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
    note: 'its default of 100 instances a service is not played',
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
      '72 readings each, web frameworks at 1 vCPU and 512 MiB with startup CPU boost, some of them warm; the slowest stands ' +
      'for the p99, and Node.js for runtimes that were not measured',
  },
  startupBoost,
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

const MOST_AT_ONCE = 1000;
const USUAL_PER_VCPU = 80;

/** Billed by instance, one has 512 MB at least; with less than a vCPU it takes one request at a time. */
export function cloudRunBehaviour(plan: string, vcpu: number, isBoosted: boolean): PoolBehaviour {
  const most = vcpu < 1 ? 1 : MOST_AT_ONCE;
  return {
    ...ANY_PLAN,
    ...(!isBoosted && { coldStart: withoutBoost(ANY_PLAN.coldStart) }),
    requestsAtOnce: {
      value: { usual: Math.min(most, Math.max(1, USUAL_PER_VCPU * Math.floor(vcpu))), most },
      source: 'https://cloud.google.com/run/docs/about-concurrency',
      asOf: '2026',
      basis: 'documented',
      note: 'as new services of the command line have it: 80 for each vCPU',
    },
    sharedScaling: {
      value: {
        startsFor: 'each',
        pendingSec: 10,
        targets: { periodSec: 5, windowSec: 60, requests: 0.2, processor: 0.6 },
      },
      source: SCALING,
      asOf: '2025',
      basis: 'assumed',
      note:
        'means over a minute; 60 % of processor time is documented, 20 % of the requests (documented: 60 %) and a look every 5 s ' +
        'fit the instances and delays measured in 2025 at 20 requests a second',
    },
    memoryMb: {
      value: { min: plan === 'instance-based' ? 512 : 128, max: 32768 },
      source: PRICING,
      asOf: '2026',
      basis: 'assumed',
      note: 'the ceiling is recalled',
    },
  };
}
