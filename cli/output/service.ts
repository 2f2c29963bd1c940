/**
 * How a deployment served its requests: who was turned away or given up on, who waited, and how sure the figures are. What
 * did not happen in a run, and what is sure to the last printed digit, is not shown.
 */
import { refusedShare, shareOf } from '../../engine/planning/service-level.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { givenUpShare } from './calls.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import type { Column } from './table.ts';

type Requests = DeploymentResult['requests'];

/** A smaller share stands in the table and is not worth a word in a sentence. */
const WORTH_SAYING = 0.001;

/**
 * `refused 54 % of requests`, `refused 2 % and timed out on 1 % of requests`, `lost 7 % of calls` where clients try again; empty
 * where next to all were served.
 */
export function shortfallWords(deployment: DeploymentResult): string {
  if (deployment.calls) {
    const lost = givenUpShare(deployment);
    return lost >= WORTH_SAYING ? `lost ${formatShare(lost)} of calls` : '';
  }
  const refused = refusedShare(deployment);
  const timedOut = shareOf(deployment, 'timedOut');
  const parts = [
    ...(refused >= WORTH_SAYING ? [`refused ${formatShare(refused)}`] : []),
    ...(timedOut >= WORTH_SAYING ? [`timed out on ${formatShare(timedOut)}`] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(' and ')} of requests`;
}

/** Whether any deployment throttled, or dropped, requests. */
export function occurs({ deployments }: Result, count: keyof Requests): boolean {
  return deployments.some(({ requests }) => requests[count] > 0);
}

/** A mean wait below this, of which not one request in a hundred is part, is not worth a table. */
const FELT_MS = 0.05;

/** Columns beside the comparison; only `deployment` where there is nothing to tell. */
export function serviceColumns(result: Result): Column<DeploymentResult>[] {
  const refusedInTwoWays = occurs(result, 'throttled') && occurs(result, 'dropped');
  const waits = result.deployments.some(({ waitMs }) => waitMs.p99 > 0 || waitMs.mean >= FELT_MS);
  return [
    { title: 'deployment', text: ({ id }) => id, wraps: true, fields: [] },
    ...(refusedInTwoWays ? [share('throttled'), share('dropped')] : []),
    ...(occurs(result, 'timedOut') ? [{ ...share('timedOut'), title: 'timed out' }] : []),
    ...(occurs(result, 'failed') ? [{ ...share('failed'), dropFirst: 3 }] : []),
    ...(waits
      ? [
          { ...shown('wait', ({ waitMs }) => formatMilliseconds(waitMs.mean)), dropFirst: 2 },
          shown('wait p99', ({ waitMs }) => formatMilliseconds(waitMs.p99)),
        ]
      : []),
    ...(result.deployments.some(({ provisioned }) => provisioned) ? provisionedColumns : []),
  ];
}

const provisionedColumns: readonly Column<DeploymentResult>[] = [
  {
    ...shown('ready in use', ({ provisioned }) => (provisioned ? formatShare(provisioned.busyShare) : '')),
    dropFirst: 4,
  },
  shown('spilled', ({ provisioned }) => (provisioned ? formatShare(provisioned.spillShare) : '')),
];

function shown(title: string, text: Column<DeploymentResult>['text']): Column<DeploymentResult> {
  return { title, align: 'right', text, fields: [] };
}

function share(count: keyof Requests): Column<DeploymentResult> {
  return shown(count, (deployment) => formatShare(shareOf(deployment, count)));
}

/** `95 % intervals: lambda p99 590 – 612 ms, cold 0.12 – 0.14 %`; empty where every bound prints alike. */
export function intervalWords({ deployments }: Result): string {
  const words = deployments.flatMap(({ id, interval }) => {
    const p99 = rangeText(interval.p99Ms, formatMilliseconds);
    const cold = rangeText(interval.coldStartRatio, formatShare);
    const ranges = [...(p99 === '' ? [] : [`p99 ${p99}`]), ...(cold === '' ? [] : [`cold ${cold}`])];
    return ranges.length === 0 ? [] : [`${id} ${ranges.join(', ')}`];
  });
  return words.length === 0 ? '' : `95 % intervals: ${words.join('; ')}`;
}

/** Empty where there are no bounds. */
function rangeText(
  [low, high]: DeploymentResult['interval']['p99Ms'],
  format: (value: number) => string,
): string {
  if (low === null || high === null) return '';
  const [from, to] = [format(low), format(high)];
  if (from === to) return '';
  const unit = to.slice(to.lastIndexOf(' '));
  return `${from.endsWith(unit) ? from.slice(0, -unit.length) : from} – ${to}`;
}
