/** When a run is sure enough, and how much further it goes where it is not. */
import { describe, expect, it } from 'vitest';
import { looseness, nextRound } from '../../engine/precision/rounds.ts';

const asked = { share: 0.01, stretches: null, batches: null };
const figures = (totals: number[], p99s = totals.map(() => 100), colds = totals.map(() => 0)) =>
  totals.map((total, i) => ({ billTotal: total.toFixed(2), p99Ms: p99s[i]!, coldStartRatio: colds[i]! }));

describe('the next round', () => {
  it('is the only one where no precision is asked for', () => {
    expect(nextRound(8, null, [])).toEqual({ first: 0, end: 8 });
    expect(nextRound(8, null, [figures(Array(8).fill(50))])).toBeUndefined();
    expect(nextRound(1, null, [])).toEqual({ first: 0, end: 1 });
  });

  it('has five replications at least, or one that is cut into batches', () => {
    expect(nextRound(1, asked, [])).toEqual({ first: 0, end: 5 });
    expect(nextRound(7, asked, [])).toEqual({ first: 0, end: 7 });
    expect(nextRound(1, { ...asked, batches: { count: 20, bins: 1, us: 1 } }, [])).toEqual({
      first: 0,
      end: 1,
    });
  });

  it('is none where every interval is tight', () => {
    expect(nextRound(4, asked, [figures([100, 100.2, 99.9, 100.1])])).toBeUndefined();
  });

  it('goes on by as much as the widest interval of all deployments takes', () => {
    // 98, 100, 102: s = 2, t = 4.302653, half of the interval 4.968 of 100: 4.968 times too wide, at most doubled.
    const wide = figures([98, 100, 102]);
    expect(looseness(wide, 0.01)).toBeCloseTo(4.9683, 3);
    expect(nextRound(3, asked, [figures([100, 100, 100]), wide])).toEqual({ first: 3, end: 6 });
    // 99, 100, 101, 100: s = 0.8165, t = 3.182446: 1.2992 times too wide, 4 × 1.688 = 6.75.
    expect(nextRound(4, asked, [figures([99, 100, 101, 100])])).toEqual({ first: 4, end: 7 });
  });

  it('ends at last', () => {
    const scattered = figures(Array.from({ length: 4096 }, (_, i) => (i % 2) * 1000));
    expect(nextRound(8, asked, [scattered])).toBeUndefined();
    expect(looseness(scattered, 0.01)).toBeGreaterThan(1);
  });
});

describe('tight enough', () => {
  it('is half a cent of a small bill, and nothing of a free one', () => {
    expect(looseness(figures([0, 0, 0]), 0.01)).toBe(0);
    // 0.01, 0.01, 0.02: s = 0.0057735, half of the interval 0.01434.
    expect(looseness(figures([0.01, 0.01, 0.02]), 0.01)).toBeCloseTo(0.014342 / 0.005, 3);
  });

  it('is a hundredth of the p99, or nothing where nobody was answered', () => {
    expect(looseness(figures([1, 1, 1], [98, 100, 102]), 0.01)).toBeCloseTo(4.9683, 3);
    expect(looseness(figures([1, 1, 1], [0, 0, 0]), 0.01)).toBe(0);
  });

  it('is a hundredth of the cold share, of one in a hundred where it is smaller', () => {
    expect(looseness(figures([1, 1, 1], [1, 1, 1], [0.49, 0.5, 0.51]), 0.01)).toBeCloseTo(4.9683, 3);
    expect(looseness(figures([1, 1, 1], [1, 1, 1], [0.00009, 0.0001, 0.00011]), 0.01)).toBeCloseTo(
      0.24842,
      4,
    );
  });
});
