/** One crossing of two curves: inside a piece, where both cost the same, or at a step, where one of them jumps past the other. */
import { around, interval95 } from '../../statistics/interval.ts';
import type { Course } from './course.ts';
import type { PairPiece } from './pair-pieces.ts';
import type { Crossing } from './result.ts';
import { rootBetween } from './root.ts';
import { totalOf } from './spots.ts';
import { EFFORT, type Trials } from './trials.ts';

export interface Rival {
  readonly id: string;
  readonly course: Course;
}

export type Pair = readonly [Rival, Rival];

/** Between two pieces that meet there: `signBelow` is that of what the first costs more before. */
export async function crossingAtStep(
  [a, b]: Pair,
  before: PairPiece,
  after: PairPiece,
  signBelow: number,
): Promise<Crossing> {
  const ratePerSec = rounded(after.fromPerSec);
  const jumps = after.from[0] === before.to[0] ? 1 : 0;
  const [jumping, steady] = jumps === 0 ? [a, b] : [b, a];
  const [found, monthly] = await Promise.all([
    jumping.course.foundAgain(before.to[jumps], after.fromPerSec),
    steady.course.totalAt(after.fromPerSec, after.from[1 - jumps]),
  ]);
  const [low, high] = around(ratePerSec, interval95(found));
  return {
    between: named([a, b], signBelow),
    ratePerSec,
    interval: low === null ? [null, null] : [rounded(low), rounded(high)],
    monthly,
    step: true,
  };
}

/** Undefined where the curves turn out not to cross, once they are played for longer. */
export async function crossingInside(
  trials: Trials,
  [a, b]: Pair,
  piece: PairPiece,
  signBelow: number,
): Promise<Crossing | undefined> {
  const both = [a.course.inSize(piece.to[0]), b.course.inSize(piece.to[1])];
  const more = async (ratePerSec: number) => {
    const [first, second] = await trials.play(ratePerSec, both, EFFORT.crossing);
    return Number(totalOf(first!)) - Number(totalOf(second!));
  };
  const root = await rootBetween(more, piece.fromPerSec, piece.toPerSec);
  if (!root) return undefined;
  const ratePerSec = rounded(root.ratePerSec);
  const between = named([a, b], signBelow);
  const above = between[1] === a.id ? 0 : 1;
  const [results, again] = await Promise.all([
    trials.play(ratePerSec, both, EFFORT.crossing),
    trials.repeat(ratePerSec, both, EFFORT.crossing),
  ]);
  const spread = interval95(
    again.map(([first, second]) => Number(totalOf(first!)) - Number(totalOf(second!))),
  );
  const half = spread[0] === null ? null : (spread[1] - spread[0]) / 2 / Math.abs(root.slope);
  return {
    between,
    ratePerSec,
    interval:
      half === null ? [null, null] : [rounded(Math.max(0, ratePerSec - half)), rounded(ratePerSec + half)],
    monthly: totalOf(results[above]!),
  };
}

/** The one that costs less below first: the sign is that of what `a` costs more there. */
function named([a, b]: Pair, signBelow: number): [string, string] {
  return signBelow < 0 ? [a.id, b.id] : [b.id, a.id];
}

/** Five digits: more than any of them is sure. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(5));
}
