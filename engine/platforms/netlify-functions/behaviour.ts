/** How Netlify Functions behave, as dated data: they run on Lambda, whose ways stand in where nothing else is known. */
import { lambdaIdleLife } from '../../platform-kinds/pools/lambda-idle-life.ts';
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { undocumented } from '../../platform-kinds/undocumented.ts';

const SETTINGS = 'https://docs.netlify.com/build/functions/configuration';
const LOGS = 'https://github.com/pacslab/serverless-performance-modeling';

export const netlifyBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(SETTINGS, '2026'),
  memoryMb: {
    value: { min: 1024, max: 4096 },
    source: SETTINGS,
    asOf: '2026',
    basis: 'documented',
    note: 'the ceiling of Pro is a third party’s word',
  },
  maxTimeoutSec: { value: 60, source: SETTINGS, asOf: '2026', basis: 'documented' },
  coldStart: {
    value: {
      any: { p50Ms: 264, p99Ms: 847 },
      nodejs: { p50Ms: 264, p99Ms: 847 },
      python: { p50Ms: 215, p99Ms: 671 },
      go: { p50Ms: 307, p99Ms: 817 },
    },
    source: 'https://github.com/mikhailshilkov/mikhailio-hugo',
    asOf: '2021-01',
    basis: 'assumed',
    note: 'that of Lambda, on which they run, in client time of about 680 cold requests each',
  },
  startBilled: {
    value: true,
    source: SETTINGS,
    asOf: '2026',
    basis: 'assumed',
    note: 'as on Lambda',
  },
  routing: { value: 'mostRecent', source: LOGS, asOf: '2020-06', basis: 'assumed', note: 'that of Lambda' },
  idleLife: { ...lambdaIdleLife, basis: 'assumed', note: '3 to 6 min, that of Lambda, on which they run' },
  instanceLifeSec: { value: 7200, source: LOGS, asOf: '2020-06', basis: 'assumed', note: 'that of Lambda' },
};
