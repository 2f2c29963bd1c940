/** One crossing of two curves: inside a piece, where both cost the same, or at a step, where one of them jumps past the other. */
import { comparedTotal } from '../../comparison.ts';
import type { DeploymentResult } from '../../result.ts';
import { around, type Interval, interval95 } from '../../statistics/interval.ts';
import type { ReplicatedCandidate } from '../candidates.ts';
import { answeredP99Ms } from '../service-level.ts';
import type { Course } from './course.ts';
import type { PairPiece } from './pair-pieces.ts';
import type { Crossing } from './result.ts';
import { rootBetween } from './root.ts';
import { EFFORT, type Trials } from './trials.ts';

export interface Rival {
  readonly id: string;
  readonly course: Course;
}

export type Pair = readonly [Rival, Rival];

/** Between two pieces that meet there: `signBelow` is that of what the first costs more before. */
export async function crossingAtStep(
  trials: Trials,
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
  const requests = Math.round(trials.requestsAt(ratePerSec, EFFORT.point));
  return {
    between: named([a, b], signBelow),
    ratePerSec,
    interval: low === null || requests < DECIDING ? NO_INTERVAL : [rounded(low), rounded(high)],
    requests,
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
    return Number(comparedTotal(first!)) - Number(comparedTotal(second!));
  };
  const root = await rootBetween(more, piece.fromPerSec, piece.toPerSec);
  if (!root) return undefined;
  const between = named([a, b], signBelow);
  const above = between[1] === a.id ? 0 : 1;
  const played = await trials.replicate(root.ratePerSec, both, EFFORT.crossing);
  const differences = differencesOf(played as [ReplicatedCandidate, ReplicatedCandidate]);
  // It was looked for with fewer replications where each of them is long: all of them together say where it is.
  const isMore = differences.length > trials.stretch(root.ratePerSec, EFFORT.crossing).replications;
  const ratePerSec = rounded(root.ratePerSec - (isMore ? meanOf(differences) / root.slope : 0));
  const requests = Math.round(trials.requestsAt(ratePerSec, EFFORT.crossing));
  const half = halfWidth(differences, roundingOf(played.map(({ result }) => result)), root.slope);
  const { horizonSec } = trials.stretch(ratePerSec, EFFORT.crossing);
  return {
    between,
    ratePerSec,
    interval: half === null ? NO_INTERVAL : about(ratePerSec, half + 1 / horizonSec, requests),
    requests,
    monthly: comparedTotal(played[above]!.result),
    p99Ms: [answeredP99Ms(played[1 - above]!.result), answeredP99Ms(played[above]!.result)],
  };
}

const NO_INTERVAL = [null, null] as const;

/** Fewer requests say nothing: by luck alone they are a fifth more or less. */
const DECIDING = 100;
/** Of fewer, a handful of replications may agree by luck: the interval is at least that of a count. */
const FEW = 2000;

/** The requests of a run are whole: no rate is known better than to one of them, which steady traffic has by no luck at all. */
function about(ratePerSec: number, found: number, requests: number): Interval {
  if (requests < DECIDING) return NO_INTERVAL;
  const half = requests < FEW ? Math.max(found, (1.96 * ratePerSec) / Math.sqrt(requests)) : found;
  return [rounded(Math.max(0, ratePerSec - half)), rounded(ratePerSec + half)];
}

/** By how much the two bills differ in each replication. */
function differencesOf(both: readonly [ReplicatedCandidate, ReplicatedCandidate]): number[] {
  const [first, second] = both.map(totalsOf) as [number[], number[]];
  return first.map((total, i) => total - second[i]!);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the rate: how far the bills' difference is uncertain, by luck and by what is hidden by rounding: independent of each other. */
function halfWidth(differences: readonly number[], hidden: number, slope: number): number | null {
  const [low, high] = interval95(differences);
  return low === null ? null : Math.hypot((high - low) / 2, hidden) / Math.abs(slope);
}

/** In the currency of the comparison. */
function totalsOf({ result, replications }: ReplicatedCandidate): number[] {
  const own = Number(result.bill.total);
  const factor = own === 0 ? 1 : Number(comparedTotal(result)) / own;
  return replications.map(({ billTotal }) => Number(billTotal) * factor);
}

/** 97.5 % quantile of the normal law. */
const NORMAL_975 = 1.959963984540054;

/**
 * Half of a 95 % interval of what rounding hides: each line is off by anything up to half a cent, which has a standard deviation of
 * a cent ÷ √12; of few lines no more than by the half cents of all.
 */
function roundingOf(results: readonly DeploymentResult[]): number {
  const [{ bill }] = results as [DeploymentResult];
  const cent = 10 ** -(bill.total.split('.')[1]?.length ?? 0);
  const lines = results.reduce((sum, { bill: { lines } }) => sum + lines.length, 0);
  return cent * Math.min(lines / 2, NORMAL_975 * Math.sqrt(lines / 12));
}

/** The one that costs less below first: the sign is that of what `a` costs more there. */
function named([a, b]: Pair, signBelow: number): [string, string] {
  return signBelow < 0 ? [a.id, b.id] : [b.id, a.id];
}

/** Five digits: more than any of them is sure. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(5));
}
