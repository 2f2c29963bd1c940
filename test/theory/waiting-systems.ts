/** Fixed fleets before which requests queue: who must wait, and how long. */
import type { DistributionModel, FleetModel } from '../../engine/model.ts';
import { erlangC } from '../../engine/theory/erlang-c.ts';
import { erlangCWait } from '../../engine/theory/erlang-c-wait.ts';
import { littleNumber } from '../../engine/theory/little.ts';
import { pollaczekKhinchineWait } from '../../engine/theory/pollaczek-khinchine.ts';
import { constant, exponential, fleet, gamma, lognormal, model, poisson } from './models.ts';
import { busyInstances, meanWaitSec, presentAtEnd, waitingShare } from './readings.ts';
import type { System } from './system.ts';

/** Service takes 0.25 s on average everywhere. */
const SERVICE_SEC = 0.25;
/** Requests of one replication; the wait before a large fleet is rare and clustered, and takes more. */
const REQUESTS = 25_000;
const MANY_REQUESTS = 60_000;

function queue(load: number, work: DistributionModel, deployment: FleetModel): System['model'] {
  return (seed) =>
    model({
      seed,
      traffic: poisson(load / SERVICE_SEC),
      work,
      deployments: [deployment],
      warmupSec: 200 * SERVICE_SEC,
      horizonSec: ((load < 50 ? REQUESTS : MANY_REQUESTS) / load) * SERVICE_SEC,
    });
}

/** M/G/1. */
function oneServer(load: number, law: string, work: DistributionModel, squaredVariation: number): System {
  return {
    name: `one server, ${load} erlang, ${law}`,
    model: queue(load, work, fleet(1, 1)),
    exact: [
      [meanWaitSec, pollaczekKhinchineWait(load, SERVICE_SEC, squaredVariation)],
      [busyInstances, load],
    ],
  };
}

export const waitingSystems: readonly System[] = [
  {
    name: 'fleet of 10 × 1, 8 erlang',
    model: queue(8, exponential(SERVICE_SEC), fleet(10, 1)),
    exact: [
      [meanWaitSec, erlangCWait(8, 10, SERVICE_SEC)],
      [waitingShare, erlangC(8, 10)],
      [busyInstances, 8],
    ],
  },
  {
    name: 'fleet of 2 × 5, 8 erlang',
    model: queue(8, exponential(SERVICE_SEC), fleet(2, 5)),
    exact: [
      [waitingShare, erlangC(8, 10)],
      [meanWaitSec, erlangCWait(8, 10, SERVICE_SEC)],
    ],
  },
  {
    name: 'fleet of 100 × 1, 90 erlang',
    model: queue(90, exponential(SERVICE_SEC), fleet(100, 1)),
    exact: [
      [waitingShare, erlangC(90, 100)],
      [meanWaitSec, erlangCWait(90, 100, SERVICE_SEC)],
    ],
  },
  oneServer(0.7, 'constant', constant(SERVICE_SEC), 0),
  oneServer(0.6, 'exponential', exponential(SERVICE_SEC), 1),
  oneServer(0.6, 'lognormal', lognormal(SERVICE_SEC, 1.5), 1.5),
  oneServer(0.6, 'gamma', gamma(SERVICE_SEC, 2), 2),
  oneServer(0.8, 'gamma', gamma(SERVICE_SEC, 0.25), 0.25),
  {
    name: 'requests present in a fleet of 10 × 1, 8 erlang, at a moment',
    model: (seed) =>
      model({
        seed,
        traffic: poisson(8 / SERVICE_SEC),
        work: exponential(SERVICE_SEC),
        deployments: [fleet(10, 1)],
        warmupSec: 60 * SERVICE_SEC,
        // Longer than any request stays.
        horizonSec: 20 * SERVICE_SEC,
      }),
    exact: [[presentAtEnd, littleNumber(8 / SERVICE_SEC, SERVICE_SEC + erlangCWait(8, 10, SERVICE_SEC))]],
    replications: 150,
  },
];
