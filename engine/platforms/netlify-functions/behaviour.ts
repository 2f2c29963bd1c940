/** How Netlify Functions behave, as dated data: they run on Lambda, whose ways stand in where nothing else is known. */
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
  idleLife: {
    value: {
      idleSec: [180, 240, 270, 300, 315, 330, 345, 360],
      goneShare: [0, 0.01, 0.03, 0.08, 0.43, 0.68, 0.94, 1],
    },
    source: 'https://github.com/ubc-cirrus-lab/demystifying-serverless-costs',
    asOf: '2025',
    basis: 'assumed',
    note: '3 to 6 min, that of Lambda, on which they run',
  },
  instanceLifeSec: { value: 7200, source: LOGS, asOf: '2020-06', basis: 'assumed', note: 'that of Lambda' },
};
