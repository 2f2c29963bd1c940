/**
 * How AWS Lambda behaves, as dated data: limits, idle life, routing, scaling and how duration is billed.
 * Idle life, routing and instance life are undocumented and have changed several times, so they belong to a profile.
 * Leaves out SnapStart, Managed Instances, Web Functions and the 10 requests per second and unit of concurrency.
 */
import type { Dated } from '../../platform-kinds/dated.ts';

const TOOLKIT = 'https://github.com/aws/agent-toolkit-for-aws';
const QUOTAS = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html';

export const lambdaBehaviour = {
  profile: '2025',
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
  unreservedConcurrency: {
    value: 100,
    source: TOOLKIT,
    asOf: '2026-08-20',
    basis: 'documented',
    note: 'always kept for functions without a reservation',
  },
  scaleOut: {
    value: { burst: 1000, perSec: 100 },
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html',
    asOf: '2026-08',
    basis: 'documented',
    note: '1,000 new environments per function and 10 s, refilled continuously, unused credit does not add up; since 2023-11',
  },
  routing: {
    value: 'mostRecent',
    source: 'https://github.com/pacslab/serverless-performance-modeling',
    asOf: '2020-06',
    basis: 'measured',
    note: 'logs of April to June 2020: 99.4 % of 21,037 choices took the instance that finished last',
  },
  idleLife: {
    /** Share of instances gone after so many idle seconds. */
    value: {
      idleSec: [180, 240, 270, 300, 315, 330, 345, 360],
      goneShare: [0, 0.01, 0.03, 0.08, 0.43, 0.68, 0.94, 1],
    },
    source: 'https://github.com/ubc-cirrus-lab/demystifying-serverless-costs',
    asOf: '2025',
    basis: 'measured',
    note: '100 probes per idle gap; 2 cold of 100 at 120 s and none at 180 s are taken as noise',
  },
  instanceLifeSec: {
    value: 7200,
    source: 'https://github.com/pacslab/serverless-performance-modeling',
    asOf: '2020-06',
    basis: 'measured',
    note: 'longest of seven runs of 28 h: 119–123 min; the documentation says recycled every few hours',
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
