/** The comparison of a run: one row per deployment with what it costs, how long answers take and who is turned away. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { formatHalfWidth, formatMoney } from './money.ts';
import { formatCount, formatMilliseconds, formatShare } from './numbers.ts';
import type { Column, FieldValue } from './table.ts';

/** Share of the requests that were throttled or dropped: turned away without being started. */
export function refusedShare({ requests }: Pick<DeploymentResult, 'requests'>): number {
  return requests.arrived === 0 ? 0 : (requests.throttled + requests.dropped) / requests.arrived;
}

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
  return isMonthly(result) || period === undefined ? ' a month' : ` for ${period}`;
}

export function comparisonColumns(result: Result): Column<DeploymentResult>[] {
  return [
    { ...deployment, tone: ({ id }) => (id === result.comparison.cheapest ? 'good' : undefined) },
    { ...cost, title: isMonthly(result) ? 'cost/month' : 'cost' },
    latency('p50', { dropFirst: 3, brief: false }),
    latency('p95', { dropFirst: 2, brief: false }),
    latency('p99', {}),
    cold,
    refused,
    instances,
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
  text: ({ bill, interval }) =>
    `${formatMoney(bill.total, bill.currency)} ${formatHalfWidth(interval.total)}`.trimEnd(),
  fields: [
    ['currency', ({ bill }) => bill.currency],
    ['cost', ({ bill }) => ({ decimal: bill.total })],
    ['cost_low_95', ({ interval }) => decimal(interval.total[0])],
    ['cost_high_95', ({ interval }) => decimal(interval.total[1])],
    ['cost_per_million_requests', ({ bill }) => decimal(bill.perMillionRequests)],
  ],
};

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

const cold: Column<DeploymentResult> = {
  title: 'cold',
  align: 'right',
  text: ({ coldStartRatio }) => formatShare(coldStartRatio),
  fields: [['cold_percent', ({ coldStartRatio }) => percent(coldStartRatio)]],
};

const refused: Column<DeploymentResult> = {
  title: 'refused',
  align: 'right',
  text: (row) => formatShare(refusedShare(row)),
  tone: (row) => (refusedShare(row) > 0 ? 'bad' : undefined),
  fields: [
    ['throttled_percent', ({ requests }) => percent(requests.throttled / (requests.arrived || 1))],
    ['dropped_percent', ({ requests }) => percent(requests.dropped / (requests.arrived || 1))],
  ],
};

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

function decimal(text: string | null): FieldValue {
  return text === null ? null : { decimal: text };
}

/** Without the last digits that only come from multiplying by 100. */
function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}
