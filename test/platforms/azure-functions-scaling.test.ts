/** How the plans of Azure Functions scale: what a deployment plays, and its figures by formula or by hand. */
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../engine/measurement.ts';
import type { FleetModel, Model } from '../../engine/model.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../engine/platform-kinds/platform.ts';
import { simulate } from '../../engine/simulate.ts';
import { erlangCWait } from '../../engine/theory/erlang-c-wait.ts';
import { pollaczekKhinchineWait } from '../../engine/theory/pollaczek-khinchine.ts';
import { constant, functionOf, modelOf, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from '../pools/play.ts';
import { attempt, deploy, issueOf } from './deploying.ts';

/** Instances are up at once unless a test says otherwise. */
function modelFor(knobs: Partial<DeploymentKnobs>, fn: Partial<FunctionKnobs> = {}): FleetModel {
  const { model } = deploy('azure-functions', knobs, { init: constant(0), ...fn }).deployment;
  if (model.kind !== 'fleet') throw new Error('a fleet is expected');
  return model;
}

function run(deployment: FleetModel, changes: Partial<Model> & Pick<Model, 'traffic'>): Measurement {
  const all: Measurement[] = [];
  simulate(modelOf({ ...changes, deployments: [deployment] }), (measurements) => all.push(...measurements));
  return all[0]!;
}

const many = (count: number, atSec: number, durationSec: number) =>
  Array.from({ length: count }, () => [atSec, durationSec] as const);

/** A function that only waits. */
const WAITING = { cpuShare: 0 };
/** One that takes as long on a whole processor as it is told to. */
const COMPUTING = { cpuShare: 1, memoryMb: 1769 };
const LARGEST = { memoryMb: 1536 };

describe('Consumption', () => {
  it('has up to 100 requests in an instance of one core, billed each by itself', () => {
    expect(modelFor({})).toMatchObject({
      workers: 100,
      sharing: { fullSpeed: 1 },
      minInstances: 0,
      maxInstances: 200,
      onDemand: {
        billedBy: 'requests',
        prewarmed: 0,
        scaleOut: { burst: 1, perSec: 1 },
        metering: { stepUs: 1000, minimumUs: 100_000 },
      },
    });
  });

  it('bills what requests make of each other: two of 1 s on one core are two of 2 s', () => {
    const { onDemandSteps, instancesStarted } = play(modelFor(LARGEST, COMPUTING), many(2, 0, 1));
    expect([onDemandSteps, instancesStarted]).toEqual([4000, 2]);
  });

  it('bills waiting at the same time as often as there are requests', () => {
    const { onDemandSteps, instancesStarted } = play(modelFor({}, WAITING), [
      ...many(3, 0, 1),
      [5, 0.02],
      [6, 0.1001],
    ]);
    expect([onDemandSteps, instancesStarted]).toEqual([3 * 1000 + 100 + 101, 1]);
  });

  it('gets an instance a second for requests that find none, which wait', () => {
    const measured = play(modelFor({ concurrency: 1 }, WAITING), many(4, 0, 10));
    // The first at once, the others 1, 2 and 3 s later.
    expect(outcomes(measured)).toEqual({ arrived: 4, completed: 4, cold: 4 });
    expect(measured.waitSumUs).toBe(6 * SEC);
    expect(measured.instancesStarted).toBe(4);
  });

  it('does not leave a function that computes 100 deep on one core', () => {
    // Five cores' worth of work: without other instances the requests in the first would only grow in number.
    const traffic = [{ pattern: 'steady', ratePerSec: 5 }] as const;
    const fn = { function: functionOf({ work: constant(SEC) }) };
    const measured = run(modelFor(LARGEST, COMPUTING), {
      traffic,
      ...fn,
      horizonUs: 600 * SEC,
      warmupUs: 300 * SEC,
    });
    // At 80 % of the processors in use: 5 ÷ 0.8 = 6.25.
    expect(sum(measured.aliveUs) / measured.horizonUs).toBeGreaterThanOrEqual(6);
    expect(measured.latencyMaxUs).toBeLessThan(10 * SEC);
    const alone = run(
      { ...modelFor(LARGEST, COMPUTING), autoscaler: null },
      { traffic, ...fn, horizonUs: 600 * SEC },
    );
    expect(alone.latencyMaxUs).toBeGreaterThan(50 * SEC);
  });

  it('loses an instance its idle life after the last request, however long it was watched before', () => {
    const behaviour = { idleLife: constant(30 * SEC) };
    const { instancesEnded, endedLifeUs } = play(modelFor({ behaviour }, WAITING), [[5, 1]]);
    expect([instancesEnded, endedLifeUs]).toEqual([1, 31 * SEC]);
  });

  it('turns away who waits longer than an answer may take', () => {
    const measured = play(
      modelFor({ concurrency: 1, maxInstances: 1 }, WAITING),
      [
        [0, 300],
        [1, 1],
      ],
      { horizonUs: 400 * SEC },
    );
    expect(outcomes(measured)).toEqual({ arrived: 2, completed: 1, cold: 1, dropped: 1 });
  });

  it('shares instances in 2021 too', () => {
    const now = modelFor({});
    const then = modelFor({ profile: '2021' });
    expect(then.onDemand!.idleLife).not.toEqual(now.onDemand!.idleLife);
    expect({ ...then, onDemand: { ...then.onDemand, idleLife: now.onDemand!.idleLife } }).toEqual(now);
  });

  it('plays pings on instances for one request', () => {
    const warmPings = { everyUs: 180 * SEC, atOnce: 1 };
    const { deployment, assumptions } = deploy('azure-functions', { concurrency: 1, warmPings });
    expect(deployment.model.kind).toBe('functionPool');
    expect(assumptions).toContain(
      'beside pings, requests that find no instance and may not start one are turned away',
    );
    expect(issueOf('azure-functions', { warmPings })).toMatch(/warmPings must go with concurrency: 1/);
  });
});

describe('instances for one request are servers with one line in front', () => {
  const long = { horizonUs: 40_000 * SEC, warmupUs: 1000 * SEC } as const;
  const meanWaitSec = (measured: Measurement) =>
    measured.waitSumUs / SEC / (sum(measured.cold) + measured.warm);

  it('M/M/c', () => {
    const model = modelFor({ concurrency: 1, maxInstances: 4 }, WAITING);
    const measured = run(model, {
      traffic: [{ pattern: 'poisson', ratePerSec: 3.2 }],
      function: functionOf({ work: { distribution: 'exponential', meanUs: SEC } }),
      ...long,
    });
    expect(meanWaitSec(measured) / erlangCWait(3.2, 4, 1)).toBeCloseTo(1, 1);
    // Work offered is work billed.
    expect(measured.onDemandSteps / 1000 / (3.2 * 40_000)).toBeCloseTo(1, 1);
  });

  it('M/G/1', () => {
    const model = modelFor({ concurrency: 1, maxInstances: 1 }, WAITING);
    const measured = run(model, {
      traffic: [{ pattern: 'poisson', ratePerSec: 0.6 }],
      function: functionOf({ work: { distribution: 'uniform', minUs: 0, maxUs: 2 * SEC } }),
      ...long,
    });
    // A uniform time from 0 on: the variance is a third of the square of its mean.
    expect(meanWaitSec(measured) / pollaczekKhinchineWait(0.6, 1, 1 / 3)).toBeCloseTo(1, 1);
  });
});

describe('Premium', () => {
  it('keeps one instance ready and one pre-warmed, and shares both', () => {
    expect(modelFor({ plan: 'premium', size: 'ep2' })).toMatchObject({
      workers: 100,
      sharing: { fullSpeed: 2 },
      minInstances: 1,
      maxInstances: 100,
      onDemand: { prewarmed: 1, scaleOut: null },
    });
    expect(modelFor({ plan: 'premium', minInstances: 20 }).minInstances).toBe(20);
    expect(deploy('azure-functions', { plan: 'premium' }).upperBound).toBeUndefined();
  });

  it('takes the 101st request on the pre-warmed instance, and starts the next', () => {
    const init = constant(2 * SEC);
    // The buffer is up at 2 s. At 5 s 101 requests wait for something else.
    const measured = play(modelFor({ plan: 'premium' }, { ...WAITING, init }), [[0, 10], ...many(100, 5, 3)]);
    expect(outcomes(measured)).toEqual({ arrived: 101, completed: 101, warm: 101 });
    expect(measured.waitMaxUs).toBe(0);
    expect(measured.instancesStarted).toBe(2);
    expect(measured.peakInstances).toBe(3);
  });

  it('pays for the buffer only while it is there', () => {
    const idle = play(modelFor({ plan: 'premium' }), []);
    expect(idle.billedInstanceUs).toBe(60 * SEC);
    // There is one more from the first request on, and for as long as an instance stays idle: beyond the minute.
    const used = play(modelFor({ plan: 'premium' }), [[20, 1]]);
    expect(used.billedInstanceUs).toBe((60 + 40) * SEC);
  });
});

describe('Flex', () => {
  it('keeps instances ready where asked to, whose baseline is billed all the time', () => {
    const model = modelFor({ plan: 'flex', memoryMb: 2048, minInstances: 2 }, WAITING);
    expect(model).toMatchObject({
      workers: 16,
      minInstances: 2,
      maxInstances: 1000,
      onDemand: { billedBy: 'spells', prewarmed: 0, scaleOut: null },
    });
    // 32 fill both, the 33rd needs another.
    const measured = play(model, many(33, 10, 1));
    expect([measured.instancesStarted, measured.provisionedStarts]).toEqual([1, 32]);
  });
});

describe('messages of a queue', () => {
  it.each([
    ['serviceBus', 16, 16],
    ['storageQueue', 24, 16],
    ['eventHubs', 10, 10],
    ['cosmosDb', 100, 100],
  ])('%s: %i at once in an instance, one for each %i', (trigger, workers, perInstance) => {
    for (const plan of ['consumption', 'flex', 'premium']) {
      expect(modelFor({ plan, trigger, memoryMb: plan === 'premium' ? 3584 : 512 }), plan).toMatchObject({
        workers,
        autoscaler: { kind: 'backlog', periodUs: 10 * SEC, perInstance, mostUp: 4 },
        onDemand: { startsFor: 'none', prewarmed: 0, scaleOut: null },
        queueTimeoutUs: Number.POSITIVE_INFINITY,
      });
    }
  });

  it('an instance is there for what it takes at once where the scenario says that', () => {
    expect(modelFor({ trigger: 'serviceBus', concurrency: 4 }).autoscaler).toMatchObject({ perInstance: 4 });
    // Of a storage queue it takes half as many again.
    expect(modelFor({ trigger: 'storageQueue', concurrency: 12 }).autoscaler).toMatchObject({
      perInstance: 8,
    });
    expect(modelFor({ trigger: 'storageQueue', concurrency: 1 }).autoscaler).toMatchObject({
      perInstance: 1,
    });
  });

  it('get four instances at a look, and wait for the first', () => {
    const measured = play(modelFor({ trigger: 'serviceBus' }, WAITING), many(1000, 0, 100));
    // 1,000 ÷ 16 = 63: four at 10, 20, … 60 s.
    expect(measured.instancesStarted).toBe(24);
    expect(sum(measured.cold) + measured.warm).toBe(24 * 16);
  });

  it('are one of those that are played', () => {
    expect(issueOf('azure-functions', { trigger: 'servicebus' })).toMatch(
      /trigger: trigger must be one of http, serviceBus, .*, got servicebus \(did you mean serviceBus\?\)/,
    );
    expect(attempt('azure-functions', { trigger: 'http' }).deployed?.deployment).toEqual(
      deploy('azure-functions').deployment,
    );
  });
});
