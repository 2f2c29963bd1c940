/** Cases small enough to be followed by hand: one server with one worker unless a case says otherwise. */
import { describe, expect, it } from 'vitest';
import type { FleetModel } from '../../engine/model.ts';
import { constant, fleet, functionOf, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from './play.ts';

const three = [
  [0, 2],
  [0.5, 2],
  [1, 2],
] as const;

describe('queue', () => {
  it('serves in order of arrival', () => {
    const measured = play(fleet(), three);
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 3, warm: 3 });
    expect(measured.latencySumUs).toBe((2 + 3.5 + 5) * SEC);
    expect([measured.waitSumUs, measured.waitMaxUs]).toEqual([4.5 * SEC, 3 * SEC]);
    expect(sum(measured.busyUs)).toBe(6 * SEC);
    expect(sum(measured.wait!)).toBe(3);
  });

  it.each<[Partial<FleetModel>, number]>([
    [{ workers: 3 }, 2],
    [{ minInstances: 3, maxInstances: 3 }, 6],
    [{ minInstances: 2, maxInstances: 2, workers: 2 }, 2 + 2.5],
  ])('is empty where there are workers enough: %o', (size, busySec) => {
    const stated = size.workers === 3 ? three.map(([, work]) => [0, work] as const) : three;
    const measured = play(fleet(size), stated);
    expect(measured.waitSumUs).toBe(0);
    expect(sum(measured.busyUs)).toBe(busySec * SEC);
    expect(measured.latencySumUs).toBe(6 * SEC);
  });

  it('turns away what finds no place', () => {
    expect(outcomes(play(fleet({ queuePlaces: 1 }), three))).toEqual({
      arrived: 3,
      completed: 2,
      warm: 2,
      dropped: 1,
    });
    expect(outcomes(play(fleet({ queuePlaces: 0 }), three))).toMatchObject({ completed: 1, dropped: 2 });
  });

  it('loses those who wait longer than they would', () => {
    // The second starts after 1.5 s of waiting, the third would have after 3 s.
    const measured = play(fleet({ queueTimeoutUs: 1.5 * SEC }), three);
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 2, warm: 2, dropped: 1 });
    expect(outcomes(play(fleet({ queueTimeoutUs: 1.5 * SEC - 1 }), three))).toMatchObject({
      dropped: 1,
      completed: 2,
    });
    expect(play(fleet({ queueTimeoutUs: 1.5 * SEC - 1 }), three).waitSumUs).toBe(SEC);
  });

  it('gives the place of one who left to the next', () => {
    const limits = { queuePlaces: 1, queueTimeoutUs: SEC };
    const measured = play(fleet(limits), [
      [0, 10],
      [1, 1],
      [2, 1],
      [2.000001, 1],
      [9.5, 1],
    ]);
    // At 2 s the second waits its last microsecond; after it there is a place.
    expect(outcomes(measured)).toEqual({ arrived: 5, completed: 2, warm: 2, dropped: 3 });
  });

  it('holds who came before the end, answered or not', () => {
    const measured = play(fleet(), [
      [0, 100],
      [10, 1],
      [59, 1],
    ]);
    expect(outcomes(measured)).toEqual({ arrived: 3, inFlight: 3, warm: 1 });
    const impatient = play(fleet({ queueTimeoutUs: 30 * SEC }), [
      [0, 100],
      [10, 1],
      [59, 1],
    ]);
    expect(outcomes(impatient)).toEqual({ arrived: 3, inFlight: 2, warm: 1, dropped: 1 });
  });

  it('serves an arrival with the worker that becomes free at that microsecond', () => {
    const measured = play(fleet({ queuePlaces: 0 }), [
      [0, 2],
      [2, 2],
      [4, 2],
    ]);
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 3, warm: 3 });
  });
});

