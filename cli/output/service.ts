/**
 * How a deployment served its requests: who was turned away or given up on, who waited, and how sure the figures are. What
 * did not happen in a run, and what is sure to the last printed digit, is not shown.
 */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import type { Column } from './table.ts';

type Requests = DeploymentResult['requests'];

/** A deployment that turns more away than this is no bargain and not fast. */
export const GOOD_SERVICE = 0.99;

/** Share of the requests that arrived, 0 where none did. */
export function shareOf({ requests }: Pick<DeploymentResult, 'requests'>, count: keyof Requests): number {
  return requests.arrived === 0 ? 0 : requests[count] / requests.arrived;
}

/** Share of the requests that were throttled or dropped: turned away without being started. */
export function refusedShare(deployment: Pick<DeploymentResult, 'requests'>): number {
  return shareOf(deployment, 'throttled') + shareOf(deployment, 'dropped');
}

/** Whether nearly all requests were started and ran to their end. */
export function servesWell(deployment: DeploymentResult): boolean {
  return refusedShare(deployment) + shareOf(deployment, 'timedOut') <= 1 - GOOD_SERVICE;
}

/** `refused 54 % of requests`, `refused 2 % and timed out on 1 % of requests`; empty where all were served. */
export function shortfallWords(deployment: DeploymentResult): string {
  const refused = refusedShare(deployment);
  const timedOut = shareOf(deployment, 'timedOut');
  const parts = [
    ...(refused > 0 ? [`refused ${formatShare(refused)}`] : []),
    ...(timedOut > 0 ? [`timed out on ${formatShare(timedOut)}`] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(' and ')} of requests`;
}

/** Whether any deployment throttled, or dropped, requests. */
export function occurs({ deployments }: Result, count: keyof Requests): boolean {
  return deployments.some(({ requests }) => requests[count] > 0);
}

/** Columns beside the comparison; only `deployment` where there is nothing to tell. */
export function serviceColumns(result: Result): Column<DeploymentResult>[] {
  const refusedInTwoWays = occurs(result, 'throttled') && occurs(result, 'dropped');
  const waits = result.deployments.some(({ waitMs }) => waitMs.p99 > 0 || waitMs.mean > 0);
  const isUnsure = (range: (deployment: DeploymentResult) => string) =>
    result.deployments.some((deployment) => range(deployment) !== '');
  return [
    { title: 'deployment', text: ({ id }) => id, wraps: true, fields: [] },
    ...(isUnsure(p99Range) ? [{ ...shown('p99, 95 %', p99Range), dropFirst: 2 }] : []),
    ...(isUnsure(coldRange) ? [{ ...shown('cold, 95 %', coldRange), dropFirst: 1 }] : []),
    ...(refusedInTwoWays ? [share('throttled'), share('dropped')] : []),
    ...(occurs(result, 'timedOut') ? [{ ...share('timedOut'), title: 'timed out' }] : []),
    ...(occurs(result, 'failed') ? [share('failed')] : []),
    ...(waits
      ? [
          shown('wait', ({ waitMs }) => formatMilliseconds(waitMs.mean)),
          shown('wait p99', ({ waitMs }) => formatMilliseconds(waitMs.p99)),
        ]
      : []),
    ...(result.deployments.some(({ provisioned }) => provisioned) ? provisionedColumns : []),
  ];
}

const provisionedColumns: readonly Column<DeploymentResult>[] = [
  shown('ready in use', ({ provisioned }) => (provisioned ? formatShare(provisioned.busyShare) : '')),
  shown('spilled', ({ provisioned }) => (provisioned ? formatShare(provisioned.spillShare) : '')),
];

function shown(title: string, text: Column<DeploymentResult>['text']): Column<DeploymentResult> {
  return { title, align: 'right', text, fields: [] };
}

function share(count: keyof Requests): Column<DeploymentResult> {
  return shown(count, (deployment) => formatShare(shareOf(deployment, count)));
}

function p99Range({ interval }: DeploymentResult): string {
  return rangeText(interval.p99Ms, formatMilliseconds);
}

function coldRange({ interval }: DeploymentResult): string {
  return rangeText(interval.coldStartRatio, formatShare);
}

/** `590 – 612 ms`; empty where both bounds print alike or there are none. */
function rangeText([low, high]: DeploymentResult['interval']['p99Ms'], format: (value: number) => string): string {
  if (low === null || high === null) return '';
  const [from, to] = [format(low), format(high)];
  if (from === to) return '';
  const unit = to.slice(to.lastIndexOf(' '));
  return `${from.endsWith(unit) ? from.slice(0, -unit.length) : from} – ${to}`;
}
