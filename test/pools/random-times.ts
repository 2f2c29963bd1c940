/** Random times for differential tests: whole ticks, so that things often happen in the same microsecond, or any. */
import fc from 'fast-check';
import type { DistributionModel } from '../../engine/model.ts';
import { constant, oneOf, SEC } from '../engine/small-models.ts';

const TICK = SEC / 10;
export const NEVER = fc.constant(Number.POSITIVE_INFINITY);

export const gridTime = (most: number, least = 0) =>
  fc.integer({ min: least, max: most }).map((n) => n * TICK);

const freeTime = (mostUs: number): fc.Arbitrary<DistributionModel> =>
  fc.oneof(
    fc.integer({ min: 1, max: mostUs }).map((meanUs) => ({ distribution: 'exponential' as const, meanUs })),
    fc
      .tuple(fc.integer({ min: 1, max: mostUs }), fc.double({ min: 0.1, max: 2, noNaN: true }))
      .map(([p50, sigma]) => ({ distribution: 'lognormal' as const, mu: Math.log(p50), sigma })),
    fc.integer({ min: 1, max: mostUs }).map(constant),
  );

/** A time of at most about `most` ticks. */
export function time(most: number, grid: boolean, least = 0): fc.Arbitrary<DistributionModel> {
  if (!grid) return freeTime(most * TICK);
  return fc.array(gridTime(most, least), { minLength: 1, maxLength: 4 }).map(oneOf);
}
