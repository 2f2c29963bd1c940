/** What each of several functions did and cost, one row for each on each deployment. */

import { refusedShare } from '../../engine/planning/service-level.ts';
import type { DeploymentResult, FunctionResult, Result } from '../../engine/result.ts';
import { addDecimals } from './decimal.ts';
import { percent } from './field-values.ts';
import { formatMoney } from './money.ts';
import { formatCount, formatMilliseconds, formatShare } from './numbers.ts';
import { cheapestFirst } from './one-currency.ts';
import type { Column } from './table.ts';

export interface FunctionRow extends FunctionResult {
  readonly deployment: string;
  readonly name: string;
  readonly currency: string;
  /** Of the lines of the bill that are its own. */
  readonly cost: string;
}

/** The cheapest deployment first, in the currencies that they are charged in; none where there is one function. */
export function functionRows(result: Result): FunctionRow[] {
  return cheapestFirst(result).deployments.flatMap((deployment) =>
    Object.entries(deployment.functions ?? {}).map(([name, result]) => ({
      ...result,
      deployment: deployment.id,
      name,
      currency: deployment.bill.currency,
      cost: costOf(deployment, name),
    })),
  );
}

function costOf({ bill }: DeploymentResult, name: string): string {
  const own = bill.lines.filter((line) => line.function === name);
  return own.reduce((sum, { amount }) => addDecimals(sum, amount), '0');
}

export const functionColumns: readonly Column<FunctionRow>[] = [
  {
    title: 'deployment',
    text: ({ deployment }) => deployment,
    fields: [['deployment', ({ deployment }) => deployment]],
  },
  { title: 'function', text: ({ name }) => name, wraps: true, fields: [['function', ({ name }) => name]] },
  {
    title: 'cost',
    align: 'right',
    text: ({ cost, currency }) => formatMoney(cost, currency),
    fields: [
      ['currency', ({ currency }) => currency],
      ['cost', ({ cost }) => ({ decimal: cost })],
    ],
  },
  {
    title: 'p50',
    align: 'right',
    dropFirst: 2,
    text: ({ latencyMs }) => formatMilliseconds(latencyMs.p50),
    fields: [['p50_ms', ({ latencyMs }) => latencyMs.p50]],
  },
  {
    title: 'p99',
    align: 'right',
    text: ({ latencyMs }) => formatMilliseconds(latencyMs.p99),
    fields: [
      ['p95_ms', ({ latencyMs }) => latencyMs.p95],
      ['p99_ms', ({ latencyMs }) => latencyMs.p99],
    ],
  },
  {
    title: 'cold',
    align: 'right',
    text: ({ coldStartRatio }) => formatShare(coldStartRatio),
    fields: [['cold_percent', ({ coldStartRatio }) => percent(coldStartRatio)]],
  },
  {
    title: 'refused',
    align: 'right',
    text: (row) => formatShare(refusedShare(row)),
    tone: (row) => (refusedShare(row) > 0 ? 'bad' : undefined),
    fields: [
      ['arrived', ({ requests }) => requests.arrived],
      ['throttled', ({ requests }) => requests.throttled],
      ['dropped', ({ requests }) => requests.dropped],
    ],
  },
  {
    title: 'instances',
    align: 'right',
    dropFirst: 1,
    text: ({ instances }) => `${formatCount(instances.mean)} (${formatCount(instances.peak)})`,
    fields: [
      ['instances_mean', ({ instances }) => instances.mean],
      ['instances_peak', ({ instances }) => instances.peak],
    ],
  },
];
