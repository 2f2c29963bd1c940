import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Empirical } from '../../engine/durations/empirical.ts';
import { RandomStream } from '../../engine/random/stream.ts';

fc.configureGlobal({ seed: 1 });

/** The quantile by looking through all points. */
function quantileUs(probabilities: readonly number[], valuesUs: readonly number[], u: number): number {
  const high = probabilities.findIndex((probability) => probability > u);
  const share = (u - probabilities[high - 1]!) / (probabilities[high]! - probabilities[high - 1]!);
  return valuesUs[high - 1]! + share * (valuesUs[high]! - valuesUs[high - 1]!);
}

/** Points with repeated probabilities (jumps), repeated values (steps), and borders of a guide's cells. */
const points = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 256 }).map((n) => n / 256),
      ),
      fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1e9 })),
    ),
    { maxLength: 400 },
  )
  .map((drawn) => {
    const sorted = (values: number[]) => values.sort((a, b) => a - b);
    return {
      probabilities: [0, ...sorted(drawn.map(([p]) => p)), 1],
      valuesUs: sorted([...drawn.map(([, valueUs]) => valueUs), 0, 2e9]),
    };
  });

describe('Empirical', () => {
  it('is the quantile function through its points', () => {
    fc.assert(
      fc.property(points, fc.string(), ({ probabilities, valuesUs }, name) => {
        const law = new Empirical(probabilities, valuesUs, new RandomStream(name));
        const stream = new RandomStream(name);
        for (let i = 0; i < 50; i++)
          expect(law.sample()).toBe(quantileUs(probabilities, valuesUs, stream.next()));
      }),
    );
  });

  it('never leaves a step for what lies beside it', () => {
    const law = new Empirical([0, 0.25, 0.25, 1], [10, 10, 30, 30], new RandomStream('steps'));
    const drawn = Array.from({ length: 4000 }, () => law.sample());
    expect(new Set(drawn)).toEqual(new Set([10, 30]));
    const share = drawn.filter((valueUs) => valueUs === 10).length / 4000;
    expect(Math.abs(share - 0.25)).toBeLessThan(5 * Math.sqrt((0.25 * 0.75) / 4000));
  });
});
