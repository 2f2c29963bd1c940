/** What is written stays where nothing is to be gained by changing it, and is the answer where it is cheaper than all that was found. */
import { describe, expect, it } from 'vitest';
import { comparedSentences } from '../../../cli/output/plan-sentences.ts';
import { judge } from '../../../engine/planning/plan/judged.ts';
import { describePlan } from '../../../engine/planning/plan/plan-document.ts';
import { PlanTrials } from '../../../engine/planning/plan/trials.ts';
import { planned, player } from './player.ts';

const api = {
  seed: 1,
  horizon: '2 min',
  warmup: '30 s',
  replications: 2,
  traffic: { pattern: 'poisson', rate: '4/s' },
  function: { runtime: 'nodejs', memory: '512 MB', duration: '100 ms', init: '700 ms' },
};
const lambda = { platform: 'aws-lambda', idleLife: '20 s' };
const tasks = { platform: 'aws-fargate', vcpu: 0.5, memory: '1 GB' };
const plannedOn = (deployment: object, level: object, more: object = {}) =>
  planned({ ...api, ...more, deployments: [deployment] }, level);

describe('what is written', () => {
  it('is the answer where it costs as much as the best', async () => {
    const { plan } = await plannedOn({ ...lambda, maxInstances: 40 }, { cold: 0.5 });
    expect(plan).toMatchObject({ minInstances: 0, maxInstances: 40 });
    expect(plan.alternatives.map(({ by }) => by)).toEqual(['written', 'number']);
    expect(plan.leastRoom).toBeLessThan(10);
    const below = plan.evaluated.find(
      ({ minInstances, maxInstances }) => minInstances === 0 && maxInstances === plan.leastRoom! - 1,
    )!;
    expect(below.meets).toBe(false);
  });

  it('has its room kept where that alone would be changed for nothing', async () => {
    const { plan } = await plannedOn({ ...lambda, minInstances: 9, maxInstances: 60 }, { cold: 0.5 });
    expect(plan).toMatchObject({ minInstances: 0, maxInstances: 60 });
    expect(plan.alternatives[0]!.otherSeeds).toEqual({ played: 4, met: 4 });
    const scaled = { ...tasks, scale: { min: 1, max: 6, target: '70 %' } };
    const { plan: fleet } = await plannedOn(scaled, { p99Ms: 2000 });
    expect(fleet.scale).toEqual(scaled.scale);
  });

  it('is asked for by the function, too', async () => {
    const fn = { ...api.function, minInstances: 3, maxInstances: 30 };
    const { plan } = await plannedOn(lambda, { cold: 0.5 }, { function: fn });
    expect(plan.asWritten).toMatchObject({ minInstances: 3, maxInstances: 30 });
    const { plan: server } = await plannedOn(
      { platform: 'aws-ec2', size: 't3.small' },
      { p99Ms: 2000 },
      { function: fn },
    );
    expect(server.asWritten).not.toHaveProperty('minInstances');
  });

  it('is the answer where it is cheaper than all that was found, and says by how much', async () => {
    const level = { throttled: 0 };
    const objectionTo = () => undefined;
    const trials = new PlanTrials({ player, document: api, deployment: lambda, objectionTo }, level);
    const [cheap, dear] = await trials.try([{ minInstances: 1 }, { minInstances: 2 }]);
    const found = {
      ...{ trials, alternatives: [{ by: 'number' as const, plan: dear! }] },
      ...{ nines: undefined, formulas: undefined, notTried: [] },
    };
    const plan = describePlan(cheap!, level, found);
    expect(plan.minInstances).toBe(1);
    expect(plan.alternatives.map(({ by }) => by)).toEqual(['written', 'number']);
    expect(comparedSentences(plan)[0]).toMatch(
      /^what is written beats the best single number \(2 ready\) by \$/,
    );
  });
});

describe('room', () => {
  it('is the least where none was written, and more is told to be free', async () => {
    const { plan } = await plannedOn(lambda, { cold: 0.005 });
    expect(plan.minInstances).toBeGreaterThan(0);
    expect(plan.leastRoom).toBe(plan.maxInstances);
  });
});

describe('instances without a price', () => {
  it('are left out, and what none of them comes to is told', async () => {
    const arm = { ...lambda, architecture: 'arm64', region: 'eu-central-1' };
    const { plan } = await plannedOn(arm, { cold: 0.5 });
    expect(plan.minInstances).toBe(0);
    expect(plan.notTried![0]).toMatch(/^price of provisionedGbSeconds/);
    expect(plan.nines!.map(({ minInstances }) => minInstances)).toEqual([0, 0, 0, 0]);
    expect(plan.nines!.map(({ meets }) => meets)[0]).toBe(true);
  });
});

describe('an interval', () => {
  it('of requests says nothing of calls', async () => {
    const level = { p99Ms: 5000 };
    const judged = async (more: object) => {
      const fn = { ...api.function, errors: '20 %', ...more };
      const played = await player.play({ ...api, function: fn, deployments: [lambda] });
      return describePlan(judge({}, played.deployments[0]!, level), level, undefined);
    };
    const requests = await judged({});
    expect(requests.sure).toEqual({ p99: true });
    const calls = await judged({ retry: { attempts: 3, backoff: '100 ms' } });
    expect(calls.meets).toEqual({ p99: true });
    expect(calls.sure).toEqual({});
    expect(calls.asWritten.interval.p99Ms).toEqual([null, null]);
  });
});
