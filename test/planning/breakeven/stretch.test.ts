import { describe, expect, it } from 'vitest';
import { ratesBetween } from '../../../engine/planning/breakeven/rates.ts';
import { highestRatePerSec, stretchAt } from '../../../engine/planning/breakeven/stretch.ts';

const whole = { horizonSec: 86_400, warmupSec: 8640, replications: 8 };

describe('what is played', () => {
  const rules = { whole, isTimeless: true, isAutoscaled: false };

  it('is all of it where that is quick', () => {
    expect(stretchAt(0.1, 300_000, rules)).toEqual(whole);
  });

  it('is more where a horizon holds a few requests, a year at most', () => {
    expect(stretchAt(0.001, 300_000, rules)).toEqual({ ...whole, horizonSec: 3_750_000 });
    expect(stretchAt(1e-6, 300_000, rules).horizonSec).toBe(365 * 86_400);
    expect(stretchAt(0.001, 300_000, { ...rules, isTimeless: false }).horizonSec).toBe(86_400);
  });

  it('is a part of what is alike at all times, about so many requests', () => {
    const { horizonSec, warmupSec, replications } = stretchAt(10, 300_000, rules);
    expect(replications).toBe(8);
    expect(10 * (horizonSec + warmupSec) * replications).toBeCloseTo(300_000, -3);
    expect(horizonSec / (horizonSec + warmupSec)).toBeCloseTo(0.8, 2);
  });

  it('is two minutes at least, fewer times', () => {
    expect(stretchAt(1000, 300_000, rules)).toEqual({ horizonSec: 120, warmupSec: 120, replications: 3 });
  });

  it('is longer where an autoscaler must arrive', () => {
    const { horizonSec, warmupSec } = stretchAt(1000, 300_000, { ...rules, isAutoscaled: true });
    expect([horizonSec, warmupSec]).toEqual([600, 1800]);
  });

  it('is the whole of a shape, however long that takes', () => {
    const shaped = { ...rules, isTimeless: false };
    expect(stretchAt(100, 300_000, shaped)).toEqual({ ...whole, replications: 1 });
    expect(highestRatePerSec(1, shaped)).toBeLessThan(100);
    expect(highestRatePerSec(5000, shaped)).toBe(5000);
    expect(highestRatePerSec(1, rules)).toBe(1000);
  });
});

describe('rates of a curve', () => {
  it('are evenly spread, with both ends', () => {
    expect(ratesBetween(0.5, 20, 2)).toEqual([0.5, 1, 3.16, 10, 20]);
    expect(ratesBetween(1, 10, 1)).toEqual([1, 10]);
  });
});
