import { describe, expect, it } from 'vitest';
import type { FleetModel, FunctionPoolModel } from '../../engine/model.ts';
import { simulate } from '../../engine/simulate.ts';
import { constant, fleet, functionOf, functionPool, modelOf, SEC } from '../engine/small-models.ts';
import { measured, type Tally } from './reference-tally.ts';

type Figures = ReturnType<Tally['figures']>;

const METERING = { stepUs: 100_000, minimumUs: 100_000 };

/** Instances that come at once, each for one request, and go after 2 s of nothing. */
function onDemand(changes: Partial<FleetModel> = {}): FleetModel {
  return fleet({
    minInstances: 0,
    maxInstances: Number.POSITIVE_INFINITY,
    boot: constant(0),
    queuePlaces: Number.POSITIVE_INFINITY,
    queueTimeoutUs: Number.POSITIVE_INFINITY,
    onDemand: {
      startsFor: 'each',
      idleLife: constant(2 * SEC),
      scaleOut: null,
      metering: METERING,
      startBilled: true,
    },
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
});
