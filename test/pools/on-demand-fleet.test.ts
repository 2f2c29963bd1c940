import { describe, expect, it } from 'vitest';
import type { FleetModel, FunctionPoolModel } from '../../engine/model.ts';
import { simulate } from '../../engine/simulate.ts';
import { constant, fleet, functionOf, functionPool, modelOf, SEC } from '../engine/small-models.ts';
import { outcomes, play as playOne } from './play.ts';
import { measured, type Tally } from './reference-tally.ts';

type Figures = ReturnType<Tally['figures']>;

const METERING = { stepUs: 100_000, minimumUs: 100_000 };

const ON_DEMAND = {
  startsFor: 'each' as const,
  prewarmed: 0,
  billedBy: 'spells' as const,
  idleLife: constant(2 * SEC),
  scaleOut: null,
  metering: METERING,
  startBilled: true,
};

/** Instances that come at once, each for one request, and go after 2 s of nothing. */
function onDemand(changes: Partial<FleetModel> = {}): FleetModel {
  return fleet({
    minInstances: 0,
    maxInstances: Number.POSITIVE_INFINITY,
    boot: constant(0),
    queuePlaces: Number.POSITIVE_INFINITY,
    queueTimeoutUs: Number.POSITIVE_INFINITY,
    onDemand: ON_DEMAND,
    ...changes,
  });
}

function play(...deployments: readonly (FleetModel | FunctionPoolModel)[]): Figures[] {
  const figures: Figures[] = [];
  const model = modelOf({
    traffic: [{ pattern: 'poisson', ratePerSec: 3 }],
    function: functionOf({ work: { distribution: 'exponential', meanUs: 0.7 * SEC } }),
    horizonUs: 3600 * SEC,
    replications: 1,
    deployments,
  });
  simulate(model, (measurements) => figures.push(...measurements.map(measured)));
  return figures;
}

describe('instances on demand', () => {
  it('are a function pool where each takes one request and starts at once', () => {
    const pool = functionPool({
      coldStart: [],
      idleLife: constant(2 * SEC),
      routing: 'mostRecent',
      metering: { stepUs: 1, minimumUs: 0 },
    });
    const [shared, alone] = play(onDemand(), pool);
    for (const name of ['completed', 'instancesStarted', 'instancesEnded', 'endedLifeUs'] as const) {
      expect(shared![name], name).toBe(alone![name]);
    }
  });

  it('are billed no time twice, where a spell that is rounded up reaches into the next', () => {
    const metering = { stepUs: 100_000, minimumUs: SEC };
    // A tenth of a second every half second: one minimum runs into the next all the time.
    const measured = playOne(
      onDemand({ onDemand: { ...ON_DEMAND, metering } }),
      Array.from({ length: 20 }, (_, i) => [i / 2, 0.1] as const),
    );
    // From 0 s on; the last begins at 9.5 s and is billed with what is left of the minimum before it.
    expect(measured.onDemandSteps * metering.stepUs).toBeGreaterThanOrEqual(9.6 * SEC);
    expect(measured.onDemandSteps * metering.stepUs).toBeLessThanOrEqual(10.5 * SEC);
  });

  it('count for the peak only while they are there', () => {
    // Two at once long before the horizon, and one at a time since.
    const requests = [
      [0, 1],
      [0, 1],
      [30, 1],
    ] as const;
    const peak = playOne(onDemand(), requests, { warmupUs: 0 }).peakInstances;
    expect(peak).toBe(2);
  });

  it('empty out where the fullest is filled first, and are billed for less', () => {
    // Three places each. A has three requests from 0 s and two from 1 s to 4 s; the fourth request goes to B, until 1.5 s.
    const requests = [
      [0, 1],
      [0, 4],
      [0, 4],
      [0.5, 1],
      [1.2, 1],
      [2.3, 1],
    ] as const;
    const metering = { stepUs: 1, minimumUs: 0 };
    const busySec = (filling?: 'fullestFirst') => {
      const model = onDemand({
        workers: 3,
        onDemand: { ...ON_DEMAND, metering },
        ...(filling && { filling }),
      });
      const measured = playOne(model, requests);
      expect(measured.completed).toBe(6);
      return measured.onDemandSteps / SEC;
    };
    // The request of 1.2 s goes to A, which has two, or to B, which has one and then works on until 2.2 s.
    expect(busySec('fullestFirst')).toBe(4 + 1);
    expect(busySec()).toBe(4 + 1.7);
  });

  it('refuse a request for which nothing may be started, where they do not let it wait', () => {
    const scaleOut = { burst: 1, perSec: 0.1 };
    const requests = [
      [0, 5], // starts the one instance that may be started, which is there at 1 s
      [0.1, 5], // has a place on it
      [0.2, 5], // has none
      [3, 5], // nor has this one
      [7, 1], // is alone
    ] as const;
    const model = (refuses: boolean) =>
      onDemand({
        workers: 2,
        boot: constant(SEC),
        onDemand: { ...ON_DEMAND, scaleOut, ...(refuses && { refuses }) },
      });
    expect(outcomes(playOne(model(true), requests))).toEqual({
      arrived: 5,
      completed: 3,
      cold: 2,
      warm: 1,
      throttled: 2,
    });
    expect(outcomes(playOne(model(false), requests))).toEqual({ arrived: 5, completed: 5, cold: 2, warm: 3 });
  });

  it('start no faster than their limit: those that wait are served as each comes', () => {
    // One at once and one a second after that: the second request is seen to wait by the third.
    const limited = onDemand({ onDemand: { ...ON_DEMAND, scaleOut: { burst: 1, perSec: 1 } } });
    const measured = playOne(limited, [
      [0, 10],
      [0.5, 10],
      [1.5, 10],
    ]);
    // At 1.5 s one token: the second starts, and the third when the first is done.
    expect([measured.instancesStarted, measured.waitMaxUs]).toEqual([2, 8.5 * SEC]);
  });
});

describe('requests that are billed by themselves', () => {
  const metering = { stepUs: 1000, minimumUs: 100_000 };
  const billed = (changes: Partial<FleetModel>) =>
    playOne(
      onDemand({
        workers: 10,
        maxInstances: 1,
        boot: constant(SEC),
        onDemand: { ...ON_DEMAND, billedBy: 'requests', metering },
        ...changes,
      }),
      [
        [0, 1],
        [0, 1],
        [10, 0.03],
        [20, 0.1504],
        [58.5, 3],
      ],
    ).onDemandSteps;
  // 30 ms at least 100; 150.4 ms in whole ones; of the last what the minute sees of it, whose instance is up at 59.5 s.
  const SINGLE = 100 + 151 + 500;

  it('pay their own time, however many there are', () => {
    expect(billed({})).toBe(1000 + 1000 + SINGLE);
  });

  it('pay for what others beside them make of it', () => {
    const sharing = { fullSpeed: 1, processorShare: 1 };
    expect(billed({ sharing })).toBe(2000 + 2000 + SINGLE);
    // Half of it is waiting, which overlaps.
    expect(billed({ sharing: { fullSpeed: 1, processorShare: 0.5 } })).toBe(1500 + 1500 + SINGLE);
  });

  it('pay less where the instance is billed, and for its start where that is', () => {
    const onDemandOf = (startBilled: boolean) => ({
      ...ON_DEMAND,
      billedBy: 'spells' as const,
      metering,
      startBilled,
    });
    expect(billed({ onDemand: onDemandOf(false) })).toBe(1000 + SINGLE);
    // A second more each of the four times, and no minimum to fill.
    expect(billed({ onDemand: onDemandOf(true) })).toBe(2000 + 1030 + 1151 + 1500);
  });
});
