/** What is kept ready, as it changes: cases small enough to be followed by hand. */
import { describe, expect, it } from 'vitest';
import type { FunctionPoolModel, ProvisioningModel, ReadyByAlarms } from '../../engine/model.ts';
import { constant, functionPool, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from './play.ts';

const MIN = 60;

/** Asked for 60 s before they begin to start, one a second. */
function pool(
  changes: readonly (readonly [atSec: number, instances: number])[],
  more: Partial<FunctionPoolModel> = {},
  provisioning: Partial<ProvisioningModel> = {},
): FunctionPoolModel {
  return functionPool({
    provisioning: {
      ready: {
        by: 'schedule',
        cycleUs: 1000 * SEC,
        cycleStartUs: 0,
        changes: changes.map(([atSec, instances]) => ({ atUs: atSec * SEC, instances })),
      },
      delay: constant(60 * SEC),
      perSec: 1,
      paidStepUs: 300 * SEC,
      ...provisioning,
    },
    ...more,
  });
}

const horizon = (sec: number) => ({ horizonUs: sec * SEC });

describe('a schedule', () => {
  it('has them serve when all that were asked for together are ready', () => {
    const model = pool([
      [0, 0],
      [100, 2],
    ]);
    const requests = [
      [161.5, 1],
      [162, 1],
      [162, 1],
      [162, 1],
    ] as const;
    const measured = play(model, requests, horizon(400));
    // Asked for at 100 s, started from 160 to 162 s; the one at 161.5 s and the third at 162 s start cold.
    expect(outcomes(measured)).toEqual({ arrived: 4, completed: 4, warm: 2, cold: 2 });
    expect(measured.provisionedStarts).toBe(2);
    expect(measured.provisionedUs).toBe(2 * 300 * SEC);
    expect(sum(measured.aliveUs)).toBe((2 * 240 + 2 * (1.5 + 10)) * SEC);
    expect(sum(measured.startingUs)).toBe((2 * 2 + 2 * 0.5) * SEC);
    expect([measured.instancesStarted, measured.peakInstances]).toEqual([4, 4]);
  });

  it('holds from the start on as it stands then', () => {
    const model = pool([
      [0, 3],
      [100, 1],
      [900, 3],
    ]);
    const measured = play(model, [[0, 1]], horizon(200));
    expect(measured.provisionedStarts).toBe(1);
    expect(measured.provisionedUs).toBe((3 * 100 + 100) * SEC);
  });

  it('repeats, cycle after cycle', () => {
    const model = pool(
      [
        [0, 1],
        [500, 0],
      ],
      {},
      { delay: constant(0), perSec: 1000, paidStepUs: 1 },
    );
    const { provisionedUs } = play(model, [], horizon(3000));
    expect(provisionedUs).toBe(3 * 500 * SEC);
  });

  it('lets those that are busy finish, and keeps them when they are wanted again before', () => {
    const model = (second: number) =>
      pool(
        [
          [0, 2],
          [10, 0],
          [20, second],
        ],
        {},
        { paidStepUs: 1 },
      );
    const requests = [
      [5, 30],
      [5, 3],
    ] as const;
    const gone = play(model(0), requests, horizon(100));
    // One is free at 10 s and ends, the other is done at 35 s.
    expect(gone.provisionedUs).toBe((10 + 35) * SEC);
    expect(outcomes(gone)).toEqual({ arrived: 2, completed: 2, warm: 2 });
    const kept = play(model(1), requests, horizon(100));
    expect(kept.provisionedUs).toBe((10 + 100) * SEC);
    expect(kept.instancesStarted).toBe(0);
  });

  it('pays for whole steps from the time of asking, also of what is called off before it is ready', () => {
    const model = pool([
      [0, 0],
      [100, 4],
      [130, 1],
      [350, 0],
    ]);
    const { provisionedUs, instancesStarted } = play(model, [], horizon(1000));
    // Three for one step, the fourth, which serves from 164 s, also for one: it is let go after 250 s.
    expect(provisionedUs).toBe(4 * 300 * SEC);
    expect(instancesStarted).toBe(1);
  });

  it('counts what is on order against the concurrency', () => {
    const model = pool(
      [
        [0, 0],
        [10, 3],
      ],
      { accountConcurrency: 4 },
    );
    const measured = play(
      model,
      [
        [20, 5],
        [20, 5],
      ],
      horizon(40),
    );
    expect(outcomes(measured)).toEqual({ arrived: 2, completed: 1, cold: 1, throttled: 1 });
  });

  it('waits for an outage of the control plane to be over', () => {
    const model = pool([
      [0, 0],
      [10, 1],
    ]);
    const faults = [{ fault: 'noNewInstances' as const, fromUs: 0, toUs: 200 * SEC }];
    const starts = (atSec: number) => outcomes(play(model, [[atSec, 1]], { ...horizon(300), faults }));
    expect(starts(200.999999)).toEqual({ arrived: 1, completed: 1, cold: 1 });
    expect(starts(201)).toEqual({ arrived: 1, completed: 1, warm: 1 });
  });
});

describe('target tracking', () => {
  const ready: ReadyByAlarms = {
    by: 'alarms',
    minInstances: 1,
    maxInstances: 10,
    alarms: {
      kind: 'alarms',
      target: 0.7,
      periodUs: 60 * SEC,
      outPeriods: 3,
      inPeriods: 15,
      inBelow: 0.9,
      outCooldownUs: 0,
      inCooldownUs: 0,
    },
  };
  const tracked = pool([[0, 1]], {}, { ready, paidStepUs: 1 });
  /** One request after the other, from 0 on. */
  const always = (sec: number) => Array.from({ length: sec }, (_, i) => [i, 1] as const);

  it('asks for more after three minutes above the target, and for fewer after fifteen below nine tenths of it', () => {
    const requests = always(6 * MIN);
    const { provisionedUs } = play(tracked, requests, horizon(40 * MIN));
    // At 3 min: one in use of one, so 1 ÷ 0.7 = 2 are asked for. The second serves from 241 s; in the minute that ends at
    // 5 min the share is 60 ÷ 119, at 6 min a half, and both are below 0.63. From then on nothing comes: at 19 min it is
    // the fifteenth such minute in a row.
    expect(provisionedUs).toBe(40 * MIN * SEC + (19 - 3) * MIN * SEC);
  });

  it('does not wait for what it asked for, but asks once', () => {
    const asked = play(tracked, always(10 * MIN), horizon(4 * MIN));
    expect(asked.provisionedUs).toBe((4 + 1) * MIN * SEC);
  });
});
