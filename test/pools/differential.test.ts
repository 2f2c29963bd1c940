import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FleetModel, FunctionPoolModel, Model } from '../../engine/model.ts';
import { simulate } from '../../engine/simulate.ts';
import { fleet, functionOf, functionPool, modelOf, SEC } from '../engine/small-models.ts';
import { fleetModels, functionPoolModels, onDemandModels } from './random-models.ts';
import { playFleet } from './reference-fleet.ts';
import { playFunctionPool } from './reference-function-pool.ts';
import { measured, type Tally } from './reference-tally.ts';

type Figures = ReturnType<Tally['figures']>;

/** What the engine and the reference make of every deployment of a model, in each of its replications. */
function bothOf(model: Model): [engine: Figures[], reference: Figures[]] {
  const engine: Figures[] = [];
  const reference: Figures[] = [];
  simulate(model, (measurements, replication) => {
    engine.push(...measurements.map(measured));
    for (const deployment of model.deployments) {
      const tally =
        deployment.kind === 'fleet'
          ? playFleet(deployment, model, replication)
          : playFunctionPool(deployment, model, replication);
      reference.push(tally.figures());
    }
  });
  return [engine, reference];
}

function agree(model: Model): Figures[] {
  const [engine, reference] = bothOf(model);
  expect(engine).toEqual(reference);
  return engine;
}

const busy = { traffic: [{ pattern: 'poisson', ratePerSec: 400 }] } as const;
const lognormal = { distribution: 'lognormal', mu: Math.log(0.4 * SEC), sigma: 1 } as const;

describe('function pool beside its reference', () => {
  it('agrees on random small models', () => {
    const seen = new Seen();
    fc.assert(
      fc.property(functionPoolModels, (model) => {
        for (const figures of agree(model)) seen.add(figures);
      }),
      { numRuns: 1000, seed: 1 },
    );
    // Nothing is proven about what never happened.
    expect(seen.missing(['dropped', 'workUs', 'billedInstanceUs', 'wait', 'waitSumUs', 'waitMaxUs'])).toEqual(
      [],
    );
  });

  const large: Partial<FunctionPoolModel>[] = [
    {},
    { routing: 'leastRecent', idleLife: { distribution: 'exponential', meanUs: 2 * SEC } },
    { routing: 'newest', instanceLifeUs: 3 * SEC, minInstances: 40 },
    { routing: 'oldest', timeoutUs: SEC, timeoutEndsInstance: true, maxInstances: 230 },
    { routing: 'random', idleLife: { distribution: 'uniform', minUs: 0, maxUs: 3 * SEC } },
    { scaleOut: { burst: 50, perSec: 20 }, accountConcurrency: 300 },
    {
      invokers: { count: 12, slots: 25 },
      requestWindow: { most: 700, everyUs: 2 * SEC },
      pause: { afterUs: SEC / 10, resumeUs: SEC / 4 },
    },
  ];
  it.each(large)('agrees on hundreds of instances and thousands of requests: %o', (changes) => {
    const deployments = [functionPool({ idleLife: lognormal, ...changes })];
    const [figures] = agree(
      modelOf({
        ...busy,
        horizonUs: 10 * SEC,
        warmupUs: 3 * SEC,
        function: functionOf({ work: lognormal, errorShare: 0.05 }),
        deployments,
      }),
    );
    expect(figures!.peakInstances).toBeGreaterThan(200);
  });
});

