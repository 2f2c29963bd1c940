/** The comparison of a run: one row per deployment with what it costs, how long answers take and who is turned away. */

import { refusedShare, servesWell, shareOf } from '../../engine/planning/service-level.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { callFields, hasCalls } from './calls.ts';
import { decimal, percent } from './field-values.ts';
import { hasMany } from './many-deployments.ts';
import { formatHalfWidth, formatMoney } from './money.ts';
import { formatCount, formatMilliseconds, formatShare } from './numbers.ts';
import { occurs } from './service.ts';
import { readableSpan } from './span.ts';
import type { Column } from './table.ts';

/** Whether bills are scaled to a month; otherwise they are for the horizon alone. */
export function isMonthly(result: Result): boolean {
  const scenario = result.scenario;
  return !(
    typeof scenario === 'object' &&
    scenario !== null &&
    'month' in scenario &&
    scenario.month === 'actual'
  );
}

/** ` a month`, or ` for 24 h` where the scenario says `month: actual`. */
export function periodWords(result: Result): string {
  const period = result.deployments[0]?.bill.period;
  return isMonthly(result) || period === undefined ? ' a month' : ` for ${readableSpan(period)}`;
}

export function comparisonColumns(result: Result): Column<DeploymentResult>[] {
  return [
    {
      ...deployment,
      tone: (row) => (row.id === result.comparison.cheapest && servesWell(row) ? 'good' : undefined),
    },
    { ...cost, title: isMonthly(result) ? 'cost/month' : 'cost' },
    ...(hasMany(result)
      ? []
      : [latency('p50', { dropFirst: 3, brief: false }), latency('p95', { dropFirst: 2, brief: false })]),
    { ...latency('p99', {}), fields: [...latency('p99', {}).fields, ...p99Interval] },
    cold,
    { ...refused, title: refusedTitle(result) },
    ...(hasMany(result) ? [] : [instances]),
    ...(hasCalls(result) ? [callFields] : []),
  ];
}

const deployment: Column<DeploymentResult> = {
  title: 'deployment',
  text: ({ id }) => id,
  wraps: true,
  fields: [
    ['deployment', ({ id }) => id],
    ['platform', ({ platform }) => platform],
    ['region', ({ region }) => region],
    ['period', ({ bill }) => bill.period],
  ],
};

const cost: Column<DeploymentResult> = {
  title: 'cost',
  align: 'right',
  text: (row) => costWords(row),
  fields: [
    ['currency', ({ bill }) => bill.currency],
    ['cost', ({ bill }) => ({ decimal: bill.total })],
    ['cost_low_95', ({ interval }) => decimal(interval.total[0])],
    ['cost_high_95', ({ interval }) => decimal(interval.total[1])],
    ['cost_per_million_requests', ({ bill }) => decimal(bill.perMillionRequests)],
    ['upper_bound', ({ upperBound }) => upperBound ?? null],
  ],
};

/** `$32.45* ±3.30`: a sign where it is the most that it would cost. */
export function costWords({ bill, interval, upperBound }: DeploymentResult): string {
  const sign = upperBound === undefined ? '' : '*';
  const half = formatHalfWidth(interval.total, bill.total);
  return `${formatMoney(bill.total, bill.currency)}${sign} ${half}`.trimEnd();
}

/** What the sign is, where there is one. */
export function upperBoundWords({ deployments }: Pick<Result, 'deployments'>): string[] {
  if (deployments.every(({ upperBound }) => upperBound === undefined)) return [];
  return ['* at most: one request per instance is played, where the platform would put several in one'];
}

function latency(
  quantile: 'p50' | 'p95' | 'p99',
  options: Pick<Column<DeploymentResult>, 'dropFirst' | 'brief'>,
): Column<DeploymentResult> {
  return {
    title: quantile,
    align: 'right',
    text: (row) => formatMilliseconds(answeredMs(row, quantile)),
    fields: [[`${quantile}_ms`, (row) => answeredMs(row, quantile)]],
    ...options,
  };
}

type Fields = Column<DeploymentResult>['fields'];

const p99Interval: Fields = [
  ['p99_low_95_ms', ({ interval }) => interval.p99Ms[0]],
  ['p99_high_95_ms', ({ interval }) => interval.p99Ms[1]],
];

const cold: Column<DeploymentResult> = {
  title: 'cold',
  align: 'right',
  text: ({ coldStartRatio }) => formatShare(coldStartRatio),
  fields: [
    ['cold_percent', ({ coldStartRatio }) => percent(coldStartRatio)],
    ['cold_low_95_percent', ({ interval }) => percent(interval.coldStartRatio[0])],
    ['cold_high_95_percent', ({ interval }) => percent(interval.coldStartRatio[1])],
  ],
};

const refused: Column<DeploymentResult> = {
  title: 'refused',
  align: 'right',
  text: (row) => formatShare(refusedShare(row)),
  tone: (row) => (refusedShare(row) > 0 ? 'bad' : undefined),
  fields: [
    ['throttled_percent', (row) => percent(shareOf(row, 'throttled'))],
    ['dropped_percent', (row) => percent(shareOf(row, 'dropped'))],
    ['timed_out_percent', (row) => percent(shareOf(row, 'timedOut'))],
    ['failed_percent', (row) => percent(shareOf(row, 'failed'))],
    ['wait_mean_ms', ({ waitMs }) => waitMs.mean],
    ['wait_p99_ms', ({ waitMs }) => waitMs.p99],
  ],
};

/** How requests were refused, where they all were in one way. */
function refusedTitle(result: Result): string {
  const ways = (['throttled', 'dropped'] as const).filter((way) => occurs(result, way));
  return ways.length === 1 ? ways[0]! : 'refused';
}

const instances: Column<DeploymentResult> = {
  title: 'instances',
  align: 'right',
  dropFirst: 1,
  brief: false,
  text: ({ instances: { mean, peak } }) => `${formatCount(mean)} (${formatCount(peak)})`,
  fields: [
    ['instances_mean', (row) => row.instances.mean],
    ['instances_peak', (row) => row.instances.peak],
  ],
};

/** Null where no request was answered. */
export function answeredMs(
  { requests, latencyMs }: DeploymentResult,
  quantile: 'p50' | 'p95' | 'p99',
): number | null {
  return requests.completed + requests.failed + requests.timedOut === 0 ? null : latencyMs[quantile];
}
