/** The table of a comparison with a baseline: a row per deployment, before and now; those that are new or gone below. */

import { refusedShare } from '../../engine/planning/service-level.ts';
import type { DeploymentResult } from '../../engine/result.ts';
import { answeredMs, isMonthly } from '../output/comparison.ts';
import { compareDecimals } from '../output/decimal.ts';
import { formatMoney } from '../output/money.ts';
import { formatMilliseconds, formatShare } from '../output/numbers.ts';
import type { Column } from '../output/table.ts';
import type { Changes, DeploymentChange } from './change.ts';
import { differenceWords } from './increase-limit.ts';
import { listedBriefly } from './listed.ts';

export interface ChangeRow {
  readonly id: string;
  readonly before?: DeploymentResult;
  readonly now?: DeploymentResult;
  readonly change?: DeploymentChange;
}

/** What became dearer by most first, then what is new, then what is gone. */
export function changeRows({ changed, added, gone, incomparable, baseline, result }: Changes): ChangeRow[] {
  const sorted = [...changed].sort((a, b) => compareDecimals(b.difference, a.difference));
  const find = (list: readonly DeploymentResult[], id: string) => list.find((each) => each.id === id)!;
  return [
    ...sorted.map((change) => ({ id: change.id, before: change.before, now: change.now, change })),
    ...incomparable.map((id) => ({
      id,
      before: find(baseline.deployments, id),
      now: find(result.deployments, id),
    })),
    ...added.map((now) => ({ id: now.id, now })),
    ...gone.map((before) => ({ id: before.id, before })),
  ];
}

export function changeColumns({ result, baseline }: Changes): Column<ChangeRow>[] {
  const isRefused = [...result.deployments, ...baseline.deployments].some((each) => refusedShare(each) > 0);
  return [
    { title: 'deployment', text: ({ id }) => id, wraps: true, fields: [] },
    amount('before', isMonthly(baseline), ({ before }) => before),
    amount('now', isMonthly(result), ({ now }) => now),
    {
      title: 'change',
      align: 'right',
      text: changeWords,
      tone: ({ change }) => toneOf(change),
      fields: [],
    },
    shift('p99', (each) => formatMilliseconds(answeredMs(each, 'p99')), {}),
    shift('cold', ({ coldStartRatio }) => formatShare(coldStartRatio), { dropFirst: 1 }),
    ...(isRefused ? [shift('refused', (each) => formatShare(refusedShare(each)), { dropFirst: 2 })] : []),
  ];
}

function changeWords({ before, now, change }: ChangeRow): string {
  if (!before) return 'new';
  if (!now) return 'gone';
  return change ? differenceWords(change) : 'other currency';
}

function toneOf(change: DeploymentChange | undefined) {
  if (!change || change.certainty === 'none') return undefined;
  return change.difference.startsWith('-') ? 'good' : 'bad';
}

function amount(
  title: string,
  monthly: boolean,
  of: (row: ChangeRow) => DeploymentResult | undefined,
): Column<ChangeRow> {
  return {
    title: monthly ? `${title}/month` : title,
    align: 'right',
    text: (row) => {
      const deployment = of(row);
      return deployment ? formatMoney(deployment.bill.total, deployment.bill.currency) : '–';
    },
    fields: [],
  };
}

/** `300 → 320 ms`, or the one figure where both print alike. */
function shift(
  title: string,
  text: (deployment: DeploymentResult) => string,
  options: Pick<Column<ChangeRow>, 'dropFirst'>,
): Column<ChangeRow> {
  return {
    title,
    align: 'right',
    text: ({ before, now }) => {
      const [was, is] = [before, now].map((each) => each && text(each));
      if (was === undefined || is === undefined || was === is) return is ?? was ?? '';
      const unit = is.slice(is.lastIndexOf(' '));
      return `${was.endsWith(unit) ? was.slice(0, -unit.length) : was} → ${is}`;
    },
    fields: [],
    ...options,
  };
}

/** How sure the changes are, one sentence for each kind that there is. */
export function certaintyWords({ changed }: Changes): string[] {
  const words = (certainty: DeploymentChange['certainty'], sentence: string) => {
    const ids = changed.filter((change) => change.certainty === certainty).map(({ id }) => id);
    return ids.length === 0 ? [] : [`${listedBriefly(ids, 4)}: ${sentence}`];
  };
  return [
    ...words('paired', 'made by the change, because both runs played the same requests'),
    ...words('clear', 'more than chance, because the 95 % intervals are apart'),
    ...words('chance', 'may be chance, because the 95 % intervals overlap'),
    ...words('unknown', 'one replication has no interval, so that nobody knows whether it is chance'),
  ];
}
