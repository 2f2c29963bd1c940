/** How DigitalOcean Functions behave, as dated data. */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const LIMITS = 'https://docs.digitalocean.com/products/functions/details/limits';

export const functionsBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(LIMITS, '2025-01-17'),
  memoryMb: { value: { min: 128, max: 1024 }, source: LIMITS, asOf: '2025-01-17', basis: 'documented' },
  maxTimeoutSec: { value: 900, source: LIMITS, asOf: '2025-01-17', basis: 'documented' },
  accountConcurrency: {
    value: 120,
    source: LIMITS,
    asOf: '2025-01-17',
    basis: 'documented',
    note: 'of a namespace',
  },
  requestWindow: {
    value: { most: 600, every: 'minute' },
    source: LIMITS,
    asOf: '2025-01-17',
    basis: 'documented',
    note: 'of a namespace; that it is the minute of the clock is in the source of OpenWhisk beneath',
  },
  coldStart: {
    value: { any: { p50Ms: 500, p99Ms: 600 } },
    source: 'https://gist.github.com/5ran6/1a77247b6f24c6c831ca35c4a3fbe487',
    asOf: '2023-10-21',
    basis: 'measured',
    note: '400 to 600 ms for Go, Node.js, Python and Ruby by a user’s notes; the upper end stands for the p99',
  },
  startBilled: {
    value: true,
    source: LIMITS,
    asOf: '2025-01-17',
    basis: 'assumed',
    note: 'the timeout includes initialisation, and so does the duration of OpenWhisk beneath',
  },
  idleLife: fixedIdleLife(600, {
    source: 'https://github.com/apache/openwhisk',
    asOf: '2026-08-05',
    basis: 'assumed',
    note: '10 min, the value in the source of OpenWhisk, which these functions are',
  }),
};
