/**
 * How AWS Lambda behaves, as dated data: limits and how duration is billed. How it treats its instances has changed over
 * the years and stands in profiles.ts.
 * Leaves out Managed Instances, Web Functions, and that provisioned instances are started anew every few hours.
 */
import type { Dated } from '../../platform-kinds/dated.ts';

const TOOLKIT = 'https://github.com/aws/agent-toolkit-for-aws';
const PROVISIONED = 'https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html';
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
  provisionedDelay: {
    value: { minSec: 60, maxSec: 120 },
    source: PROVISIONED,
    asOf: '2025',
    basis: 'assumed',
    note: 'a minute or two by a third party’s word; any time between is taken to be as likely',
  },
  provisionedPerMinute: {
    value: 6000,
    source: PROVISIONED,
    asOf: '2025',
    basis: 'assumed',
    note: 'of a function, by a third party’s word; none serves before all are ready. Until 2022: 3,000 at once, then 500 a minute',
  },
  provisionedAlarms: {
    value: { periodSec: 60, outPeriods: 3, inPeriods: 15, inBelow: 0.9 },
    source:
      'https://docs.aws.amazon.com/autoscaling/application/userguide/services-that-can-integrate-lambda.html',
    asOf: '2025',
    basis: 'assumed',
    note: 'as target tracking of ECS: more after three one-minute points above the target, fewer after fifteen below nine tenths of it',
  },
  provisionedBilling: {
    value: { stepSec: 300 },
    source: 'https://aws.amazon.com/lambda/pricing/',
    asOf: '2026-07',
    basis: 'documented',
    note: 'from the time it is asked for, rounded up to 5 minutes',
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
