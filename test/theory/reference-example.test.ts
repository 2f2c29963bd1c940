/**
 * The field's usual example of a function with a keep-alive, long enough that the noise is well below the tolerance.
 * Thirty-six million requests to each of two routings: the longest test here.
 */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../../engine/index.ts';
import type { Measurement } from '../../engine/measurement.ts';
import { littleNumber } from '../../engine/theory/little.ts';
import { constant, exponential, init, model, poisson, pool } from './models.ts';
import { busyInstances, coldShare, instanceLifeSec, instances, type Reading } from './readings.ts';

const ROUTINGS = ['newest', 'mostRecent'] as const;
const RATE = 0.9;
const WARM_SEC = 1.991;
const INIT_SEC = 0.253;

const example = model({
  seed: 'reference example',
  traffic: poisson(RATE),
  work: exponential(WARM_SEC),
  deployments: ROUTINGS.map((routing) =>
    pool({ id: routing, routing, idleLife: constant(600), coldStart: init(constant(INIT_SEC)) }),
  ),
  // A hundred idle lives: more than ten mean lives of an instance.
  warmupSec: 65_000,
  horizonSec: 5e6,
  replications: 8,
});

interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

interface Estimates {
  readonly coldShare: Estimate;
  readonly instances: Estimate;
  readonly busyInstances: Estimate;
  readonly instanceLifeSec: Estimate;
}

describe('one function, 0.9 requests a second of 1.991 s, init 0.253 s, idle life 600 s', () => {
  let estimates: ReturnType<typeof play>;
  beforeAll(() => {
    estimates = play();
  }, 120_000);

  it.each([
    ['newest', 0.0013435],
    ['mostRecent', 0.0013478],
  ] as const)('routing %s: cold share %d ± 0.000015', (routing, share) => {
    const { value, standardError } = estimates[routing].coldShare;
    expect(standardError).toBeLessThan(0.000008);
    expect(Math.abs(value - share), `${value} ± ${standardError}`).toBeLessThanOrEqual(0.000015);
  });

  it('routing newest: 7.704 ± 0.015 instances, 1.792 ± 0.002 busy', () => {
    const { instances, busyInstances } = estimates.newest;
    expect(instances.standardError).toBeLessThan(0.006);
    expect(Math.abs(instances.value - 7.704), `${instances.value}`).toBeLessThanOrEqual(0.015);
    expect(Math.abs(busyInstances.value - 1.792), `${busyInstances.value}`).toBeLessThanOrEqual(0.002);
  });

  it.each(ROUTINGS)("routing %s: busy instances by Little's law", (routing) => {
    const { coldShare, busyInstances } = estimates[routing];
    const exact = littleNumber(RATE, WARM_SEC + coldShare.value * INIT_SEC);
    expect(Math.abs(busyInstances.value - exact)).toBeLessThanOrEqual(4 * busyInstances.standardError);
  });

  it.each(ROUTINGS)(
    'routing %s: an instance lives as long as their number over their births says',
    (routing) => {
      const { coldShare, instances, instanceLifeSec } = estimates[routing];
      const life = instances.value / (RATE * coldShare.value);
      expect(Math.abs(instanceLifeSec.value / life - 1)).toBeLessThan(0.005);
    },
  );
});

function play(): Record<(typeof ROUTINGS)[number], Estimates> {
  const replications: (readonly Measurement[])[] = [];
  simulate(example, (measurements) => replications.push(measurements));
  const estimatesOf = (deployment: number) => {
    const over = (read: Reading) => estimate(replications.map((measured) => read(measured[deployment]!)));
    return {
      coldShare: over(coldShare),
      instances: over(instances),
      busyInstances: over(busyInstances),
      instanceLifeSec: over(instanceLifeSec),
    };
  };
  return { newest: estimatesOf(0), mostRecent: estimatesOf(1) };
}

function estimate(values: number[]): Estimate {
  return { value: mean(values), standardError: sampleStandardDeviation(values) / Math.sqrt(values.length) };
}
