/** How Fastly Compute behaves, as dated data: a new sandbox for each request, which starts at once. */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const LIMITS = 'https://docs.fastly.com/products/compute-resource-limits';
const PRODUCT = 'https://docs.fastly.com/products/compute-at-edge';

export const computeBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(LIMITS, '2025-10-09'),
  memoryMb: { value: { sizes: [128] }, source: LIMITS, asOf: '2025-10-09', basis: 'documented' },
  maxTimeoutSec: {
    value: 120,
    source: LIMITS,
    asOf: '2025-10-09',
    basis: 'documented',
    note: '50 ms of CPU by default, which is not played',
  },
  coldStart: {
    value: null,
    source: PRODUCT,
    asOf: '2025',
    basis: 'assumed',
    note: 'each request has a sandbox of its own, by the documents; that it starts in microseconds is recalled',
  },
  idleLife: fixedIdleLife(600, {
    source: PRODUCT,
    asOf: '2025',
    basis: 'assumed',
    note: 'a sandbox ends with its request; kept here so that its start does not count as cold',
  }),
};
