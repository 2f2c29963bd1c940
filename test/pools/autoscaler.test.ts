import { describe, expect, it } from 'vitest';
import { Autoscaler } from '../../engine/pools/autoscaler.ts';
import type { AutoscalerModel } from '../../engine/scaler-model.ts';
import { SEC } from '../engine/small-models.ts';

const MINUTE = 60 * SEC;

const model: AutoscalerModel = {
  kind: 'alarms',
  target: 0.5,
  periodUs: MINUTE,
  outPeriods: 3,
  inPeriods: 15,
  inBelow: 0.9,
  outCooldownUs: 5 * MINUTE,
  inCooldownUs: 5 * MINUTE,
};

const limits = { minInstances: 1, maxInstances: 1000 };

/** The sizes after periods with these shares, starting with `size` instances that are all ready at once. */
function sizes(shares: readonly number[], size: number, changes: Partial<AutoscalerModel> = {}): number[] {
  const scaler = new Autoscaler({ ...model, ...changes }, 0);
  let now = size;
  return shares.map((share) => {
    now = scaler.size({ busyShare: share }, now, now, limits);
    return now;
  });
}

const repeat = (share: number, times: number) => new Array(times).fill(share);

describe('Autoscaler', () => {
  it('looks at the end of each period, from the start on', () => {
    const scaler = new Autoscaler(model, -10 * MINUTE);
    expect(scaler.nextUs).toBe(-9 * MINUTE);
    scaler.size({ busyShare: 0 }, 1, 1, limits);
    expect(scaler.nextUs).toBe(-8 * MINUTE);
  });

  it('grows after three periods above the target, to bring the share to it', () => {
    // 4 × 0.8 ÷ 0.5 = 6.4.
    expect(sizes(repeat(0.8, 3), 4)).toEqual([4, 4, 7]);
  });

  it('starts counting anew after a period that is not above the target', () => {
    expect(sizes([0.8, 0.8, 0.5, 0.8, 0.8, 0.8], 4)).toEqual([4, 4, 4, 4, 4, 7]);
  });

  it('grows again only after its cooldown', () => {
    // 7 × 0.8 ÷ 0.5 = 11.2, not before 5 minutes have passed since the third.
    expect(sizes(repeat(0.8, 8), 4)).toEqual([4, 4, 7, 7, 7, 7, 7, 12]);
    expect(sizes(repeat(0.8, 4), 4, { outCooldownUs: 0 })).toEqual([4, 4, 7, 12]);
  });

  it('shrinks after fifteen periods well below the target', () => {
    // 10 × 0.2 ÷ 0.5 = 4; 0.44 is below 0.9 × 0.5, 0.46 is not.
    expect(sizes(repeat(0.2, 15), 10)).toEqual([...repeat(10, 14), 4]);
    expect(sizes(repeat(0.44, 15), 10).at(-1)).toBe(9);
    expect(sizes(repeat(0.46, 40), 10)).toEqual(repeat(10, 40));
  });

  it('shrinks again only after its cooldown, which growing does not start', () => {
    expect(sizes(repeat(0.2, 20), 10)).toEqual([...repeat(10, 14), ...repeat(4, 5), 2]);
    const upAndDown = [...repeat(0.8, 3), ...repeat(0.2, 2)];
    expect(sizes(upAndDown, 4, { inPeriods: 2 })).toEqual([4, 4, 7, 7, 3]);
  });

  it('never goes below one', () => {
    expect(sizes(repeat(0, 15), 3).at(-1)).toBe(1);
  });

  it('counts instances that are still starting as ordered', () => {
    const scaler = new Autoscaler({ ...model, outPeriods: 1, outCooldownUs: 0 }, 0);
    expect(scaler.size({ busyShare: 0.8 }, 4, 4, limits)).toBe(7);
    // The share is still that of four instances: seven are on their way.
    expect(scaler.size({ busyShare: 0.8 }, 4, 7, limits)).toBe(7);
    expect(scaler.size({ busyShare: 1 }, 4, 7, limits)).toBe(8);
  });

  it('leaves a share between its thresholds alone', () => {
    expect(sizes([0.5, 0.46, 0.5, 0.48, 0.5], 6)).toEqual(repeat(6, 5));
  });

  it('is exact where the share is', () => {
    // In binary 21 ÷ 0.7 is a little more than 30.
    expect(sizes(repeat(1, 3), 21, { target: 0.7 }).at(-1)).toBe(30);
    for (const target of [0.07, 0.14, 0.28, 0.56, 0.7, 0.9]) {
      const exact = Math.ceil((700 * 100) / Math.round(target * 100));
      expect(sizes(repeat(1, 3), 700, { target }).at(-1)).toBe(Math.min(1000, exact));
    }
  });

  it('stays within its limits, and starts no cooldown where they keep it from changing', () => {
    const scaler = new Autoscaler({ ...model, inPeriods: 1 }, 0);
    const at = (share: number, size: number, within: { minInstances: number; maxInstances: number }) =>
      scaler.size({ busyShare: share }, size, size, within);
    for (let i = 0; i < 4; i++) expect(at(0, 3, { minInstances: 3, maxInstances: 9 })).toBe(3);
    // Allowed to shrink, it does so at once.
    expect(at(0, 3, { minInstances: 1, maxInstances: 9 })).toBe(1);
  });

  it('takes nothing away while something is on its way', () => {
    const scaler = new Autoscaler({ ...model, inPeriods: 1 }, 0);
    expect(scaler.size({ busyShare: 0.1 }, 4, 5, limits)).toBe(5);
    expect(scaler.size({ busyShare: 0.1 }, 5, 5, limits)).toBe(1);
  });
});
