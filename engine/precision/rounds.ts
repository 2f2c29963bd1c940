/**
 * Which replications of a run are played next. Where a precision is asked for, more are played until the 95 % intervals of
 * every deployment are that tight; else there is one round. What is found so far alone decides, so that a run is the same on
 * any number of threads.
 */
import { interval95 } from '../statistics/interval.ts';
import type { Precision } from './precision.ts';

/** Of one replication of one deployment. */
interface Figures {
  readonly billTotal: string;
  readonly coldStartRatio: number;
  readonly p99Ms: number;
}

/** Replications `first` up to, not including, `end`. */
export interface Round {
  readonly first: number;
  readonly end: number;
}

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
  found: readonly (readonly Figures[])[],
): Round | undefined {
  const played = found[0]?.length ?? 0;
  if (played === 0) return { first: 0, end: precision ? Math.max(2, replications) : replications };
  if (precision === null || played >= MOST_REPLICATIONS) return undefined;
  const excess = Math.max(...found.map((each) => looseness(each, precision.share)));
  if (excess <= 1) return undefined;
  // Intervals narrow with the root of their number.
  const wanted = Math.ceil(played * Math.min(MOST_GROWTH, excess ** 2));
  return { first: played, end: Math.min(MOST_REPLICATIONS, Math.max(played + 1, wanted)) };
}

/** How many times wider the widest of the intervals is than asked for; up to 1 is tight enough. */
export function looseness(replications: readonly Figures[], share: number): number {
  const totals = replications.map(({ billTotal }) => Number(billTotal));
  const p99s = replications.map(({ p99Ms }) => p99Ms);
  const colds = replications.map(({ coldStartRatio }) => coldStartRatio);
  return Math.max(
    halfWidth(totals) / Math.max(share * meanOf(totals), HALF_CENT),
    ratio(halfWidth(p99s), share * meanOf(p99s)),
    halfWidth(colds) / (share * Math.max(meanOf(colds), SMALL_SHARE)),
  );
}

function halfWidth(values: readonly number[]): number {
  const [low, high] = interval95(values);
  return low === null ? Number.POSITIVE_INFINITY : (high - low) / 2;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Nothing is tight about nothing. */
function ratio(width: number, wanted: number): number {
  return width === 0 ? 0 : width / wanted;
}
