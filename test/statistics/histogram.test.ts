import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampler } from '../../engine/durations/index.ts';
import type { DistributionModel } from '../../engine/model.ts';
import { RandomStream } from '../../engine/random/stream.ts';
import { BUCKETS, bucketOf, bucketStartUs } from '../../engine/statistics/histogram.ts';
import { percentileUs } from '../../engine/statistics/percentile.ts';

fc.configureGlobal({ seed: 1 });

const BEYOND = bucketStartUs(BUCKETS);

function histogram(timesUs: readonly number[]): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  for (const timeUs of timesUs) counts[bucketOf(timeUs)]!++;
  return counts;
}

const percentile = (counts: ArrayLike<number>, p: number) => percentileUs(counts, p, 0, 0, BUCKETS);

/** The value of rank ceil(p × n). */
function ranked(timesUs: readonly number[], p: number): number {
  const sorted = [...timesUs].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(p * sorted.length)) - 1]!;
}

const times = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.integer({ min: 1, max: 2 ** 40 }),
  fc.double({ min: 0, max: 43, noNaN: true }).map((log2) => Math.floor(2 ** log2)),
);

describe('bucketOf', () => {
  it('puts a time between the borders of its bucket, which are at most 0.8 % apart', () => {
    fc.assert(
      fc.property(times, (timeUs) => {
        const bucket = bucketOf(timeUs);
        const [from, to] = [bucketStartUs(bucket), bucketStartUs(bucket + 1)];
        expect(timeUs).toBeGreaterThanOrEqual(from);
        expect(timeUs).toBeLessThan(to);
        expect(to / from - 1).toBeLessThanOrEqual(0.008);
        expect(Math.abs((from + to) / 2 / timeUs - 1)).toBeLessThanOrEqual(0.008);
      }),
      { numRuns: 2000 },
    );
  });

  it('starts each bucket where the last one ends', () => {
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const startUs = bucketStartUs(bucket);
      expect(bucketOf(startUs)).toBe(bucket);
      if (bucket > 0) expect(bucketOf(startUs * (1 - 2 ** -40))).toBe(bucket - 1);
    }
  });

  it('has room for everything: nothing in the first bucket, the longest in the last', () => {
    for (const timeUs of [0, 0.5, 0.999, 1]) expect(bucketOf(timeUs)).toBe(0);
    for (const timeUs of [BEYOND, 2 * BEYOND, 10 * 8766 * 3600e6, 2 ** 53])
      expect(bucketOf(timeUs)).toBe(BUCKETS - 1);
  });
});

describe('percentile', () => {
  const laws: DistributionModel[] = [
    { distribution: 'lognormal', mu: Math.log(80_000), sigma: 1.2 },
    { distribution: 'pareto', shape: 1.1, scaleUs: 5000 },
    { distribution: 'exponential', meanUs: 40 },
  ];
  const shares = [0.001, 0.01, 0.1, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999, 0.9999, 1];

  it.each(laws)('is within 1 % of the sorted values: %o', (law) => {
    const draw = sampler(law, new RandomStream('percentile'));
    const timesUs = Array.from({ length: 30_000 }, () => Math.max(1, Math.round(draw.sample())));
    const counts = histogram(timesUs);
    for (const p of shares)
      expect(Math.abs(percentile(counts, p) / ranked(timesUs, p) - 1)).toBeLessThan(0.01);
  });

  it('is within 1 % of the sorted values, few or many, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(times, { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (timesUs, p) => {
          expect(Math.abs(percentile(histogram(timesUs), p) / ranked(timesUs, p) - 1)).toBeLessThan(0.01);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never falls as the share rises', () => {
    fc.assert(
      fc.property(fc.array(times, { minLength: 1, maxLength: 30 }), (timesUs) => {
        const counts = histogram(timesUs);
        for (let i = 1; i <= 50; i++)
          expect(percentile(counts, i / 50)).toBeGreaterThanOrEqual(percentile(counts, (i - 1) / 50));
      }),
    );
  });

  it('is the same of a sum of histograms as of one', () => {
    fc.assert(
      fc.property(fc.array(times, { maxLength: 40 }), fc.array(times, { maxLength: 40 }), (a, b) => {
        const sum = histogram(a);
        histogram(b).forEach((count, bucket) => {
          sum[bucket]! += count;
        });
        const whole = histogram([...a, ...b]);
        expect(sum.every((count, bucket) => count === whole[bucket])).toBe(true);
      }),
    );
  });

  it('is 0 where nothing was counted', () => {
    expect(percentile(new Uint32Array(BUCKETS), 0.99)).toBe(0);
    expect(percentileUs([], 0.5, 0, 7, 7)).toBe(0);
  });

  it('of a single value is that value’s bucket for every share', () => {
    const counts = histogram([123_456]);
    for (const p of [0, 0.5, 1]) expect(bucketOf(percentile(counts, p))).toBe(bucketOf(123_456));
  });

  it('takes the least value at 0 and the greatest at 1', () => {
    const counts = histogram([1000, 2000, 4000]);
    const at = (p: number) => bucketOf(percentile(counts, p));
    expect([0, 1 / 3, 0.34, 2 / 3, 0.67, 1].map(at)).toEqual(
      [1000, 1000, 2000, 2000, 4000, 4000].map(bucketOf),
    );
  });

  it('looks at a slice of a larger table alone', () => {
    const [first, end] = [bucketOf(900), bucketOf(5000)];
    const table = new Float64Array(3 * (end - first)).fill(9);
    table.fill(0, end - first, 2 * (end - first));
    table[end - first + bucketOf(2000) - first] = 5;
    expect(bucketOf(percentileUs(table, 0.5, end - first, first, end))).toBe(bucketOf(2000));
  });
});
