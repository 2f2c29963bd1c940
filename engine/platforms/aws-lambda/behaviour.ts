/**
 * How AWS Lambda behaves, as dated data: limits and how duration is billed. How it treats its instances has changed over
 * the years and stands in profiles.ts.
 * Leaves out SnapStart, Managed Instances, Web Functions and the 10 requests per second and unit of concurrency.
 */
import type { Dated } from '../../platform-kinds/dated.ts';

const TOOLKIT = 'https://github.com/aws/agent-toolkit-for-aws';
const QUOTAS = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html';

export const lambdaBehaviour = {
  defaultRegion: 'us-east-1',
  memoryMb: { value: { min: 128, max: 10240 }, source: QUOTAS, asOf: '2026-08', basis: 'documented' },
  ephemeralMb: { value: { min: 512, max: 10240 }, source: TOOLKIT, asOf: '2026-08-20', basis: 'documented' },
  sqsPollers: {
    value: { min: 2 },
    source: 'https://aws.amazon.com/lambda/pricing/',
    asOf: '2026-07',
    basis: 'documented',
    note: 'of each queue in provisioned mode',
  },
  maxTimeoutSec: {
    value: 900,
    source: QUOTAS,
    asOf: '2026-08',
    basis: 'documented',
    note: 'the platform default is 3 s; a function that states no timeout is given the maximum here',
  },
  accountConcurrency: {
    value: 1000,
    source: QUOTAS,
    asOf: '2026-08',
    basis: 'documented',
    note: 'per region, can be raised; new accounts start lower',
  },
  requestsPerSec: {
    value: 10,
    source: TOOLKIT,
    asOf: '2026-08-20',
    basis: 'documented',
    note: 'for each of the account’s concurrency: a function of 50 ms stops at 10,000 a second although 500 instances would do',
  },
  unreservedConcurrency: {
    value: 100,
    source: TOOLKIT,
    asOf: '2026-08-20',
    basis: 'documented',
    note: 'always kept for functions without a reservation',
  },
  timeoutEndsInstance: {
    value: true,
    source: 'https://github.com/awsdocs/aws-lambda-developer-guide',
    asOf: '2023-10-30',
    basis: 'documented',
    note: 'the environment is reset and the next use initialises again',
  },
  initBilled: {
    value: true,
    source: 'https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/',
    asOf: '2025-08-01',
    basis: 'documented',
    note: 'placement and download are not billed',
  },
  metering: {
    value: { stepMs: 1, minimumMs: 1 },
    source: 'https://aws.amazon.com/lambda/pricing/',
    asOf: '2026-09-02',
    basis: 'documented',
  },
} as const satisfies Record<string, Dated<unknown> | string>;
