/**
 * Against an independent simulation, in two ways. As this engine has it, a cold request takes an init of fixed length and
 * then a warm request's time: a slightly different law, so within 2 % and the joint 95 % interval. With the init that makes
 * the laws the same, within twice the joint interval and nothing else.
 */
import { mean } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../engine/index.ts';
import type { DistributionModel, FunctionPoolModel } from '../../engine/model.ts';
import { interval95 } from '../../engine/statistics/interval.ts';
import { initForExponentialCold } from './cold-time-law.ts';
import { constant, exponential, init, model, poisson, pool } from './models.ts';
import { busyInstances, coldShare, instances, throttledShare } from './readings.ts';
import { type ReferenceRow, referenceRows } from './reference-rows.ts';

const READINGS = [coldShare, throttledShare, instances, busyInstances];
/** Requests of one replication, warm-up not counted; and fewer replications where the warm-up alone is long. */
const REQUESTS = 120_000;
const REPLICATIONS = 12;
const FEWER_REPLICATIONS = 6;
/** A pool starts empty, and the instances of its first chance peak must have come and gone. */
const IDLE_LIVES_TO_SETTLE = 12;
/** A pool at its ceiling keeps all instances busy; it settles with its requests. */
const SERVICES_TO_SETTLE = 40;

describe('an independent simulation agrees', () => {
  for (const row of referenceRows) {
    it(nameOf(row), () => {
      const [, warmSec, coldSec, , , , law, ...reference] = row;
      const isSameLaw = law === 'constant' || warmSec === coldSec;
      const estimates = play(row, [
        constant(coldSec - warmSec),
        ...(isSameLaw ? [] : [initForExponentialCold(warmSec, coldSec)]),
      ]);
      const wrong = estimates.flatMap((readings, deployment) =>
        readings.flatMap((values, i) => {
          const [value, halfWidth] = reference[i]!;
          const joint = Math.hypot(halfWidth, halfWidth95(values));
          const tolerance = isSameLaw || deployment === 1 ? 2 * joint : 0.02 * value + joint;
          const off = mean(values) - value;
          return Math.abs(off) <= tolerance
            ? []
            : [lineOf(READINGS[i]!.name, deployment, value, off, tolerance)];
        }),
      );
      expect(wrong).toEqual([]);
    });
  }
});

function nameOf([ratePerSec, warmSec, coldSec, idleLifeSec, ceiling, routing, law]: ReferenceRow): string {
  return `${ratePerSec}/s, warm ${warmSec} s, cold ${coldSec} s, idle life ${idleLifeSec} s, at most ${ceiling}, ${routing}, ${law}`;
}

/** Values by deployment and reading, one a replication. */
function play(row: ReferenceRow, inits: readonly DistributionModel[]): number[][][] {
  const [ratePerSec, warmSec, , idleLifeSec, ceiling, routing, law, , [throttled]] = row;
  const warmupSec = throttled > 0 ? SERVICES_TO_SETTLE * warmSec : IDLE_LIVES_TO_SETTLE * idleLifeSec;
  const deployments = inits.map(
    (duration, i): FunctionPoolModel =>
      pool({
        id: `init ${i}`,
        routing,
        idleLife: constant(idleLifeSec),
        maxInstances: ceiling,
        coldStart: init(duration),
      }),
  );
  const found = inits.map(() => READINGS.map((): number[] => []));
  const played = model({
    seed: 'reference rows',
    traffic: poisson(ratePerSec),
    work: law === 'constant' ? constant(warmSec) : exponential(warmSec),
    deployments,
    warmupSec,
    horizonSec: Math.max(REQUESTS / ratePerSec, warmupSec),
    replications: warmupSec * ratePerSec > 2 * REQUESTS ? FEWER_REPLICATIONS : REPLICATIONS,
  });
  simulate(played, (measurements) => {
    for (const [i, measured] of measurements.entries()) {
      for (const [j, read] of READINGS.entries()) found[i]![j]!.push(read(measured));
    }
  });
  return found;
}

function halfWidth95(values: readonly number[]): number {
  const [low, high] = interval95(values);
  return low === null ? 0 : (high - low) / 2;
}

function lineOf(reading: string, deployment: number, value: number, off: number, tolerance: number): string {
  const law = deployment === 0 ? 'fixed init' : 'same law';
  return `${law}: ${reading} is off ${value} by ${off.toPrecision(2)}, allowed ${tolerance.toPrecision(2)}`;
}
