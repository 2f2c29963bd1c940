/** How FunctionGraph behaves, as dated data. Leaves out requests that share an instance, and the idle mode of reserved ones. */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const CONSTRAINTS =
  'https://support.huaweicloud.com/intl/en-us/productdesc-functiongraph/functiongraph_01_0150.html';
const FLEET = 'https://github.com/sir-lab/data-release';

export const functionGraphBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(CONSTRAINTS, '2025-07-09'),
  memoryMb: {
    value: { min: 128, max: 10240, stepMb: 128 },
    source: CONSTRAINTS,
    asOf: '2025-07-09',
    basis: 'documented',
    note: 'the steps are recalled',
  },
  maxTimeoutSec: {
    value: 900,
    source: 'https://support.huaweicloud.com/eu/functiongraph_faq/functiongraph_03_0250.html',
    asOf: '2023-06-19',
    basis: 'documented',
    note: 'of synchronous calls',
  },
  accountConcurrency: { value: 100, source: CONSTRAINTS, asOf: '2025-07-09', basis: 'documented' },
  coldStart: {
    value: { any: { p50Ms: 1346, p99Ms: 29_400 } },
    source: FLEET,
    asOf: '2025',
    basis: 'measured',
    note: 'the lognormal of all cold starts of five regions, mean 3.24 s: every kind and size of function is in it',
  },
  startBilled: {
    value: false,
    source: 'https://support.huaweicloud.com/intl/en-us/price-functiongraph/functiongraph_00_0011.html',
    asOf: '2024-09-09',
    basis: 'assumed',
    note: 'billed from the first line of the function; an initializer of its own would be billed',
  },
  readyInstances: {
    value: { min: 0, max: 90 },
    source: CONSTRAINTS,
    asOf: '2025-07-09',
    basis: 'documented',
  },
  idleLife: fixedIdleLife(60, {
    source: FLEET,
    asOf: '2025',
    basis: 'documented',
    note: '1 min after the last request, by the provider’s own paper',
  }),
};
