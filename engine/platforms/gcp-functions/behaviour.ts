/** How 1st gen functions of Google Cloud behave, as dated data: one request per instance, each size with its processor. */
import type { EarlierBehaviour, PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { undocumented } from '../../platform-kinds/undocumented.ts';
import { FUNCTION_SIZES } from './sizes.ts';

const SHILKOV = 'https://github.com/mikhailshilkov/mikhailio-hugo';
const QUOTAS = 'https://cloud.google.com/functions/quotas';
const LIMITS = 'https://inngest.com/docs/usage-limits/providers';

export const functionsBehaviour: PoolBehaviour = {
  profile: '2021',
  defaultRegion: 'us-central1',
  ...undocumented(QUOTAS, '2024'),
  memoryMb: {
    value: { sizes: FUNCTION_SIZES.map(({ memoryMb }) => memoryMb) },
    source: 'https://docs.cloud.google.com/functions/1stgendocs/configuring/memory.md.txt',
    asOf: '2025-09-04',
    basis: 'documented',
  },
  maxTimeoutSec: { value: 540, source: QUOTAS, asOf: '2024', basis: 'assumed', note: 'recalled' },
  accountConcurrency: {
    value: 3000,
    source: LIMITS,
    asOf: '2025',
    basis: 'assumed',
    note: 'concurrent runs of one event function, by a list of providers’ limits',
  },
  coldStart: {
    value: {
      any: { p50Ms: 665, p99Ms: 2410 },
      nodejs: { p50Ms: 665, p99Ms: 2410 },
      python: { p50Ms: 1106, p99Ms: 1997 },
      go: { p50Ms: 589, p99Ms: 1164 },
    },
    source: SHILKOV,
    asOf: '2021-01',
    basis: 'measured',
    note: 'client time of 28 to 145 cold requests; Node.js stands for runtimes that were not measured',
  },
  loadingMsPerMb: {
    value: 103,
    source: SHILKOV,
    asOf: '2021-01',
    basis: 'measured',
    note: 'median of cold requests in Node.js 0.67 s without, 2.14 s with 14 MB and 4.21 s with 35 MB',
  },
  startBilled: {
    value: false,
    source: 'https://cloud.google.com/functions/pricing-1stgen',
    asOf: '2026-01-13',
    basis: 'assumed',
    note: 'what is billed is the time of the function',
  },
  readyInstances: {
    value: { min: 0 },
    source: 'https://cloud.google.com/functions/pricing-1stgen',
    asOf: '2026-01-13',
    basis: 'documented',
  },
  idleLife: {
    value: { idleSec: [900, 960], goneShare: [0, 1] },
    source: SHILKOV,
    asOf: '2021-01',
    basis: 'measured',
    note: 'none gone after 15 min, all after 16',
  },
};

/** What it did with idle instances before. */
export const earlierFunctions: readonly EarlierBehaviour[] = [
  {
    profile: '2019',
    idleLife: {
      value: { idleSec: [0, 18_000, 118_800], goneShare: [0, 0.15, 1] },
      source: SHILKOV,
      asOf: '2019-04',
      basis: 'measured',
      note: '85 % were there after 5 h; they are taken to have gone evenly, and to go on so',
    },
  },
];
