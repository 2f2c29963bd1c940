/** The table of a plan: what was chosen, its neighbours on either side, and what else there was. */

import type { Switch } from '../../engine/planning/plan/choice.ts';
import type { DeploymentPlan, Evaluated } from '../../engine/planning/plan/plan-document.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { isMonthly } from './comparison.ts';
import { compareDecimals } from './decimal.ts';
import { percent } from './field-values.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import { choiceWords, chosenRow, missedWords } from './plan-words.ts';
import type { Column } from './table.ts';

export interface PlanRow {
  readonly deployment: string;
  readonly choice: string;
  readonly row: Evaluated;
  readonly verdict: string;
}

/** Of all deployments. */
export function planRows(
  { deployments }: Pick<Result, 'deployments'>,
  plans: readonly DeploymentPlan[],
): PlanRow[] {
  return deployments.flatMap((deployment, i) => rowsOf(deployment, plans[i]!));
}

export function rowsOf({ id }: Pick<DeploymentResult, 'id'>, plan: DeploymentPlan): PlanRow[] {
  const chosen = chosenRow(plan);
  const others = [...plan.alternatives.slice(1), ...neighbours(chosen, plan)];
  const written = plan.nothingToPlan ? [] : [{ ...plan.asWritten, isWritten: true }];
  const seen = new Set<string>();
  return [chosen, ...others, ...written].flatMap((row) => {
    const key = sameChoice(row);
    if (seen.has(key)) return [];
    seen.add(key);
    const words = 'isWritten' in row ? `as written: ${choiceWords(row)}` : choiceWords(row);
    return [{ deployment: id, choice: words, row, verdict: verdictOf(row, chosen, plan) }];
  });
}

function verdictOf(row: Evaluated, chosen: Evaluated, plan: DeploymentPlan): string {
  const missed = missedWords(row, plan.level);
  if (row === chosen) return row.meets ? 'the answer' : `nearest; misses: ${missed}`;
  if (missed !== '') return `misses: ${missed}`;
  return compareDecimals(row.total, chosen.total) > 0 ? 'costs more' : 'costs the same';
}

/** One more and one fewer of each of its numbers, of those that were played. */
function neighbours(chosen: Evaluated, { evaluated }: DeploymentPlan): Evaluated[] {
  if (Array.isArray(chosen.minInstances)) return [];
  const near = (a: unknown, b: unknown) => a === b || Math.abs(numeric(a) - numeric(b)) === 1;
  return evaluated.filter((row) => {
    const [mine, theirs] = [figures(chosen), figures(row)];
    const changed = mine.filter((each, i) => each !== theirs[i]);
    return changed.length === 1 && mine.every((each, i) => near(each, theirs[i]));
  });
}

function numeric(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

const TARGET_STEP = 5;

function figures({ count, scale, minInstances, maxInstances }: Evaluated): (number | undefined)[] {
  const ready = typeof minInstances === 'number' ? { min: minInstances } : minInstances;
  const tracked = scale ?? (ready && !isSchedule(ready) ? ready : undefined);
  const target =
    tracked && 'target' in tracked ? Number.parseInt(tracked.target, 10) / TARGET_STEP : undefined;
  const max = tracked && 'max' in tracked ? tracked.max : undefined;
  return [count, tracked?.min, max, target, maxInstances];
}

function isSchedule(ready: object): ready is readonly Switch[] {
  return Array.isArray(ready);
}

function sameChoice({ count, scale, minInstances, maxInstances }: Evaluated): string {
  return JSON.stringify([count, scale, minInstances, maxInstances]);
}

export function planColumns(result: Result): Column<PlanRow>[] {
  return [
    {
      title: 'deployment',
      text: () => '',
      inText: false,
      fields: [['deployment', ({ deployment }) => deployment]],
      markdown: ({ deployment }) => deployment,
    },
    {
      title: 'plan',
      text: ({ choice }) => choice,
      wraps: true,
      tone: ({ verdict }) => (verdict === 'the answer' ? 'good' : undefined),
      fields: [
        ['plan', ({ choice }) => choice],
        ['min_instances', ({ row }) => (typeof row.minInstances === 'number' ? row.minInstances : null)],
        ['max_instances', ({ row }) => row.maxInstances ?? null],
        ['count', ({ row }) => row.count ?? null],
      ],
    },
    {
      title: isMonthly(result) ? 'cost/month' : 'cost',
      align: 'right',
      text: ({ row }) => formatMoney(row.total, row.currency),
      fields: [
        ['currency', ({ row }) => row.currency],
        ['cost', ({ row }) => ({ decimal: row.total })],
      ],
    },
    number(
      'p99',
      ({ p99Ms }) => formatMilliseconds(p99Ms),
      'p99_ms',
      ({ p99Ms }) => p99Ms,
    ),
    number(
      'cold',
      ({ coldStartRatio }) => formatShare(coldStartRatio),
      'cold_percent',
      ({ coldStartRatio }) => percent(coldStartRatio),
    ),
    number(
      'refused',
      ({ throttled }) => formatShare(throttled),
      'refused_percent',
      ({ throttled }) => percent(throttled),
    ),
    {
      title: '',
      text: ({ verdict }) => verdict,
      fields: [
        ['meets', ({ row }) => String(row.meets)],
        ['verdict', ({ verdict }) => verdict],
      ],
      tone: ({ row }) => (row.meets ? undefined : 'bad'),
    },
  ];
}

function number(
  title: string,
  text: (row: Evaluated) => string,
  heading: string,
  value: (row: Evaluated) => number | null,
): Column<PlanRow> {
  return {
    title,
    align: 'right',
    text: ({ row }) => text(row),
    fields: [[heading, ({ row }) => value(row)]],
    ...(title === 'refused' && { dropFirst: 1 }),
  };
}
