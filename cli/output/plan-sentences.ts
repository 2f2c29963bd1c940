/** A plan in sentences: the answer, how sure it is, what each nine costs, and what the formulas say. */
import type { Switch } from '../../engine/planning/plan/choice.ts';
import type { DeploymentPlan, Evaluated } from '../../engine/planning/plan/plan-document.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { periodWords } from './comparison.ts';
import { compareDecimals, isZero, portionOf, subtractDecimals } from './decimal.ts';
import { formatHalfWidth, formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import {
  choiceWords,
  chosenRow,
  isLeastRoom,
  levelWords,
  missedWords,
  nearSchedules,
  scheduleWords,
} from './plan-words.ts';

/** `lambda: 12 ready, max 40 is the cheapest with …, at $466.91 a month, with each of 5 seeds`. */
export function answerSentence(result: Result, deployment: DeploymentResult, plan: DeploymentPlan): string {
  const { id, platform } = deployment;
  const row = chosenRow(plan);
  const price = priceWords(result, deployment);
  const asked = levelWords(plan.level);
  const missed = missedWords(row, plan.level);
  const seeds = 1 + (plan.seeds?.length ?? 0);
  if (plan.nothingToPlan) {
    const meets = missed === '' ? 'it meets' : `it misses (${missed})`;
    return `${id}: nothing to plan on ${platform}; ${meets} ${asked}, at ${price}`;
  }
  if (missed !== '') {
    const all = row.otherSeeds ? ` with each of ${seeds} seeds` : '';
    return `${id}: nothing that was tried meets ${asked}${all}; the nearest, ${choiceWords(row)}, misses it with ${missed}`;
  }
  const held = row.otherSeeds ? `, with each of ${seeds} seeds` : '';
  const kept = plan.alternatives[0]?.by === 'written' ? ', as written,' : '';
  const end = `${asked}, at ${price}${held}${roomWords(row, plan)}`;
  if (row.minInstances === 0 && row.count === undefined) {
    const ceiling = row.maxInstances === undefined ? '' : ` and max ${row.maxInstances}`;
    return `${id}: provision nothing: with none ready${ceiling}${kept} it meets ${end}`;
  }
  return `${id}: ${choiceWords(row)}${kept} is the cheapest with ${end}`;
}

/** How much room is needed, where more of it is free. */
function roomWords(row: Evaluated, { leastRoom, level }: DeploymentPlan): string {
  if (leastRoom === undefined) return '';
  if (isLeastRoom(row, leastRoom)) {
    const does = level.throttled === 0 && !row.scale ? 'throttles nobody' : 'meets the limits';
    return `; max ${leastRoom} is the least that ${does}, and more costs the same`;
  }
  return `; max ${leastRoom} would do, and costs the same`;
}

/** `$466.91 ±1.20 a month`, and what that is in the currency of the comparison where it is another. */
function priceWords(result: Result, { bill, interval, compared }: DeploymentResult): string {
  const half = formatHalfWidth(interval.total, bill.total);
  const also = compared ? ` (${formatMoney(compared.total, result.comparison.currency)})` : '';
  return `${formatMoney(bill.total, bill.currency)}${half === '' ? '' : ` ${half}`}${also}${periodWords(result)}`;
}

/** By how much the answer beats the next best of another kind, and what is written now. */
export function comparedSentences(plan: DeploymentPlan): string[] {
  const [first, ...others] = plan.alternatives;
  if (!first?.meets) return [];
  const said = others
    .filter((other) => other.meets && choiceWords(other) !== choiceWords(first))
    .map((other) =>
      compareDecimals(first.total, other.total) === 0
        ? `${NAMES[other.by]} (${choiceWords(other)}) costs as much`
        : `${NAMES[first.by]} beats ${NAMES[other.by]} (${choiceWords(other)}) by ${saving(first, other)}`,
    );
  const missing = others
    .filter(({ meets }) => !meets)
    .map((other) => `no ${NAMES[other.by].replace(/^the best /, '')} that was tried meets it`);
  const now = plan.asWritten;
  const written = now.meets
    ? compareDecimals(now.total, first.total) > 0
      ? [`as written (${choiceWords(now)}) it costs ${saving(first, now)} more`]
      : []
    : [`as written (${choiceWords(now)}) it misses the limits with ${missedWords(now, plan.level)}`];
  return [...said, ...missing, ...written];
}

const NAMES = {
  number: 'the best single number',
  schedule: 'the best schedule',
  tracking: 'the best target tracking',
  scale: 'the best scaling',
  written: 'what is written',
} as const;

type Priced = Pick<DeploymentPlan['asWritten'], 'total' | 'currency'>;

/** `$12.34 (2.6 %)`. */
function saving(cheaper: Priced, dearer: Priced): string {
  const difference = subtractDecimals(dearer.total, cheaper.total);
  const share = isZero(dearer.total) ? 0 : Number(portionOf('1', difference, dearer.total, 6));
  return `${formatMoney(difference, cheaper.currency)} (${formatShare(share)})`;
}

export function scheduleSentence(plan: DeploymentPlan): string[] {
  return plan.alternatives.flatMap(({ by, minInstances }, i) =>
    by === 'schedule' && Array.isArray(minInstances)
      ? [`the schedule: ${scheduleWords(minInstances)}${i === 0 ? nearWords(minInstances, plan) : ''}`]
      : [],
  );
}

/** What one more or fewer at a time comes to: the table has the tightest of them alone. */
function nearWords(switches: readonly Switch[], plan: DeploymentPlan): string {
  const near = nearSchedules(switches, plan);
  const missing = near.filter(({ row }) => !row.meets).length;
  if (near.length === 0) return '';
  const dearer = near.length - missing;
  return `; with one instance more or fewer at one of these times: ${missing} of ${near.length} miss the limits, ${dearer} cost as much or more`;
}

/** Why something was not tried. */
export function triedSentences({ notTried = [] }: DeploymentPlan): string[] {
  return notTried.map((why) => `not tried: ${why}`);
}

/** Limits that are met in the mean and may not be in truth. */
export function doubtSentences(
  { interval, latencyMs, coldStartRatio }: DeploymentResult,
  plan: DeploymentPlan,
): string[] {
  const half = ([low, high]: readonly [number | null, number | null]) => ((high ?? 0) - (low ?? 0)) / 2;
  return [
    ...(plan.sure.p99 === false
      ? [
          `p99 ${formatMilliseconds(latencyMs.p99)} ± ${formatMilliseconds(half(interval.p99Ms))}: may miss ${formatMilliseconds(plan.level.p99Ms!)}`,
        ]
      : []),
    ...(plan.sure.cold === false
      ? [
          `cold ${formatShare(coldStartRatio)} ± ${formatShare(half(interval.coldStartRatio))}: may miss ${formatShare(plan.level.cold!)}`,
        ]
      : []),
  ];
}

/** `cold at most 1 %: 3 ready, $12.00; …`. */
export function ninesSentence({ nines }: DeploymentPlan): string[] {
  if (!nines) return [];
  const words = nines.map(({ cold, resolved, meets, minInstances, total, currency }) => {
    const what = resolved
      ? meets
        ? `${minInstances} ready, ${formatMoney(total, currency)}`
        : minInstances === 0
          ? 'not with none ready'
          : 'not reached'
      : 'too few requests played to tell';
    return `${formatShare(cold)}: ${what}`;
  });
  return [
    `what each nine costs with a fixed number and the stated seed alone, by the largest share of cold starts: ${words.join('; ')}`,
  ];
}

export function formulaSentence(plan: DeploymentPlan): string[] {
  const { formulas } = plan;
  if (!formulas) return [];
  const { offeredLoad, busiestLoad, share, squareRoot, erlangB, erlangC } = formulas;
  const said = [
    `square-root staffing ${squareRoot.instances} (β ${digits(squareRoot.beta)})`,
    ...(erlangB ? [`Erlang B ${erlangB.instances}`] : []),
    ...(erlangC ? [`Erlang C ${erlangC.instances}`] : []),
  ];
  return [
    `formulas, for comparison: requests keep ${digits(offeredLoad)} instances' worth busy, ${digits(busiestLoad)} at the busiest time; for ${formatShare(share)} that find nothing free then: ${said.join(', ')}`,
  ];
}

function digits(value: number): string {
  return String(Number(value.toPrecision(3)));
}
