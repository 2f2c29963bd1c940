/**
 * How Lambda@Edge behaves, as dated data: Lambda's ways where nothing else is known. Leaves out that requests meet
 * different pools in different regions: all come to one.
 */
import { lambdaIdleLife } from '../../platform-kinds/pools/lambda-idle-life.ts';
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { undocumented } from '../../platform-kinds/undocumented.ts';

const QUOTAS = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html';
const LOGS = 'https://github.com/pacslab/serverless-performance-modeling';

export const edgeBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(QUOTAS, '2026'),
  memoryMb: {
    value: { min: 128, max: 10240 },
    source: QUOTAS,
    asOf: '2026',
    basis: 'documented',
    note: 'for origin events; viewer events have 128 MB',
  },
  maxTimeoutSec: {
    value: 30,
    source: QUOTAS,
    asOf: '2026',
    basis: 'assumed',
    note: 'for origin events, recalled; viewer events have 5 s',
  },
  accountConcurrency: {
    value: 1000,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
    asOf: '2026-08',
    basis: 'documented',
    note: 'in each region, can be raised',
  },
  scaleOut: {
    value: { burst: 1000, perSec: 100 },
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html',
    asOf: '2026-08',
    basis: 'assumed',
    note: 'that of Lambda',
  },
  coldStart: {
    value: {
      any: { p50Ms: 264, p99Ms: 847 },
      nodejs: { p50Ms: 264, p99Ms: 847 },
      python: { p50Ms: 215, p99Ms: 671 },
    },
    source: 'https://github.com/mikhailshilkov/mikhailio-hugo',
    asOf: '2021-01',
    basis: 'assumed',
    note: 'that of Lambda in client time of 686 and 678 cold requests: Lambda@Edge was not measured',
  },
  routing: { value: 'mostRecent', source: LOGS, asOf: '2020-06', basis: 'assumed', note: 'that of Lambda' },
  idleLife: { ...lambdaIdleLife, basis: 'assumed', note: '3 to 6 min, that of Lambda' },
  instanceLifeSec: { value: 7200, source: LOGS, asOf: '2020-06', basis: 'assumed', note: 'that of Lambda' },
};
