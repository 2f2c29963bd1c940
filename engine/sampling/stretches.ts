/**
 * Which stretches of a horizon are played in place of all of it, and for how many each of them stands. The stretches of the
 * horizon are put in order: those with rising traffic from the quietest to the busiest, then the others back to the quietest;
 * of this order every n-th is played, from a random one on (systematic sampling with implicit stratification). For how many
 * each stands is calibrated so that together they bring the requests that are expected of the whole (regression estimation;
 * Cochran, Sampling Techniques, 1977, 7.1 and 8.1), which makes whatever grows in proportion to traffic next to exact.
 */
import { expectedRequests } from '../arrivals/expected-requests.ts';
import type { TrafficModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';
import { trafficFrom } from './traffic-from.ts';

export interface Stretches {
  /** How many the horizon has. */
  readonly count: number;
  readonly stretchUs: number;
  /** Simulated before each and not counted. */
  readonly warmupUs: number;
  readonly perReplication: number;
  /** Requests that each is expected to bring, of all functions. */
  readonly expected: Float64Array;
  /** Their numbers, in the order in which they are drawn from. */
  readonly order: readonly number[];
}

/** One that is played. */
export interface DrawnStretch {
  readonly startUs: number;
  /** How many of the horizon's it stands for, itself included. */
  readonly times: number;
}

export function stretchesOf(
  traffic: readonly TrafficModel[],
  horizonUs: number,
  { count, warmupUs, perReplication }: Pick<Stretches, 'count' | 'warmupUs' | 'perReplication'>,
): Stretches {
  const stretchUs = Math.floor(horizonUs / count);
  const expected = Float64Array.from({ length: count }, (_, i) =>
    expectedRequests(trafficFrom(traffic, i * stretchUs), stretchUs),
  );
  const rises = (i: number) => expected[Math.min(i + 1, count - 1)] > expected[Math.max(i - 1, 0)];
  const all = Array.from(expected, (_, i) => i);
  const rising = all.filter(rises).sort((a, b) => expected[a] - expected[b] || a - b);
  const falling = all.filter((i) => !rises(i)).sort((a, b) => expected[b] - expected[a] || a - b);
  return { count, stretchUs, warmupUs, perReplication, expected, order: [...rising, ...falling] };
}

/** Those of one replication. */
export function drawStretches(stretches: Stretches, stream: RandomStream): DrawnStretch[] {
  const { count, order, perReplication, stretchUs, expected } = stretches;
  const step = count / perReplication;
  const offset = stream.next() * step;
  const drawn = Array.from(
    { length: perReplication },
    (_, i) => order[Math.min(count - 1, Math.floor(offset + i * step))],
  );
  const times = wholeShares(
    calibrated(
      stretches,
      drawn.map((i) => expected[i]),
    ),
    count,
  );
  return drawn.map((number, i) => ({ startUs: number * stretchUs, times: times[i] }));
}

/** Weights that sum to the count of stretches, and weigh the expected requests to the sum over all. */
function calibrated({ count, expected }: Stretches, drawn: readonly number[]): number[] {
  const equal = count / drawn.length;
  const mean = sumOf(expected) / count;
  const drawnMean = sumOf(drawn) / drawn.length;
  const spread = sumOf(drawn.map((each) => (each - drawnMean) ** 2));
  if (spread <= (1e-9 * mean) ** 2) return drawn.map(() => equal);
  const weights = drawn.map((each) => equal + (count * (mean - drawnMean) * (each - drawnMean)) / spread);
  return weights.every((weight) => weight >= equal / 2) ? weights : drawn.map(() => equal);
}

/** Whole numbers near the weights with the same sum, by the largest remainders. */
function wholeShares(weights: readonly number[], sum: number): number[] {
  const shares = weights.map(Math.floor);
  const byRemainder = weights
    .map((weight, i) => ({ i, remainder: weight - shares[i] }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const missing = sum - sumOf(shares);
  for (const { i } of byRemainder.slice(0, missing)) shares[i]++;
  return shares;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
