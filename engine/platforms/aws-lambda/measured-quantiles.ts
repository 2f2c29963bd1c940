/** Measured times by their quantiles, and the law through them. Where two humps or a long tail leave no lognormal near. */
import type { DistributionModel } from '../../model.ts';

/** p1, p5, p10, p25, p50, p75, p90, p95 and p99, then the longest, in milliseconds. */
export type MeasuredMs = readonly [
  ...[number, number, number, number, number, number, number, number, number],
  longest: number,
];

/** One in a thousand is taken to lie halfway, in the logarithm, from the p99 to the longest of some 5,000. */
const PROBABILITIES = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1] as const;

export function medianAndP99({ 4: p50Ms, 8: p99Ms }: MeasuredMs): {
  readonly p50Ms: number;
  readonly p99Ms: number;
} {
  return { p50Ms, p99Ms };
}

export function lawThrough(measuredMs: MeasuredMs): DistributionModel {
  const [shortest, p99, longest] = [measuredMs[0], measuredMs[8], measuredMs[9]];
  const points = [shortest, ...measuredMs.slice(0, 9), Math.sqrt(p99 * longest), longest];
  return {
    distribution: 'empirical',
    probabilities: PROBABILITIES,
    valuesUs: points.map((ms) => ms * 1000),
  };
}
