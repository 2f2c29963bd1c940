/** How Function Compute behaves, as dated data. Leaves out requests that share an instance and provisioned instances. */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { undocumented } from '../../platform-kinds/undocumented.ts';

const QUOTAS =
  'https://www.alibabacloud.com/help/en/functioncompute/fc/overview-of-configuring-the-maximum-number-of-on-demand-instances';
const LIFECYCLE = 'https://www.alibabacloud.com/help/en/functioncompute/fc/function-instance-lifecycle';
const IDLE =
  'https://www.alibabacloud.com/help/en/functioncompute/fc-2-0/why-infrequently-used-functions-take-a-longer-period-of-time-to-invoke';

export const functionComputeBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(LIFECYCLE, '2026-06-20'),
  memoryMb: {
    value: { min: 128, max: 32768, stepMb: 64 },
    source: 'https://ebook.xml-journal.net/rjxb/2025/05/files/basic-html/page87.html',
    asOf: '2025-05',
    basis: 'documented',
    note: '128 MB to 32 GB by a paper’s word; the step is recalled',
  },
  maxTimeoutSec: { value: 86_400, source: LIFECYCLE, asOf: '2026-06-20', basis: 'assumed', note: 'recalled' },
  accountConcurrency: {
    value: 300,
    source: QUOTAS,
    asOf: '2026-04-02',
    basis: 'documented',
    note: 'instances of an account and region; 100 in 2025',
  },
  coldStart: {
    value: {
      any: { p50Ms: 1350, p99Ms: 1540 },
      java: { p50Ms: 1350, p99Ms: 1540 },
      python: { p50Ms: 2279, p99Ms: 2600 },
    },
    source: 'https://ebook.xml-journal.net/rjxb/2025/05/files/basic-html/page87.html',
    asOf: '2025-05',
    basis: 'measured',
    note: 'medians of 1,000 cold requests; the p99 follows from the quartiles; JavaScript starts sooner than Java',
  },
  startBilled: {
    value: false,
    source: LIFECYCLE,
    asOf: '2026-06-20',
    basis: 'assumed',
    note: 'billed only while requests run; an Initializer of its own would be billed',
  },
  idleLife: {
    value: { idleSec: [180, 300], goneShare: [0, 1] },
    source: IDLE,
    asOf: '2025-08-20',
    basis: 'documented',
    note: 'usually 3 to 5 min, spread evenly here',
  },
};
