/**
 * Sampled stretches against the whole horizon, small enough to be played: nothing is counted twice or left out, and the 95 %
 * intervals hold what the whole horizon comes to for 90 to 99 of 100 seeds, though they decide when a run ends.
 */
import { describe, expect, it } from 'vitest';
import { assembleResult } from '../../engine/assemble-result.ts';
import type { DeploymentResult } from '../../engine/result.ts';
import { type RunPart, roundAfter, runScenario, runSlice } from '../../engine/run.ts';
import { stretchesOf } from '../../engine/sampling/stretches.ts';
import type { Scenario } from '../../engine/scenario/compile.ts';
import { compiled } from '../engine/random-scenarios.ts';

const document = {
  horizon: '2 d',
  warmup: '10 min',
  replications: 6,
  month: 'actual',
  freeGrants: false,
  traffic: { pattern: 'diurnal', rate: '8/s', amplitude: '60 %' },
  function: { memory: '512 MB', duration: { distribution: 'exponential', mean: '150 ms' }, cpu: '50 %' },
  deployments: [
    { id: 'lambda', platform: 'aws-lambda', behaviour: { idleLife: '1 min' } },
    { id: 'servers', platform: 'aws-ec2', size: 't3.medium', count: 4 },
  ],
};

/** Stretches of a minute, after five: as short as the shortest that are used, of a function that is less busy. */
function sampled(seed: number): Scenario {
  const scenario = compiled({ ...document, seed });
  const { traffic, horizonUs } = scenario.model;
  const stretches = stretchesOf(traffic, horizonUs, { count: 2880, warmupUs: 300e6, perReplication: 4 });
  return { ...scenario, precision: { share: 0.08, stretches, batches: null } };
}

describe('one sampled run', () => {
  const { deployments } = runScenario(sampled(1));
  const whole = runScenario(compiled({ ...document, replications: 1 }));

  it('accounts for every request, and for about as many as the whole', () => {
    for (const [i, { requests }] of deployments.entries()) {
      const { arrived, completed, failed, throttled, timedOut, dropped, inFlight, cold, warm } = requests;
      expect(completed + failed + throttled + timedOut + dropped + inFlight).toBeCloseTo(arrived, 6);
      expect(cold + warm + throttled + dropped).toBeCloseTo(arrived, 6);
      expect(Math.abs(arrived / whole.deployments[i]!.requests.arrived - 1)).toBeLessThan(0.02);
      // One end, not one for each stretch.
      expect(inFlight).toBeLessThan(20);
    }
  });

  it('pays for fixed servers to the cent', () => {
    expect(deployments[1]!.bill.lines).toEqual(whole.deployments[1]!.bill.lines);
  });

  it('has no timeline, and says how much was played', () => {
    const [{ timeline, interval, requests }] = deployments as [DeploymentResult];
    expect(timeline).toEqual([]);
    // 4 of 2,880 stretches.
    const played = (requests.arrived * interval.replications * 4) / 2880;
    expect(Math.abs(interval.playedRequests! / played - 1)).toBeLessThan(0.001);
  });

  it('is the same in slices', () => {
    const scenario = sampled(3);
    const parts: RunPart[] = [];
    for (let round = roundAfter(scenario, parts); round; round = roundAfter(scenario, parts)) {
      for (const offset of [1, 0]) {
        const slice = { first: round.first + offset, step: 2, end: round.end };
        parts.push(structuredClone(runSlice(sampled(3), slice)));
      }
    }
    expect(JSON.stringify(assembleResult(scenario, parts))).toBe(JSON.stringify(runScenario(sampled(3))));
  });
});

describe('a hundred sampled runs', () => {
  const truth = runScenario(compiled({ ...document, replications: 3, seed: 'whole' })).deployments;
  const runs = Array.from({ length: 100 }, (_, seed) => runScenario(sampled(seed)).deployments);

  const covered = (
    i: number,
    read: (each: DeploymentResult) => number,
    of: (each: DeploymentResult) => readonly unknown[],
  ) =>
    runs.filter((deployments) => {
      const [low, high] = of(deployments[i]!).map(Number);
      const value = read(truth[i]!);
      return low! <= value && value <= high!;
    }).length;

  it('go on until they are tight', () => {
    const replications = runs.map(([{ interval }]) => interval.replications);
    // The first six are enough for some and not for others.
    expect(Math.min(...replications)).toBe(6);
    expect(Math.max(...replications)).toBeGreaterThan(12);
  });

  it('hold the bill of the whole horizon', () => {
    const count = covered(
      0,
      ({ bill }) => Number(bill.total),
      ({ interval }) => interval.total,
    );
    expect(count).toBeGreaterThanOrEqual(90);
    expect(count).toBeLessThanOrEqual(99);
  });

  it.each(['lambda', 'servers'])('hold its p99: %s', (id) => {
    const i = document.deployments.findIndex((each) => each.id === id);
    const count = covered(
      i,
      ({ latencyMs }) => latencyMs.p99,
      ({ interval }) => interval.p99Ms,
    );
    expect(count).toBeGreaterThanOrEqual(90);
    expect(count).toBeLessThanOrEqual(99);
  });

  it('hold its cold share', () => {
    const count = covered(
      0,
      ({ coldStartRatio }) => coldStartRatio,
      ({ interval }) => interval.coldStartRatio,
    );
    expect(count).toBeGreaterThanOrEqual(90);
    expect(count).toBeLessThanOrEqual(99);
  });

  it('are right on average', () => {
    const totals = runs.map(([lambda]) => Number(lambda!.bill.total));
    const mean = totals.reduce((sum, each) => sum + each, 0) / totals.length;
    expect(Math.abs(mean / Number(truth[0]!.bill.total) - 1)).toBeLessThan(0.005);
  });
});
