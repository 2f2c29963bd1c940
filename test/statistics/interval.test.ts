import { describe, expect, it } from 'vitest';
import { RandomStream } from '../../engine/random/stream.ts';
import { clamped, interval95 } from '../../engine/statistics/interval.ts';

/** Values with mean 0 and a standard error of 1, so that the interval's upper end is the quantile of t itself. */
function unitError(n: number): number[] {
  const values: number[] = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : -1));
  if (n % 2 === 1) values[n - 1] = 0;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / (n - 1));
  return values.map((value) => (value * Math.sqrt(n)) / deviation);
}

describe('interval95', () => {
  it('is known by hand: 1, 2, 3', () => {
    // mean 2, s = 1, t(2) = 4.302653.
    const [from, to] = interval95([1, 2, 3]);
    expect(from).toBeCloseTo(2 - 4.302653 / Math.sqrt(3), 6);
    expect(to).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 6);
  });

  it('is known by hand: 10 and 14', () => {
    // mean 12, s = √8, t(1) = 12.706205.
    const [from, to] = interval95([10, 14]);
    expect(from).toBeCloseTo(12 - 2 * 12.706205, 5);
    expect(to).toBeCloseTo(12 + 2 * 12.706205, 5);
  });

  // scipy.stats.t.ppf(0.975, df) 1.17
  it.each([
    [1, 12.706204736],
    [2, 4.30265273],
    [7, 2.364624252],
    [30, 2.042272456],
    [31, 2.039513446],
    [40, 2.02107539],
    [60, 2.000297822],
    [100, 1.983971519],
    [120, 1.979930405],
    [999, 1.962341461],
  ])('uses t(%d) = %d', (degreesOfFreedom, t) => {
    const [from, to] = interval95(unitError(degreesOfFreedom + 1));
    expect(to).toBeCloseTo(t, 6);
    expect(from).toBeCloseTo(-t, 6);
  });

  it('says nothing about one value or none', () => {
    expect(interval95([5])).toEqual([null, null]);
    expect(interval95([])).toEqual([null, null]);
  });

  it('is a point where all values agree', () => {
    expect(interval95([4, 4, 4, 4])).toEqual([4, 4]);
  });

  it('holds the true mean 95 times of 100', () => {
    const stream = new RandomStream('coverage');
    let held = 0;
    for (let i = 0; i < 4000; i++) {
      const sums = Array.from({ length: 8 }, () =>
        Array.from({ length: 12 }, () => stream.next()).reduce((a, b) => a + b, 0),
      );
      const [from, to] = interval95(sums) as [number, number];
      if (from <= 6 && 6 <= to) held++;
    }
    expect(Math.abs(held / 4000 - 0.95)).toBeLessThan(5 * Math.sqrt((0.95 * 0.05) / 4000));
  });
});

describe('clamped', () => {
  it('cuts to what can be', () => {
    expect(clamped([-0.1, 0.2], 0, 1)).toEqual([0, 0.2]);
    expect(clamped([0.9, 1.3], 0, 1)).toEqual([0.9, 1]);
    expect(clamped([3, 4], 0, Number.POSITIVE_INFINITY)).toEqual([3, 4]);
    expect(clamped([null, null], 0, 1)).toEqual([null, null]);
  });
});
