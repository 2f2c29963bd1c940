/** Of what the 95 % intervals of a run are made: its replications, or the batches that these were cut into. */
import { interval95 } from '../statistics/interval.ts';

/** Of one replication of one deployment, or of one batch of it, billed as if all of the month were like it. */
export interface Figures {
  readonly billTotal: string;
  readonly coldStartRatio: number;
  readonly p99Ms: number;
}

export interface ReplicationFigures extends Figures {
  /** In order of time; absent where it was not cut. */
  readonly batches?: readonly Figures[];
}

export type FigureName = keyof Figures;

/**
 * Where so many replications are so much tighter than batches, these are no parts that are alike: what is counted when it ends
 * falls into one of them. Fewer replications agree that well by luck.
 */
const TIMES_WIDER = 4;
const TELLING_REPLICATIONS = 5;

/**
 * Of which a figure's interval is made: of batches, which are many and so give the tighter interval, where neighbours are no
 * more alike than chance makes them. Which of the two is narrower decides only where it is far narrower: to take the narrower
 * one every time is to take the one that is narrow by chance, which misses the truth more often than it says.
 */
export function samplesOf(replications: readonly ReplicationFigures[], name: FigureName): readonly Figures[] {
  const cut = replications.map(({ batches = [] }) => batches);
  const batches = cut.flat();
  if (batches.length === 0 || areAlikeInTurn(cut.map((each) => valuesOf(each, name)))) return replications;
  if (replications.length < TELLING_REPLICATIONS) return batches;
  const isFar = halfWidth(valuesOf(batches, name)) > TIMES_WIDER * halfWidth(valuesOf(replications, name));
  return isFar ? replications : batches;
}

export function valuesOf(figures: readonly Figures[], name: FigureName): number[] {
  return figures.map((each) => Number(each[name]));
}

/** Infinity where a single value says nothing about its own spread. */
export function halfWidth(values: readonly number[]): number {
  const [low, high] = interval95(values);
  return low === null ? Number.POSITIVE_INFINITY : (high - low) / 2;
}

/** One-sided, as is usual for batch means: it is cheap to be wrong, since replications are left then. */
const NORMAL_90 = 1.2815515655446004;

/**
 * Von Neumann's ratio: the mean square of the differences of neighbours ÷ the variance, about 2 ± 2 ÷ √n where they are
 * independent and less where they follow each other (Fishman and Yarberry, An Implementation of the Batch Means Method, 1997).
 */
function areAlikeInTurn(series: readonly (readonly number[])[]): boolean {
  let differences = 0;
  let spread = 0;
  let variance = 0;
  for (const values of series) {
    const n = values.length;
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    for (const [i, value] of values.entries()) {
      spread += (value - mean) ** 2;
      if (i > 0) differences += (value - values[i - 1]!) ** 2;
    }
    variance += (4 * (n - 2)) / (n ** 2 - 1) / series.length ** 2;
  }
  return spread > 0 && differences / spread < 2 - NORMAL_90 * Math.sqrt(variance);
}
