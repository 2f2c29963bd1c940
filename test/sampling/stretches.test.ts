/** Which stretches are drawn, for how many they stand, and that the whole of a horizon is what they stand for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedRequests } from '../../engine/arrivals/expected-requests.ts';
import type { TrafficModel } from '../../engine/model.ts';
import { randomStream } from '../../engine/random/stream.ts';
import { drawStretches, stretchesOf } from '../../engine/sampling/stretches.ts';

const HOUR_US = 3600e6;
const DAY_US = 24 * HOUR_US;
const diurnal: TrafficModel = {
  pattern: 'diurnal',
  ratePerSec: 10,
  amplitude: 0.6,
  peakAtUs: 15 * HOUR_US,
  weekend: 0.7,
  weekStartUs: 0,
};
const poisson: TrafficModel = { pattern: 'poisson', ratePerSec: 10 };
const MONTH_US = 730 * HOUR_US;
const shape = { count: 8760, warmupUs: 0, perReplication: 4 };

describe('the order of stretches', () => {
  it('goes up with rising traffic and down with falling traffic, each stretch once', () => {
    const { order, expected } = stretchesOf([diurnal], 7 * DAY_US, { ...shape, count: 168 });
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 168 }, (_, i) => i));
    const along = order.map((i) => expected[i]!);
    const top = along.indexOf(Math.max(...along));
    expect(along.slice(0, top + 1)).toEqual(along.slice(0, top + 1).sort((a, b) => a - b));
    expect(along.slice(top + 1)).toEqual(along.slice(top + 1).sort((a, b) => b - a));
  });

  it('is that of time where traffic is the same at all times', () => {
    const { order, expected } = stretchesOf([poisson], DAY_US, { ...shape, count: 24 });
    expect(order).toEqual(Array.from({ length: 24 }, (_, i) => i));
    expect([...expected]).toEqual(Array(24).fill(36_000));
  });
});

describe('the stretches that are drawn', () => {
  const amplitude = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
  const weekend = fc.integer({ min: 1, max: 15 }).map((tenths) => tenths / 10);

  it('stand for all of the horizon, and for its requests next to exactly', () => {
    fc.assert(
      fc.property(
        amplitude,
        weekend,
        fc.integer({ min: 2, max: 12 }),
        fc.string(),
        (swing, level, n, seed) => {
          const traffic = [{ ...diurnal, amplitude: swing, weekend: level }, poisson];
          const stretches = stretchesOf(traffic, MONTH_US, { ...shape, perReplication: n });
          const drawn = drawStretches(stretches, randomStream(seed, 'stretches'));
          expect(drawn.length).toBe(n);
          expect(drawn.reduce((sum, { times }) => sum + times, 0)).toBe(8760);
          let requests = 0;
          for (const { startUs, times } of drawn) {
            expect(startUs).toBeGreaterThanOrEqual(0);
            expect(startUs + stretches.stretchUs).toBeLessThanOrEqual(MONTH_US);
            requests += times * stretches.expected[startUs / stretches.stretchUs]!;
          }
          const whole = expectedRequests(traffic, MONTH_US);
          // Whole numbers of stretches: half a stretch each is off at most, and few draws cannot be calibrated.
          if (n >= 4) expect(Math.abs(requests / whole - 1)).toBeLessThan(0.03);
          else expect(Math.abs(requests / whole - 1)).toBeLessThan(0.6);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('bring what is expected to a thousandth where days differ as they do', () => {
    const stretches = stretchesOf([diurnal], MONTH_US, shape);
    const whole = expectedRequests([diurnal], MONTH_US);
    for (let seed = 0; seed < 200; seed++) {
      const drawn = drawStretches(stretches, randomStream(String(seed), 'stretches'));
      const requests = drawn
        .map(({ startUs, times }) => times * stretches.expected[startUs / stretches.stretchUs]!)
        .reduce((sum, each) => sum + each, 0);
      expect(Math.abs(requests / whole - 1)).toBeLessThan(0.001);
    }
  });

  it('give no time of the horizon a better chance than another', () => {
    const stretches = stretchesOf([diurnal], 7 * DAY_US, { ...shape, count: 168 });
    const times = Array<number>(168).fill(0);
    const draws = 20_000;
    for (let seed = 0; seed < draws; seed++) {
      const drawn = drawStretches(stretches, randomStream(String(seed), 'stretches'));
      for (const { startUs } of drawn) times[startUs / stretches.stretchUs]!++;
    }
    // Each is drawn in 4 of 168 replications; five standard errors of a binomial share.
    const share = 4 / 168;
    const band = 5 * Math.sqrt(draws * share * (1 - share));
    for (const count of times) expect(Math.abs(count - draws * share)).toBeLessThan(band);
  });
});
