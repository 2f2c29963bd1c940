/**
 * Which replications of a run are played next. Where a precision is asked for, more are played until the 95 % intervals of
 * every deployment are that tight; else there is one round. What is found so far alone decides, so that a run is the same on
 * any number of threads.
 */
import { type FigureName, halfWidth, type ReplicationFigures, samplesOf, valuesOf } from './intervals.ts';
import type { Precision } from './precision.ts';

/** Replications `first` up to, not including, `end`. */
export interface Round {
  readonly first: number;
  readonly end: number;
}

/** Where more are added until the result is sure enough. */
export const FIRST_REPLICATIONS = 5;
/** A run that is not tight by then says so. */
const MOST_REPLICATIONS = 4096;
/** Variances of few replications are guesses: no round is longer than all before it. */
const MOST_GROWTH = 2;
/** Half of the smallest amount that a bill in dollars tells apart. */
const HALF_CENT = 0.005;
/** A share below this is known to the precision of this one: to be tight about what hardly happens would take for ever. */
const SMALL_SHARE = 0.01;

/** `found`: of each deployment, all replications so far. */
export function nextRound(
  replications: number,
  precision: Precision | null,
  found: readonly (readonly ReplicationFigures[])[],
): Round | undefined {
  const played = found[0]?.length ?? 0;
  if (played === 0) return { first: 0, end: precision ? fewest(replications, precision) : replications };
  if (precision === null || played >= MOST_REPLICATIONS) return undefined;
  const widest = Math.max(...found.map((each) => looseness(each, precision.share)));
  if (widest <= 1) return undefined;
  // Intervals narrow with the root of their number.
  const wanted = Math.ceil(played * Math.min(MOST_GROWTH, widest ** 2));
  return { first: played, end: Math.min(MOST_REPLICATIONS, Math.max(played + 1, wanted)) };
}

/**
 * To begin with: one that is cut, or as many as their spread is not too much a guess with. A run that may stop at two stops too
 * often when they happen to agree (its intervals hold the truth in 89 of 100 runs; from five on in 92 to 94).
 */
function fewest(replications: number, { batches }: Precision): number {
  return Math.max(batches ? 1 : FIRST_REPLICATIONS, replications);
}

/** How many times wider the widest of the intervals is than asked for; up to 1 is tight enough. */
export function looseness(replications: readonly ReplicationFigures[], share: number): number {
  const ofMean = (mean: number) => share * mean;
  return Math.max(
    excess(replications, 'billTotal', (mean) => Math.max(ofMean(mean), HALF_CENT)),
    excess(replications, 'p99Ms', ofMean),
    excess(replications, 'coldStartRatio', (mean) => ofMean(Math.max(mean, SMALL_SHARE))),
  );
}

function excess(
  replications: readonly ReplicationFigures[],
  name: FigureName,
  wanted: (mean: number) => number,
): number {
  const values = valuesOf(samplesOf(replications, name), name);
  const width = halfWidth(values);
  // Nothing is tight about nothing.
  return width === 0 ? 0 : width / wanted(values.reduce((sum, value) => sum + value, 0) / values.length);
}
