/** Ceilings without a queue: who finds no place is turned away. */
import type { DeploymentModel, DistributionModel } from '../../engine/model.ts';
import { erlangB } from '../../engine/theory/erlang-b.ts';
import {
  balancedHyperexponential,
  constantGaps,
  erlangGaps,
  hyperexponentialGaps,
} from '../../engine/theory/gap-transforms.ts';
import { renewalLoss } from '../../engine/theory/renewal-loss.ts';
import { constant, exponential, fleet, gamma, lognormal, model, poisson, pool } from './models.ts';
import { droppedShare, settledThrottledShare, spillShare, throttledShare } from './readings.ts';
import { erlangGap, hyperexponentialGap, renewalTraffic } from './renewal-traffic.ts';
import type { System } from './system.ts';

/** Requests of one replication; small losses of large systems take more. */
const REQUESTS = 15_000;
const MANY_REQUESTS = 25_000;
/** Forty mean service times. */
const WARMUP_SEC = 40;

/** Poisson arrivals of `load` a second to a deployment whose service takes one second on average. */
function lossSystem(load: number, work: DistributionModel, deployment: DeploymentModel): System['model'] {
  return (seed) =>
    model({
      seed,
      traffic: poisson(load),
      work,
      deployments: [deployment],
      warmupSec: WARMUP_SEC,
      horizonSec: (load < 100 ? REQUESTS : MANY_REQUESTS) / load,
    });
}

function throttled(load: number, ceiling: number, law: string, work: DistributionModel): System {
  return {
    name: `pool of at most ${ceiling}, ${load} erlang, ${law}`,
    model: lossSystem(load, work, pool({ maxInstances: ceiling })),
    exact: [[throttledShare, erlangB(load, ceiling)]],
  };
}

function dropped(
  load: number,
  instances: number,
  workers: number,
  law: string,
  work: DistributionModel,
): System {
  return {
    name: `fleet of ${instances} × ${workers} without a queue, ${load} erlang, ${law}`,
    model: lossSystem(load, work, fleet(instances, workers, { queuePlaces: 0 })),
    exact: [[droppedShare, erlangB(load, instances * workers)]],
  };
}

const RENEWAL_SEC = 1500;
const BURSTS = balancedHyperexponential(10, 4);

/** Ten requests a second with recorded gaps, exponential service of one second, at most ten at once. */
function renewal(law: string, gap: Parameters<typeof renewalTraffic>[1], loss: number): System {
  return {
    name: `pool of at most 10, 10 erlang, ${law} gaps`,
    model: (seed) =>
      model({
        seed,
        traffic: renewalTraffic(seed, gap, RENEWAL_SEC),
        work: exponential(1),
        deployments: [pool({ maxInstances: 10 })],
        warmupSec: 0,
        horizonSec: RENEWAL_SEC,
      }),
    exact: [[settledThrottledShare, loss]],
  };
}

function equalGaps(load: number, ceiling: number): System {
  return {
    name: `pool of at most ${ceiling}, ${load} erlang, equal gaps`,
    model: (seed) =>
      model({
        seed,
        traffic: { pattern: 'steady', ratePerSec: load },
        work: exponential(1),
        deployments: [pool({ maxInstances: ceiling })],
        warmupSec: WARMUP_SEC,
        horizonSec: REQUESTS / load,
      }),
    exact: [[throttledShare, renewalLoss(constantGaps(load), 1, ceiling)]],
  };
}

/** Share of time that M/M/1 with K places, the served one's included, is full: ρ^K (1 − ρ) ÷ (1 − ρ^(K + 1)). */
function fullShare(load: number, places: number): number {
  return (load ** places * (1 - load)) / (1 - load ** (places + 1));
}

export const lossSystems: readonly System[] = [
  throttled(10, 10, 'constant', constant(1)),
  throttled(10, 10, 'exponential', exponential(1)),
  throttled(10, 10, 'lognormal', lognormal(1, 2)),
  throttled(20, 10, 'exponential', exponential(1)),
  throttled(10, 15, 'gamma', gamma(1, 0.5)),
  throttled(100, 110, 'lognormal', lognormal(1, 1)),
  throttled(1000, 1000, 'exponential', exponential(1)),
  dropped(10, 10, 1, 'exponential', exponential(1)),
  dropped(10, 5, 2, 'lognormal', lognormal(1, 2)),
  dropped(100, 1, 110, 'constant', constant(1)),
  {
    name: '10 provisioned instances before an on-demand pool, 10 erlang, gamma',
    model: lossSystem(10, gamma(1, 2), pool({ minInstances: 10, idleLife: exponential(5) })),
    exact: [[spillShare, erlangB(10, 10)]],
  },
  {
    name: 'one server and a queue of 4 places, 0.9 erlang, exponential',
    model: lossSystem(0.9, exponential(1), fleet(1, 1, { queuePlaces: 4 })),
    exact: [[droppedShare, fullShare(0.9, 5)]],
  },
  equalGaps(10, 10),
  equalGaps(1, 1),
  renewal('Erlang-2', erlangGap(10, 2), renewalLoss(erlangGaps(10, 2), 1, 10)),
  renewal('hyperexponential', hyperexponentialGap(BURSTS), renewalLoss(hyperexponentialGaps(BURSTS), 1, 10)),
];
