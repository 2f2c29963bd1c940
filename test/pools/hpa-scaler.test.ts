import { describe, expect, it } from 'vitest';
import { HpaScaler } from '../../engine/pools/hpa-scaler.ts';
import type { HpaScalerModel } from '../../engine/scaler-model.ts';
import { SEC } from '../engine/small-models.ts';

/** As Kubernetes has it by default: a look every 15 s, 300 s before pods go, so 20 looks. */
const model: HpaScalerModel = {
  kind: 'hpa',
  target: 0.5,
  periodUs: 15 * SEC,
  tolerance: 0.1,
  downWindowUs: 300 * SEC,
  upShare: 1,
  upInstances: 4,
};
const limits = { minInstances: 1, maxInstances: 1000 };
const LOOKS = 20;

/** The sizes after looks at these shares, starting with `size` pods that are all ready at once. */
function sizes(
  shares: readonly number[],
  size: number,
  changes: Partial<HpaScalerModel> = {},
  within = limits,
): number[] {
  const scaler = new HpaScaler({ ...model, ...changes }, 0);
  let now = size;
  return shares.map((busyShare) => {
    now = scaler.size({ busyShare }, now, now, within);
    return now;
  });
}

const repeat = (value: number, times: number): number[] => new Array(times).fill(value);

describe('a scaler by the rules of the Horizontal Pod Autoscaler', () => {
  it('looks at the end of each period, from the start on', () => {
    const scaler = new HpaScaler(model, -60 * SEC);
    expect(scaler.nextUs).toBe(-45 * SEC);
    scaler.size({ busyShare: 0 }, 1, 1, limits);
    expect(scaler.nextUs).toBe(-30 * SEC);
  });

  it('has ceil(pods × share ÷ target)', () => {
    // The example of the documentation: 200 millicores where 100 are wanted double the pods, 50 halve them.
    expect(sizes([0.8], 8, { target: 0.4 })).toEqual([16]);
    expect(sizes(repeat(0.2, LOOKS), 8, { target: 0.4 }).at(-1)).toBe(4);
    expect(sizes([0.7], 9)).toEqual([13]);
    // 21 ÷ 0.7 is 30 and a last binary digit.
    expect(sizes([1], 21, { target: 0.7 })).toEqual([30]);
  });

  it('leaves a share within 10 % of its target alone, the ends included', () => {
    expect(sizes([0.55, 0.45, 0.5, 0.46, 0.54], 100)).toEqual(repeat(100, 5));
    expect(sizes(repeat(0.45, 2 * LOOKS), 100)).toEqual(repeat(100, 2 * LOOKS));
    expect(sizes([0.551], 100)).toEqual([111]);
    expect(sizes(repeat(0.449, LOOKS), 100).at(-1)).toBe(90);
    expect(sizes([0.55], 100, { tolerance: 0 })).toEqual([110]);
  });

  it('adds 4 or doubles at a look, whichever is more', () => {
    expect(sizes(repeat(1, 6), 1, { target: 0.1 })).toEqual([5, 10, 20, 40, 80, 160]);
    expect(sizes([1], 3, { target: 0.1 })).toEqual([7]);
    expect(sizes([1], 4, { target: 0.1 })).toEqual([8]);
    expect(sizes([1], 3, { target: 0.1, upShare: 0.5, upInstances: 0 })).toEqual([5]);
  });

  it('takes pods away after 300 s, in which the highest that was asked for stays', () => {
    expect(sizes(repeat(0.1, LOOKS), 10)).toEqual([...repeat(10, LOOKS - 1), 2]);
    // A look that asks for 6 of the 10 puts it off, and no longer than for itself.
    const oneHigher = [...repeat(0.1, 5), 0.3, ...repeat(0.1, LOOKS)];
    expect(sizes(oneHigher, 10)).toEqual([...repeat(10, LOOKS - 1), ...repeat(6, 6), 2]);
  });

  it('takes all of them away at once', () => {
    expect(sizes(repeat(0, LOOKS), 500).slice(-2)).toEqual([500, 1]);
  });

  it('grows no further than a look asks for, whatever an earlier one did', () => {
    // The first asks for 20 of which it gets 8, the second for less than 8.
    expect(sizes([1, 0.04], 4, { target: 0.2 })).toEqual([8, 8]);
  });

  it('stays within its limits, and remembers what was asked for beyond them', () => {
    const within = { minInstances: 3, maxInstances: 6 };
    expect(sizes([1, 1], 5, {}, within)).toEqual([6, 6]);
    expect(sizes(repeat(0, LOOKS), 5, {}, within).at(-1)).toBe(3);
    expect(sizes([1, ...repeat(0, LOOKS)], 5, {}, within)).toEqual([...repeat(6, LOOKS), 3]);
  });
});

describe('pods that are not ready', () => {
  const look = (busyShare: number, ready: number, present: number) =>
    new HpaScaler({ ...model, downWindowUs: model.periodUs }, 0).size({ busyShare }, ready, present, limits);

  it('count as idle where more are asked for', () => {
    // 4 at 100 % need 8; with 4 on their way that is done, with 2 it is not.
    expect(look(1, 4, 8)).toBe(8);
    expect(look(1, 4, 6)).toBe(8);
    expect(look(0.8, 4, 6)).toBe(6);
    // Even where that would be too many: nothing is turned round.
    expect(look(0.8, 4, 20)).toBe(20);
  });

  it('are not taken away, and nothing else is meanwhile', () => {
    expect(look(0.1, 4, 5)).toBe(5);
    expect(look(0.1, 5, 5)).toBe(1);
  });

  it('leave nothing to go by where none is ready', () => {
    expect(look(0, 0, 3)).toBe(3);
  });
});
