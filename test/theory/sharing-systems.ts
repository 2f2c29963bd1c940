/** Instances whose requests share the processor: how long they stay, whatever the law of their work. */
import type { DistributionModel } from '../../engine/model.ts';
import { processorSharingResponse } from '../../engine/theory/processor-sharing.ts';
import { constant, exponential, fleet, gamma, lognormal, model, poisson } from './models.ts';
import { meanLatencySec } from './readings.ts';
import type { System } from './system.ts';

const SERVICE_SEC = 0.25;
const REQUESTS = 25_000;
/** More than are ever in one instance. */
const PLACES = 10_000;

/** One instance; `processorShare` of a request needs the processor, which is `load` busy with `fullSpeed` at once. */
function shared(
  [load, fullSpeed, processorShare]: readonly [number, number, number],
  law: string,
  work: DistributionModel,
): System {
  const ratePerSec = load / (SERVICE_SEC * processorShare);
  const onProcessorSec = processorSharingResponse(load, fullSpeed, SERVICE_SEC * processorShare);
  const responseSec = onProcessorSec + SERVICE_SEC * (1 - processorShare);
  return {
    name: `processor shared, ${fullSpeed} at full speed, ${load} erlang, ${processorShare * 100} % of ${law}`,
    model: (seed) =>
      model({
        seed,
        traffic: poisson(ratePerSec),
        work,
        deployments: [fleet(1, PLACES, { sharing: { fullSpeed, processorShare } })],
        warmupSec: 400 * SERVICE_SEC,
        horizonSec: REQUESTS / ratePerSec,
      }),
    exact: [[meanLatencySec, responseSec]],
  };
}

export const sharingSystems: readonly System[] = [
  shared([0.6, 1, 1], 'constant', constant(SERVICE_SEC)),
  shared([0.6, 1, 1], 'exponential', exponential(SERVICE_SEC)),
  shared([0.6, 1, 1], 'lognormal', lognormal(SERVICE_SEC, 1.5)),
  shared([1.2, 2, 1], 'gamma', gamma(SERVICE_SEC, 2)),
  shared([2.8, 4, 1], 'exponential', exponential(SERVICE_SEC)),
  shared([0.7, 1, 0.3], 'exponential', exponential(SERVICE_SEC)),
  shared([1.4, 2, 0.25], 'gamma', gamma(SERVICE_SEC, 0.25)),
];