describe('fleet beside its reference', () => {
  it('agrees on random small models', () => {
    const seen = new Seen();
    fc.assert(
      fc.property(fleetModels, (model) => {
        for (const figures of agree(model)) seen.add(figures);
      }),
      { numRuns: 1000, seed: 1 },
    );
    const onlyOfPools = [
      'onDemandSteps',
      'provisionedSteps',
      'provisionedStarts',
      'provisionedBusyUs',
      'warmPings',
      'provisionedUs',
    ] as const;
    expect(seen.missing([...onlyOfPools, 'cold', 'throttled'])).toEqual([]);
  });

  const tracking = {
    kind: 'alarms' as const,
    target: 0.7,
    periodUs: SEC,
    outPeriods: 2,
    inPeriods: 3,
    inBelow: 0.9,
    outCooldownUs: SEC,
    inCooldownUs: SEC,
  };
  const byPods = {
    kind: 'hpa' as const,
    target: 0.6,
    periodUs: SEC / 4,
    tolerance: 0.1,
    downWindowUs: 2 * SEC,
    upShare: 1,
    upInstances: 4,
  };
  const large: Partial<FleetModel>[] = [
    { workers: 300, minInstances: 1, maxInstances: 1, queuePlaces: 1000 },
    { workers: 1, minInstances: 280, maxInstances: 280, queuePlaces: 30, queueTimeoutUs: SEC / 2 },
    { workers: 8, minInstances: 10, maxInstances: 80, autoscaler: tracking },
    { workers: 3, minInstances: 1, maxInstances: 200, autoscaler: tracking, queueTimeoutUs: 2 * SEC },
    { workers: 2, minInstances: 2, maxInstances: 200, autoscaler: byPods, queueTimeoutUs: 2 * SEC },
    { workers: 8, minInstances: 10, maxInstances: 80, autoscaler: tracking, filling: 'fullestFirst' },
  ];
  it.each(large)('agrees on hundreds of workers and thousands of requests: %o', (changes) => {
    const deployments = [fleet({ timeoutUs: 4 * SEC, ...changes })];
    const [figures] = agree(
      modelOf({
        traffic: [
          { pattern: 'poisson', ratePerSec: 150 },
          { pattern: 'spike', atUs: 3 * SEC, peakPerSec: 300, riseUs: 0, holdUs: 3 * SEC, fallUs: 0 },
        ],
        horizonUs: 10 * SEC,
        warmupUs: 3 * SEC,
        function: functionOf({ work: lognormal, errorShare: 0.05 }),
        deployments,
      }),
    );
    expect(figures!.completed).toBeGreaterThan(500);
  });
});

describe('servers on demand beside their reference', () => {
  it('agree on random small models', () => {
    const seen = new Seen();
    fc.assert(
      fc.property(onDemandModels, (model) => {
        for (const figures of agree(model)) seen.add(figures);
      }),
      { numRuns: 1500, seed: 1 },
    );
    expect(seen.missing(['provisionedSteps', 'warmPings'])).toEqual([]);
  });
});

describe('both at once', () => {
  it('agree when deployments share the traffic of several replications', () => {
    const model = modelOf({
      seed: 'shared',
      horizonUs: 20 * SEC,
      warmupUs: 5 * SEC,
      replications: 3,
      traffic: [
        { pattern: 'bursts', ratePerSec: 20, size: 7 },
        { pattern: 'onOff', ratePerSec: 10, onUs: SEC, offUs: 2 * SEC },
      ],
      function: functionOf({ work: lognormal }),
      deployments: [
        functionPool({ id: 'a' }),
        fleet({ id: 'b', minInstances: 6, maxInstances: 6, workers: 2 }),
        functionPool({ id: 'c', routing: 'oldest', minInstances: 4 }),
      ],
    });
    expect(agree(model)).toHaveLength(9);
  });
});

/** Which figures were ever above 0. */
class Seen {
  private readonly names = new Set<string>();
  private readonly all = new Set<string>();

  add(figures: Figures): void {
    for (const [name, value] of Object.entries(figures)) {
      this.all.add(name);
      if (JSON.stringify(value).match(/[1-9]/)) this.names.add(name);
    }
  }

  /** The figures that were 0 throughout, but for those that must be. */
  missing(zero: readonly string[]): string[] {
    for (const name of zero) if (this.names.has(name)) return [`${name} must be 0`];
    return [...this.all].filter((name) => !this.names.has(name) && !zero.includes(name));
  }
}