describe('requests', () => {
  it('time out, fail or complete, at the speed of the server', () => {
    const measured = play(
      fleet({ timeoutUs: 3 * SEC, workScale: 2, workers: 3 }),
      [
        [0, 1],
        [0, 1.5],
        [0, 2],
      ],
      { function: functionOf({ errorShare: 1 }) },
    );
    expect(outcomes(measured)).toEqual({ arrived: 3, failed: 2, timedOut: 1, warm: 3 });
    expect(measured.latencySumUs).toBe((2 + 3 + 3) * SEC);
  });
});

describe('instances', () => {
  it('of a fixed fleet are there from the start and to the end', () => {
    const measured = play(fleet({ minInstances: 3, maxInstances: 3 }), three);
    expect(sum(measured.aliveUs)).toBe(180 * SEC);
    expect([measured.peakInstances, measured.instancesStarted, measured.instancesEnded]).toEqual([3, 0, 0]);
    expect([measured.billedInstanceUs, sum(measured.startingUs)]).toEqual([180 * SEC, 0]);
  });

  it('that outlive the horizon are billed for just that, however short it is', () => {
    for (const horizonUs of [1, SEC, 10.5 * SEC, 90.5 * SEC]) {
      for (const warmupUs of [0, 7 * SEC]) {
        const measured = play(fleet({ minInstances: 3, maxInstances: 3 }), [], { warmupUs, horizonUs });
        expect(measured.billedInstanceUs).toBe(3 * horizonUs);
      }
    }
  });
});

describe('autoscaler', () => {
  const scaler = {
    kind: 'alarms' as const,
    target: 0.5,
    periodUs: 10 * SEC,
    outPeriods: 2,
    inPeriods: 2,
    inBelow: 0.8,
    outCooldownUs: 0,
    inCooldownUs: 0,
  };
  const tracking = fleet({ maxInstances: 5, autoscaler: scaler, boot: constant(3 * SEC) });

  it('grows after its periods, and serves the queue when the new instance is up', () => {
    const measured = play(tracking, [
      [0, 50],
      [1, 1],
    ]);
    // Busy throughout: at 20 s ceil(1 × 1 ÷ 0.5) = 2; the second is up at 23 s and serves the request of 1 s.
    expect(measured.latencySumUs).toBe((50 + 23) * SEC);
    // To 30 s 11 of 17 s: ceil(2 × 0.65 ÷ 0.5) = 3, up at 33 s. To 40 s 10 of 27 s and to 50 s 10 of 30 s, twice below
    // 0.4: ceil(3 × 0.33 ÷ 0.5) = 2. To 60 s nothing: 1.
    expect(sum(measured.startingUs)).toBe(6 * SEC);
    expect([measured.instancesStarted, measured.peakInstances, measured.instancesEnded]).toEqual([2, 3, 2]);
    expect(sum(measured.aliveUs)).toBe((60 + 40 + 20) * SEC);
  });

  it('shrinks when it is well below the target, newest first', () => {
    const measured = play(
      tracking,
      [
        [0, 30],
        [1, 30],
        [2, 0.5],
      ],
      { horizonUs: 100 * SEC },
    );
    // At 20 s two, the second up at 23 s with the request of 1 s until 53 s. To 30 s all are busy: 4, up at 33 s.
    // To 40 s 10.5 of 34 s and to 50 s 10 of 40 s: 2, so the two newest leave. To 60 s 3 of 20 s: 1.
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 3, warm: 3 });
    expect(measured.peakInstances).toBe(4);
    expect(measured.instancesEnded).toBe(3);
    // Those started are billed for a minute at least.
    expect(measured.billedInstanceUs).toBe((100 + 3 * 60) * SEC);
  });

  it('keeps between its bounds', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => [i / 10, 50] as const);
    const bounded = fleet({ minInstances: 2, maxInstances: 3, autoscaler: scaler });
    expect(play(bounded, crowd).peakInstances).toBe(3);
    expect(play(bounded, []).instancesEnded).toBe(0);
  });
});
