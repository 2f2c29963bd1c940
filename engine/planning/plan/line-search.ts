/**
 * The best plan along one whole-numbered knob. Short lines are played in full; on long ones a grid is refined round the best
 * plans found, so that a dip between two points of the first grid that is narrower than these is not seen.
 */
import type { InstanceChoice } from './choice.ts';
import { bestOf, comparePlans, type Judged } from './judged.ts';
import type { PlanTrials } from './trials.ts';

/** From and to, both included. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly at: (value: number) => InstanceChoice;
  /** Where more cost more and never serve worse: the first that is enough is the best, and may be found by parting. */
  readonly isRising?: true;
  /** A ceiling: the last touches nothing, and where one less throttles what may not be, so do all below. */
  readonly isCeiling?: true;
}

const SHORT = 64;
const FINE_CELLS = 32;
const COARSE_CELLS = 8;

/** The neighbours of the answer have been played, too. */
export async function searchLine(trials: PlanTrials, line: Line): Promise<Judged> {
  const { from, to, at } = line;
  const values = to - from + 1;
  if (values <= SHORT && trials.affords(values)) return trials.best(range(from, to, 1).map(at));
  if (line.isRising) return firstEnough(trials, line);
  const below = to - 1;
  if (line.isCeiling && trials.level.throttled === 0 && below >= from && trials.allows(at(below))) {
    const [top, lower] = await trials.try([at(to), at(below)]);
    if (top!.meets && lower!.met.throttled === false) return top!;
  }
  const cells = trials.affords(FINE_CELLS) ? FINE_CELLS : COARSE_CELLS;
  let step = Math.max(1, Math.ceil((to - from) / cells));
  const found = new Map<number, Judged>();
  let wanted = [...new Set([...range(from, to, step), to])];
  for (;;) {
    const fresh = wanted.filter((value) => value >= from && value <= to && !found.has(value));
    const judged = await trials.try(fresh.map(at));
    for (const [i, value] of fresh.entries()) found.set(value, judged[i]!);
    if (fresh.length === 0 && step === 1) return bestOf([...found.values()]);
    const ranked = [...found].sort(([, a], [, b]) => comparePlans(a, b));
    const spacing = step;
    step = Math.max(1, Math.ceil(spacing / 4));
    // At the end only the neighbours of the best are still wanted.
    wanted = ranked
      .slice(0, spacing === 1 || cells === COARSE_CELLS ? 1 : 2)
      .flatMap(([value]) => [...range(value - spacing, value, step), ...range(value, value + spacing, step)]);
  }
}

/** The last is taken to be enough; where it is not, it is the nearest. */
async function firstEnough(trials: PlanTrials, { from, to, at }: Line): Promise<Judged> {
  let [low, high] = [from - 1, to];
  while (high - low > 1) {
    // Two at a time: most machines have more cores than one.
    const third = Math.max(1, Math.floor((high - low) / 3));
    const points = [low + third, Math.min(high - 1, low + 2 * third)];
    const [first, second] = (await trials.try(points.map(at))).map(({ meets }) => meets);
    if (first) high = points[0]!;
    else if (second) [low, high] = points as [number, number];
    else low = points[1]!;
  }
  return trials.best([high - 1, high, high + 1].filter((value) => value >= from && value <= to).map(at));
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => from + i * step);
}
