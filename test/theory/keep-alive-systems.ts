/** Pools without a ceiling: how many instances there are, and who meets a cold start. */
import { keepAliveColdShare } from '../../engine/theory/keep-alive-cold-share.ts';
import { keepAliveInstanceLifeSec } from '../../engine/theory/keep-alive-instance-life.ts';
import { littleNumber } from '../../engine/theory/little.ts';
import { constant, exponential, gamma, init, lognormal, model, poisson, pool } from './models.ts';
import { busyInstances, coldShare, instanceLifeSec, instances } from './readings.ts';
import type { System } from './system.ts';

const REQUESTS = 15_000;
const IDLE_LIFE_SEC = 600;

/** Service of one microsecond: an instance is idle as good as always. */
function rarelyUsed(ratePerSec: number): System {
  const cold = keepAliveColdShare(ratePerSec, IDLE_LIFE_SEC);
  return {
    name: `idle life of ${IDLE_LIFE_SEC} s, ${ratePerSec.toPrecision(4)} requests a second`,
    model: (seed) =>
      model({
        seed,
        traffic: poisson(ratePerSec),
        work: constant(1e-6),
        deployments: [pool({ idleLife: constant(IDLE_LIFE_SEC) })],
        warmupSec: 20 * IDLE_LIFE_SEC,
        horizonSec: REQUESTS / ratePerSec,
      }),
    exact: [
      [coldShare, cold],
      [instances, 1 - cold],
      [instanceLifeSec, keepAliveInstanceLifeSec(ratePerSec, IDLE_LIFE_SEC)],
    ],
  };
}

export const keepAliveSystems: readonly System[] = [
  rarelyUsed(0.001863),
  rarelyUsed(1 / 180),
  {
    // With exponential idle spells a gap is survived with probability λ ÷ (λ + 1 ÷ T).
    name: 'exponential idle life of 600 s, 1/600 requests a second',
    model: (seed) =>
      model({
        seed,
        traffic: poisson(1 / 600),
        work: constant(1e-6),
        deployments: [pool({ idleLife: exponential(600) })],
        warmupSec: 20 * 600,
        horizonSec: REQUESTS * 600,
      }),
    exact: [
      [coldShare, 0.5],
      [instances, 0.5],
    ],
  },
  {
    name: 'idle life 0, 10 requests a second, init 0.5 s, duration 1.5 s',
    model: (seed) =>
      model({
        seed,
        traffic: poisson(10),
        work: exponential(1.5),
        deployments: [pool({ idleLife: constant(0), coldStart: init(lognormal(0.5, 1)) })],
        warmupSec: 100,
        horizonSec: REQUESTS / 10,
      }),
    exact: [
      [instances, littleNumber(10, 2)],
      [busyInstances, littleNumber(10, 2)],
    ],
  },
  {
    name: 'busy instances, 20 requests a second, gamma',
    model: (seed) =>
      model({
        seed,
        traffic: poisson(20),
        work: gamma(0.4, 3),
        deployments: [pool({ idleLife: constant(60), routing: 'newest' })],
        warmupSec: 200,
        horizonSec: REQUESTS / 20,
      }),
    exact: [[busyInstances, littleNumber(20, 0.4)]],
  },
];
