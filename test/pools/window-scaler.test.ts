import { describe, expect, it } from 'vitest';
import { WindowScaler } from '../../engine/pools/window-scaler.ts';
import type { WindowScalerModel } from '../../engine/scaler-model.ts';
import { SEC } from '../engine/small-models.ts';

/** As Knative's: looks every 2 s, 60 s and 6 s windows, panic at twice what is there, 10 requests in each at most. */
const knative: WindowScalerModel = {
  kind: 'windows',
  periodUs: 2 * SEC,
  stableUs: 60 * SEC,
  panicUs: 6 * SEC,
  panicAt: 2,
  requestsTarget: 10,
  processorTarget: Number.POSITIVE_INFINITY,
  mostUp: 1000,
  mostDown: 2,
  zeroGraceUs: 30 * SEC,
};
const limits = { minInstances: 0, maxInstances: 1000 };

/** Sizes after looks at so many requests present, where all instances are ready at once. */
function sizes(present: readonly number[], size: number, changes: Partial<WindowScalerModel> = {}): number[] {
  const scaler = new WindowScaler({ ...knative, ...changes }, 0);
  let now = size;
  return present.map((requests) => {
    now = scaler.size({ busyShare: 0, present: requests, processors: requests / 20 }, now, now, limits);
    return now;
  });
}

const repeat = (value: number, times: number): number[] => new Array(times).fill(value);

describe('a scaler by windows', () => {
  it('has as many as the mean of its window needs, rounded up', () => {
    expect(sizes(repeat(35, 3), 4)).toEqual([4, 4, 4]);
    expect(sizes(repeat(31, 30), 3).at(-1)).toBe(4);
    // Half a window of 20 and half of 40: three.
    expect(sizes([...repeat(20, 15), ...repeat(40, 15)], 3, { panicUs: 0 }).at(-1)).toBe(3);
  });

  it('is exact: 21 ÷ 0.7 is 30', () => {
    expect(sizes(repeat(21, 30), 30, { requestsTarget: 0.7 }).at(-1)).toBe(30);
  });

  it('counts processors where they are the scarcer', () => {
    // 100 requests keep 5 instances busy in full, at most 60 % is wanted: 9 rather than the 2 of 50 requests each.
    const changes = { requestsTarget: 50, processorTarget: 0.6 };
    expect(sizes(repeat(100, 30), 9, changes).at(-1)).toBe(9);
  });

  it('panics when the short window asks for twice what is there, and not before', () => {
    const [calm, burst] = [repeat(20, 30), repeat(200, 3)];
    const panicking = sizes([...calm, ...burst], 2);
    // The long window has a tenth of the burst: (27 × 20 + 3 × 200) ÷ 30 = 38 requests; the short one all of it.
    expect(panicking.at(-1)).toBe(20);
    expect(sizes([...calm, ...burst], 2, { panicUs: 0 }).at(-1)).toBe(4);
    // 39 a look for 6 s is less than four.
    expect(sizes([...calm, ...repeat(29, 3)], 2).at(-1)).toBe(3);
  });

  it('takes nothing away while it panics, which ends a long window after the last reason for it', () => {
    const after = sizes([...repeat(20, 30), ...repeat(200, 3), ...repeat(20, 40)], 2);
    // At the first look at the burst it asks for 8 where there are 2; from then on for less than twice as many.
    expect(after[30]).toBe(8);
    expect(Math.min(...after.slice(33, 60))).toBe(20);
    expect(after.at(-1)).toBeLessThan(20);
  });

  it('halves at most at a look', () => {
    expect(sizes(repeat(10, 5), 64, { panicUs: 0 })).toEqual([32, 16, 8, 4, 2]);
  });

  it('keeps the last one for the grace after nothing is needed', () => {
    const after = sizes(repeat(0, 20), 1, { panicUs: 0 });
    expect(after.slice(0, 15)).toEqual(repeat(1, 15));
    expect(after.at(-1)).toBe(0);
  });
});
