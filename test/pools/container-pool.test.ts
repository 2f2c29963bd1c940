/** Limits by the minute, machines and pauses of a function pool: timelines by hand. */
import { describe, expect, it } from 'vitest';
import { RequestWindow } from '../../engine/pools/request-window.ts';
import { functionPool, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from './play.ts';

describe('machines that are tried in order', () => {
  const invokers = { count: 2, slots: 1 };
  // The first machine is busy from 0 to 1.5 s and its container gone at 11.5 s; the second is busy from 1 s to 13.5 s.
  const requests = [
    [0, 1],
    [1, 12],
    [14, 1],
  ] as const;

  it('start a request cold on the first with a free slot, though an instance is warm on another', () => {
    expect(outcomes(play(functionPool({ invokers }), requests))).toEqual({
      arrived: 3,
      completed: 3,
      cold: 3,
    });
    expect(outcomes(play(functionPool({ routing: 'oldest' }), requests))).toMatchObject({ cold: 2, warm: 1 });
  });

  it('give a request the instance that idles there, and not the one that was idle last', () => {
    // Both are idle at 5 s, the second machine's for 1 s and the first one's for 3.5 s; it is gone by 12 s unless it is used.
    const twice = [
      [0, 1],
      [1, 2.5],
      [5, 1],
      [14, 1],
    ] as const;
    expect(outcomes(play(functionPool({ invokers }), twice))).toMatchObject({ cold: 2, warm: 2 });
    expect(outcomes(play(functionPool({ invokers: { count: 1, slots: 2 } }), twice))).toMatchObject({
      warm: 2,
    });
  });

  it('refuse a request when no slot is free on any, and count idle containers for none', () => {
    const three = [
      [0, 5],
      [1, 5],
      [2, 5],
      [8, 5],
      [8, 5],
    ] as const;
    expect(outcomes(play(functionPool({ invokers }), three))).toEqual({
      arrived: 5,
      completed: 4,
      cold: 2,
      warm: 2,
      throttled: 1,
    });
  });
});

describe('instances that are paused', () => {
  it('keep a request waiting from the very end of the grace on; it is warm, and the wait is not billed', () => {
    const pause = { afterUs: 2 * SEC, resumeUs: SEC / 10 };
    // Idle from 1.5 s to 3 s, and from 4 s to 6 s.
    const measured = play(functionPool({ pause }), [
      [0, 1],
      [3, 1],
      [6, 1],
    ]);
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 3, cold: 1, warm: 2 });
    expect(measured.latencySumUs).toBe(1.5 * SEC + SEC + 1.1 * SEC);
    expect(measured.onDemandSteps).toBe(1500 + 1000 + 1000);
    expect(sum(measured.busyUs)).toBe(3.6 * SEC);
  });
});

describe('a window of requests', () => {
  const requestWindow = { most: 2, everyUs: 10 * SEC };

  it('takes so many in each, wherever in it they come, and the next ones anew', () => {
    const times = [1, 2, 3, 8, 9, 10, 11, 12];
    const measured = play(
      functionPool({ requestWindow }),
      times.map((time) => [time, 0.1] as const),
    );
    expect(outcomes(measured)).toMatchObject({ arrived: 8, completed: 4, throttled: 4 });
  });

  it('comes before the ceiling on requests in flight: those it refuses have counted', () => {
    // The third is refused by the ceiling and the fourth by the window of two.
    const measured = play(functionPool({ requestWindow: { most: 3, everyUs: 10 * SEC }, maxInstances: 1 }), [
      [0, 1],
      [2, 3],
      [3, 1],
      [6, 1],
    ]);
    expect(outcomes(measured)).toMatchObject({ completed: 2, throttled: 2 });
  });

  it('is one of its own before time 0', () => {
    const window = new RequestWindow(requestWindow);
    expect([-11, -10, -9, -1, 0, 1, 2].map((sec) => window.take(sec * SEC))).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
