/**
 * The cheapest numbers: count, minInstances and maxInstances, as far as the platform has them. One is searched while the others
 * stay, in turn, until none changes; where there are few, all of two are played.
 */
import { mostAllowed } from './allowed.ts';
import { type InstanceChoice, mostReady } from './choice.ts';
import { bestOf, type Judged } from './judged.ts';
import { type Line, searchLine } from './line-search.ts';
import type { PlanTrials } from './trials.ts';

export type NumberKnob = 'count' | 'minInstances' | 'maxInstances';

/** One deployment, and which of its numbers are to be chosen. */
export interface Ground {
  readonly trials: PlanTrials;
  readonly knobs: readonly NumberKnob[];
  /** What its platform has and it was refused, such as instances kept ready whose price nobody knows. */
  readonly refused?: readonly NumberKnob[];
}

/** Along one knob from a plan; undefined where the platform allows nothing else. */
export type Axis = (plan: Judged) => Promise<Line | undefined>;

const MOST_ROUNDS = 6;
const SMALL_GRID = 64;
const DOUBLINGS = 3;
/** Doublings that change nothing before it is given up. */
const PATIENCE = 2;

export async function planNumbers(ground: Ground): Promise<Judged> {
  const { trials, knobs } = ground;
  const start = await leastReady(ground);
  const small = await playSmallGrid(ground, start);
  if (small) return small;
  const axes: Axis[] = knobs.map((knob) =>
    knob === 'maxInstances' ? maxAxis(trials) : risingAxis(ground, knob),
  );
  let best = await descend(trials, start, axes);
  if (knobs.includes('maxInstances') && trials.level.throttled !== 0) {
    for (const other of await throttledStarts(ground, start))
      best = bestOf([best, await descend(trials, other, axes)]);
  }
  return aroundBest(ground, best, axes);
}

/** A ceiling that throttles leaves the others busier, which may need fewer kept ready: starts from the lowest ceilings on. */
async function throttledStarts(ground: Ground, start: Judged): Promise<Judged[]> {
  const { trials } = ground;
  const { throttled, failed, timedOut } = trials.level;
  const held = trials.heldTo({ throttled, failed, timedOut });
  const line = await maxAxis(held)(start);
  if (!line) return [];
  const lowest = (await searchLine(held, line)).choice.maxInstances ?? line.to;
  const ceilings = [0, 1, 2, 4].map((more) => Math.min(line.to, lowest + more));
  const starts = await trials.try([...new Set(ceilings)].map(line.at));
  const found: Judged[] = [];
  for (const each of starts) found.push(await searchRising(ground, each));
  return found;
}

/** One more and one fewer of everything, beyond what was searched too; goes on from there should that be better. */
async function aroundBest(ground: Ground, best: Judged, axes: readonly Axis[]): Promise<Judged> {
  const { trials, knobs } = ground;
  const near = [best];
  for (const knob of knobs) {
    const value = best.choice[knob];
    if (typeof value !== 'number') continue;
    for (const other of [value - 1, value + 1]) {
      const choice = { ...best.choice, [knob]: other };
      if (other >= 0 && trials.allows(choice)) near.push(await trials.one(choice));
    }
  }
  const better = bestOf(near);
  return better === best ? best : aroundBest(ground, await descend(trials, better, axes), axes);
}

/** Searches along one axis after the other until no axis has anything better. */
export async function descend(
  trials: PlanTrials,
  start: Judged,
  axes: readonly Axis[],
  rounds = MOST_ROUNDS,
): Promise<Judged> {
  let best = start;
  for (let round = 0; round < rounds; round++) {
    const before = best;
    for (const axis of axes) {
      const line = await axis(best);
      if (line) best = bestOf([best, await searchLine(trials, line)]);
    }
    if (best.result === before.result) break;
  }
  return best;
}

/** The fewest of everything, no ceiling. */
export async function leastReady({ trials, knobs, refused = [] }: Ground): Promise<Judged> {
  const none: InstanceChoice = knobs.includes('count') ? { count: 1 } : {};
  const withNone = { ...none, minInstances: 0 };
  const isOpen = knobs.includes('minInstances');
  if ((isOpen || refused.includes('minInstances')) && trials.allows(withNone)) return trials.one(withNone);
  return trials.one(isOpen ? { ...none, minInstances: 1 } : none);
}

