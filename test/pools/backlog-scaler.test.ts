import { describe, expect, it } from 'vitest';
import { BacklogScaler } from '../../engine/pools/backlog-scaler.ts';
import type { BacklogScalerModel } from '../../engine/scaler-model.ts';
import { constant, fleet, SEC } from '../engine/small-models.ts';
import { play, sum } from './play.ts';

/** As Azure Functions on a queue of Service Bus: an instance for 16 messages, at most 4 more at a look. */
const model: BacklogScalerModel = { kind: 'backlog', periodUs: 10 * SEC, perInstance: 16, mostUp: 4 };
const limits = { minInstances: 0, maxInstances: 200 };

/** The sizes after looks at so many messages, where all instances are ready at once. */
function sizes(messages: readonly number[], size = 0, within = limits): number[] {
  const scaler = new BacklogScaler(model, 0);
  let now = size;
  return messages.map((presentNow) => {
    now = scaler.size({ presentNow }, now, now, within);
    return now;
  });
}

describe('a scaler by what is left to do', () => {
  it('has an instance for each 16, rounded up', () => {
    expect(sizes([0, 1, 16, 17, 32, 33])).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('adds at most 4 at a look', () => {
    expect(sizes([1000, 1000, 1000, 1000])).toEqual([4, 8, 12, 16]);
    // 63 instances for 1,000.
    expect(sizes(new Array(20).fill(1000)).slice(13)).toEqual([56, 60, 63, 63, 63, 63, 63]);
  });

  it('takes away at once what is not needed', () => {
    expect(sizes([160, 15, 0], 10)).toEqual([10, 1, 0]);
  });

  it('stays within its limits', () => {
    expect(sizes([1000, 1000, 0], 1, { minInstances: 1, maxInstances: 6 })).toEqual([5, 6, 1]);
  });

  it('looks at the end of each period, from the start on', () => {
    const scaler = new BacklogScaler(model, -60 * SEC);
    expect(scaler.nextUs).toBe(-50 * SEC);
    scaler.size({ presentNow: 0 }, 0, 0, limits);
    expect(scaler.nextUs).toBe(-40 * SEC);
  });
});

describe('a fleet on a queue', () => {
  const onQueue = fleet({
    workers: 16,
    minInstances: 0,
    maxInstances: 200,
    boot: constant(2 * SEC),
    autoscaler: model,
    onDemand: {
      startsFor: 'none',
      prewarmed: 0,
      idleLife: constant(300 * SEC),
      scaleOut: null,
      billedBy: 'requests',
      metering: { stepUs: 1000, minimumUs: 100_000 },
      startBilled: false,
    },
  });

  it('works off 200 messages of 5 s each with four instances at 10 s and four more at 20 s', () => {
    const requests = Array.from({ length: 200 }, () => [0, 5] as const);
    const { instancesStarted, startingUs, cold, warm, completed, waitMaxUs, latencyMaxUs, onDemandSteps } =
      play(onQueue, requests);
    // 10 s: 200 need 13, there are none: 4, up at 12 s with 64 messages; these end at 17 s, and the next 64 begin.
    // 20 s: 136 are left and need 9, there are 4: 4 more, up at 22 s, when the last 72 begin on the 8 of them.
    // 30 s: none is left.
    expect(instancesStarted).toBe(8);
    expect(sum(startingUs)).toBe(8 * 2 * SEC);
    expect(completed).toBe(200);
    expect(waitMaxUs).toBe(22 * SEC);
    expect(latencyMaxUs).toBe(27 * SEC);
    // Cold are the 64 that the first four begin with, and the 8 that are left at 22 s when these have taken their third turn.
    expect([sum(cold), warm]).toEqual([72, 128]);
    // Each message is its own 5 s on the bill, wherever it ran.
    expect(onDemandSteps).toBe(200 * 5000);
  });
});
