/** The rows of a plan: what was chosen, its neighbours on either side, and what else there was. */
import type { Switch } from '../../engine/planning/plan/choice.ts';
import type { DeploymentPlan, Evaluated } from '../../engine/planning/plan/plan-document.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { compareDecimals } from './decimal.ts';
import {
  choiceWords,
  chosenRow,
  isLeastRoom,
  missedWords,
  type NearSchedule,
  nearSchedules,
} from './plan-words.ts';

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
  const least = leastRow(chosen, plan);
  const near = Array.isArray(chosen.minInstances)
    ? tightest(nearSchedules(chosen.minInstances, plan), plan)
    : [...least, ...neighbours(least[0] ?? chosen, plan)].map((row) => ({ row, words: choiceWords(row) }));
  const written = { row: plan.asWritten, words: `as written: ${choiceWords(plan.asWritten)}` };
  const seen = new Set<string>();
  return [
    plan.alternatives[0]?.by === 'written' ? written : { row: chosen, words: choiceWords(chosen) },
    ...plan.alternatives.slice(1).map((row) => ({ row, words: choiceWords(row) })),
    ...near,
    ...(plan.nothingToPlan ? [] : [written]),
  ].flatMap(({ row, words }) => {
    const key = sameChoice(row);
    if (seen.has(key)) return [];
    seen.add(key);
    const shown = sameChoice(row) === sameChoice(chosen) ? chosen : row;
    return [{ deployment: id, choice: words, row: shown, verdict: verdictOf(shown, chosen, plan) }];
  });
}

/** The same as was chosen with no more room than it needs, where that is another plan. */
function leastRow(chosen: Evaluated, { leastRoom, evaluated }: DeploymentPlan): Evaluated[] {
  return evaluated.filter((row) => isLeastRoom(row, leastRoom) && openChoice(row) === openChoice(chosen));
}

const TIGHTEST = 2;

/** Those that miss the limits by least, and those that meet them for little more. */
function tightest(near: readonly NearSchedule[], { level }: DeploymentPlan): NearSchedule[] {
  const [missing, meeting] = [false, true].map((meets) => near.filter(({ row }) => row.meets === meets)) as [
    NearSchedule[],
    NearSchedule[],
  ];
  const over = (row: Evaluated) => {
    const { coldStartRatio, p99Ms } = row.otherSeeds?.worst ?? row;
    return Math.max(
      level.cold === undefined ? 0 : coldStartRatio / level.cold,
      level.p99Ms === undefined ? 0 : (p99Ms ?? Number.POSITIVE_INFINITY) / level.p99Ms,
    );
  };
  return [
    ...missing.sort((a, b) => over(a.row) - over(b.row)).slice(0, TIGHTEST),
    ...meeting.sort((a, b) => compareDecimals(a.row.total, b.row.total)).slice(0, TIGHTEST),
  ];
}

function verdictOf(row: Evaluated, chosen: Evaluated, plan: DeploymentPlan): string {
  const missed = missedWords(row, plan.level);
  const isLeast = isLeastRoom(row, plan.leastRoom) && openChoice(row) === openChoice(chosen);
  const least = isLeast ? ', least max' : '';
  if (row === chosen) return row.meets ? `the answer${least}` : `nearest; misses: ${missed}`;
  if (missed !== '') return missed.startsWith('with ') ? missed : `misses: ${missed}`;
  return compareDecimals(row.total, chosen.total) > 0 ? 'costs more' : `costs the same${least}`;
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

const TARGET_STEP_PERCENT = 5;

function figures({ count, scale, minInstances, maxInstances }: Evaluated): (number | undefined)[] {
  const tracked =
    scale ?? (typeof minInstances === 'object' && !isSchedule(minInstances) ? minInstances : undefined);
  const ready = typeof minInstances === 'number' ? minInstances : tracked?.min;
  const target = tracked && Number.parseInt(tracked.target, 10) / TARGET_STEP_PERCENT;
  return [count, ready, tracked?.max, target, maxInstances];
}

export function isSchedule(ready: unknown): ready is readonly Switch[] {
  return Array.isArray(ready);
}

function sameChoice({ count, scale, minInstances, maxInstances }: Evaluated): string {
  return JSON.stringify([count, scale, minInstances, maxInstances]);
}

/** Whatever the room. */
function openChoice(row: Evaluated): string {
  const { maxInstances: _, scale, ...rest } = row;
  return sameChoice({ ...rest, ...(scale && { scale: { ...scale, max: 0 } }) });
}