/** The best number kept ready, beside what else `plan` has. */
export async function searchRising(ground: Ground, plan: Judged): Promise<Judged> {
  if (!ground.knobs.includes('minInstances')) return plan;
  const line = await risingAxis(ground, 'minInstances')(plan);
  return line ? searchLine(ground.trials, line) : plan;
}

/** Where all pairs of fewest and most are few, the best of them; none of them is overlooked. */
async function playSmallGrid({ trials, knobs }: Ground, start: Judged): Promise<Judged | undefined> {
  if (knobs.join() !== 'minInstances,maxInstances') return undefined;
  const least = start.choice.minInstances as number;
  const peak = Math.max(1, least, peakOf(start));
  const pairs = ((peak - least + 1) * (peak - least + 2)) / 2;
  if (pairs > SMALL_GRID || !trials.affords(pairs)) return undefined;
  const choices: InstanceChoice[] = [];
  for (let minInstances = least; minInstances <= peak; minInstances++) {
    choices.push({ minInstances });
    for (let maxInstances = Math.max(1, minInstances); maxInstances <= peak; maxInstances++)
      choices.push({ minInstances, maxInstances });
  }
  const best = await trials.best(choices);
  return best.meets ? aroundBest({ trials, knobs }, best, []) : undefined;
}

/** From the fewest to as many as make a difference. */
function risingAxis(ground: Ground, knob: 'count' | 'minInstances'): Axis {
  return async ({ choice }) => {
    const at = (value: number): InstanceChoice => ({ ...choice, [knob]: value });
    const least = ground.trials.allows(at(0)) ? 0 : 1;
    const first = await ground.trials.one(at(least));
    const wanted = knob === 'count' ? atLeast(ground, first) : Math.max(1, peakOf(first));
    const enough = await enoughOf(
      ground.trials,
      at,
      wanted,
      knob === 'count' ? Number.POSITIVE_INFINITY : DOUBLINGS,
    );
    if (enough === undefined || enough < least) return undefined;
    const line = { from: least, to: enough, at };
    return knob === 'count' ? { ...line, isRising: true } : line;
  };
}

/** Where plans take long, no fewer than it takes to get through all requests on average: one alone gets through so many. */
function atLeast({ trials }: Ground, { result: { requests } }: Judged): number {
  if (trials.affords(SMALL_GRID)) return 1;
  return Math.max(1, Math.floor(requests.arrived / Math.max(1, requests.completed)));
}

/** `from`, doubled until the level is met, or until more make no difference. */
export async function enoughOf(
  trials: PlanTrials,
  at: (value: number) => InstanceChoice,
  from: number,
  doublings: number,
): Promise<number | undefined> {
  let enough = mostAllowed(trials, 1, from, at);
  if (enough === undefined) return undefined;
  let found = await trials.one(at(enough));
  let inVain = 0;
  for (let doubled = 0; !found.meets && doubled < doublings; doubled++) {
    const next: number | undefined = mostAllowed(trials, enough, 2 * enough, at);
    if (next === undefined || next === enough) break;
    const more = await trials.one(at(next));
    inVain = more.excess < found.excess ? 0 : inVain + 1;
    [enough, found] = [next, more];
    // Where nobody waits for room, more room is of no use; where somebody does, it may not be room that is short.
    if (inVain > (isStrained(more) ? PATIENCE : 0)) break;
  }
  return enough;
}

/** Whether requests wait for room, or are refused. */
function isStrained({ result: { requests, waitMs } }: Judged): boolean {
  return waitMs.p99 > 0 || requests.dropped + requests.throttled > 0;
}

/** From the instances kept ready to the peak without a ceiling. */
export function maxAxis(trials: PlanTrials): Axis {
  return async ({ choice }) => {
    const { maxInstances: _, ...open } = choice;
    const at = (value: number): InstanceChoice => ({ ...open, maxInstances: value });
    const least = Math.max(1, mostReady(choice));
    const peak = Math.max(least, peakOf(await trials.one(open)));
    const to = mostAllowed(trials, least, peak, at);
    return to === undefined ? undefined : { from: least, to, at, isCeiling: true };
  };
}

export function peakOf({ result }: Judged): number {
  return Math.ceil(result.instances.peak);
}
