/** What requests call and share: by hand, and against closed forms. */
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../engine/measurement.ts';
import type { DeploymentModel, DownstreamModel, FaultModel, Model } from '../../engine/model.ts';
import { Downstream } from '../../engine/pools/downstream.ts';
import { simulate } from '../../engine/simulate.ts';
import { erlangCWait } from '../../engine/theory/erlang-c-wait.ts';
import { processorSharingResponse } from '../../engine/theory/processor-sharing.ts';
import { fleet, functionOf, functionPool, modelOf, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from './play.ts';
import { measured } from './reference-tally.ts';

const NEVER = Number.POSITIVE_INFINITY;

const downstreamOf = (changes: Partial<DownstreamModel> = {}): DownstreamModel => ({
  share: 1,
  connections: NEVER,
  contention: 0,
  coherency: 0,
  ...changes,
});

const slow = (atSec: number, forSec: number, factor: number): FaultModel => ({
  fault: 'slowDownstream',
  fromUs: atSec * SEC,
  toUs: (atSec + forSec) * SEC,
  factor,
});

/** Instances that are there at once: the pool adds no time of its own. */
const pool = functionPool({ coldStart: [] });
const server = fleet({ workers: 10_000 });
const sharing = { fullSpeed: 10_000, processorShare: 0 };

function run(model: Partial<Model> & Pick<Model, 'traffic' | 'deployments'>): Measurement[] {
  const all: Measurement[] = [];
  simulate(modelOf(model), (measurements) => all.push(...measurements));
  return all;
}

describe('calls', () => {
  it.each([1, 2, 20, 60])('by %i callers go through as the universal scalability law says', (callers) => {
    const model = downstreamOf({ contention: 0.05, coherency: 0.0001 });
    const downstream = new Downstream(model, []);
    for (let caller = 0; caller < callers; caller++) downstream.enter(0, caller, SEC);
    let done = 0;
    let nowUs = 0;
    // Each comes again at once when it is done.
    for (; done < 100 * callers; done++) {
      nowUs = downstream.nextUs;
      const caller = downstream.takeDone(nowUs);
      if (done < 99 * callers) downstream.enter(nowUs, caller, SEC);
    }
    const law = callers / (1 + 0.05 * (callers - 1) + 0.0001 * callers * (callers - 1));
    expect(done / (nowUs / SEC)).toBeCloseTo(law, 6);
  });

  it('beyond the connections wait in the order they come', () => {
    const deployments: readonly DeploymentModel[] = [pool, server, fleet({ workers: 10, sharing })];
    for (const deployment of deployments) {
      const requests = [
        [0, 4],
        [1, 2],
        [2, 2],
        [3, 1],
      ] as const;
      const result = play(deployment, requests, { downstream: downstreamOf({ connections: 2 }) });
      // Done at 4, 3, 5 and 5 s.
      expect(outcomes(result).completed).toBe(4);
      expect(result.latencySumUs).toBe((4 + 2 + 3 + 2) * SEC);
    }
  });

  it('take longer in a slow while, those under way from then on', () => {
    const faults = [slow(5, 4, 2)];
    const result = play(pool, [[0, 10]], { downstream: downstreamOf(), faults });
    // 5 s, then 2 s of work in 4 s, then the 3 s that are left.
    expect(result.latencySumUs).toBe(12 * SEC);
    expect(result.onDemandSteps).toBe(12_000);
    const both = [slow(5, 4, 2), slow(7, 10, 5)];
    // 5, 1 in 2 s, 0.2 in 2 s at a tenth, 1.6 in 8 s at a fifth; 2.2 are left at 17 s.
    expect(play(pool, [[0, 10]], { downstream: downstreamOf(), faults: both }).latencySumUs).toBe(19.2 * SEC);
  });

  it('come after the processor, whose part is not theirs', () => {
    const result = play(pool, [[0, 10]], {
      downstream: downstreamOf({ share: 0.4 }),
      faults: [slow(0, 60, 3)],
    });
    expect(result.latencySumUs).toBe((6 + 3 * 4) * SEC);
  });

  it('leave their connection, or the line, at the timeout', () => {
    const requests = [
      [0, 10],
      [1, 10],
      [2, 1.5],
      [3, 0.5],
    ] as const;
    for (const deployment of [
      functionPool({ coldStart: [], timeoutUs: 5 * SEC }),
      fleet({ workers: 10, timeoutUs: 5 * SEC }),
      fleet({ workers: 10, timeoutUs: 5 * SEC, sharing }),
    ]) {
      const result = play(deployment, requests, { downstream: downstreamOf({ connections: 1 }) });
      // The first is cut at 5 s, the second has the connection for a second, the third until 7 s, the last for all it needs.
      expect(outcomes(result)).toMatchObject({ timedOut: 3, completed: 1 });
      expect(result.latencySumUs).toBe((5 + 5 + 5 + 4.5) * SEC);
    }
  });

  it('go with their instance', () => {
    const faults: FaultModel[] = [{ fault: 'zoneLost', fromUs: 3 * SEC, toUs: 9 * SEC, zones: 2 }];
    const requests = [
      [0, 10],
      [1, 2],
    ] as const;
    const downstream = downstreamOf({ connections: 1 });
    const result = play(pool, requests, { faults, downstream });
    expect(outcomes(result)).toMatchObject({ failed: 1, completed: 1 });
    expect(result.latencySumUs).toBe((3 + 4) * SEC);
    // The second of two servers is filled first: here it is the one in line that is lost.
    const two = play(fleet({ minInstances: 2, maxInstances: 2 }), requests, { faults, downstream });
    expect(outcomes(two)).toMatchObject({ failed: 1, completed: 1 });
    expect(two.latencySumUs).toBe((10 + 2) * SEC);
  });

  it('under way at the end are in flight, and billed up to it', () => {
    const result = play(pool, [[50, 20]], { downstream: downstreamOf() });
    expect(outcomes(result)).toMatchObject({ arrived: 1, inFlight: 1 });
    expect([result.onDemandSteps, sum(result.busyUs)]).toEqual([10_000, 10 * SEC]);
    expect(sum(result.aliveUs)).toBe(10 * SEC);
  });
});

describe('in theory', () => {
  const poisson = (ratePerSec: number) => ({
    traffic: [{ pattern: 'poisson' as const, ratePerSec }],
    function: functionOf({ work: { distribution: 'exponential', meanUs: SEC } }),
    horizonUs: 100_000 * SEC,
    warmupUs: 1000 * SEC,
  });
  const meanSec = ({ latencySumUs, completed }: Measurement) => latencySumUs / completed / SEC;

  it.each([2, 4, 10])('%i connections are M/M/N', (connections) => {
    const rate = 0.8 * connections;
    const downstream = downstreamOf({ connections });
    const expected = 1 + erlangCWait(rate, connections, 1);
    for (const measurement of run({ ...poisson(rate), deployments: [pool, server], downstream }))
      expect(Math.abs(meanSec(measurement) / expected - 1)).toBeLessThan(0.05);
  });

  it('calls that are all in each other’s way share one server evenly: M/G/1-PS, whatever they take', () => {
    const expected = processorSharingResponse(0.5, 1, 1);
    for (const work of [
      { distribution: 'exponential' as const, meanUs: SEC },
      { distribution: 'constant' as const, valueUs: SEC },
      { distribution: 'gamma' as const, shape: 0.25, scaleUs: 4 * SEC },
    ]) {
      const [result] = run({
        ...poisson(0.5),
        horizonUs: 100_000 * SEC,
        function: functionOf({ work }),
        deployments: [pool],
        downstream: downstreamOf({ contention: 1 }),
      });
      expect(Math.abs(meanSec(result!) / expected - 1)).toBeLessThan(0.05);
    }
  });

  it('without limits and without contention waiting is no more than time: M/G/∞, request by request', () => {
    const deployments = [functionPool({ minInstances: 3 }), server, fleet({ workers: 100, sharing })];
    const model = { ...poisson(7), horizonUs: 500 * SEC, warmupUs: 50 * SEC, deployments };
    const calling = run({ ...model, downstream: downstreamOf({ share: 0.7 }) }).map(measured);
    const waiting = run(model).map(measured);
    for (const [i, each] of calling.entries()) {
      const { onDemandSteps, provisionedSteps, ...rest } = waiting[i]!;
      expect(each).toMatchObject(rest);
      // Those that outlive the horizon are billed in full where their end is known, and up to it where it is not.
      expect(Math.abs(each.onDemandSteps - onDemandSteps)).toBeLessThanOrEqual(50_000);
      expect(Math.abs(each.provisionedSteps - provisionedSteps)).toBeLessThanOrEqual(50_000);
    }
  });

  it('while it is slow, as many more are in flight as it takes longer: Little’s law', () => {
    const [result] = run({
      traffic: [{ pattern: 'steady', ratePerSec: 20 }],
      horizonUs: 60 * SEC,
      warmupUs: 10 * SEC,
      deployments: [pool],
      downstream: downstreamOf({ share: 0.5 }),
      faults: [slow(20, 20, 4)],
    });
    const inFlight = (fromSec: number, toSec: number) => {
      const { busyUs, binUs } = result!;
      const bins = Array.from(busyUs).slice((fromSec * SEC) / binUs, (toSec * SEC) / binUs);
      return sum(bins) / ((toSec - fromSec) * SEC);
    };
    expect([inFlight(0, 20), inFlight(25, 40), inFlight(45, 60)]).toEqual([20, 20 * (0.5 + 0.5 * 4), 20]);
  });
});
