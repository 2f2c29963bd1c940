/**
 * Model → measurements. All deployments of a replication see the same arrivals and the same work, drawn once a block and
 * handed to each in turn. Knows no prices.
 */
import { Measurement } from './measurement.ts';
import type { DeploymentModel, Model } from './model.ts';
import { poolOf } from './pools/pool-of.ts';
import { BLOCK, RequestBlocks } from './request-blocks.ts';
import { timelineBinUs } from './timeline-bins.ts';

/** One replication's measurements, in the order of the model's deployments. Called once per replication, in order. */
export type OnReplication = (measurements: readonly Measurement[], replication: number) => void;

/** Told now and then how far the whole run is, 0–1 of simulated time over all replications. */
export type OnProgress = (share: number) => void;

export function simulate(model: Model, onReplication: OnReplication, onProgress?: OnProgress): void {
  for (let replication = 0; replication < model.replications; replication++) {
    const measurements = simulateReplication(model, replication, (share) =>
      onProgress?.((replication + share) / model.replications),
    );
    onReplication(measurements, replication);
  }
}

/**
 * One replication by itself, its measurements in the order of the model's deployments. It depends on its number and the
 * model alone, so replications may be run anywhere and in any order. `spare`: the measurements of an earlier one, which are
 * no longer needed; their memory is used again.
 */
export function simulateReplication(
  model: Model,
  replication: number,
  onProgress: OnProgress = () => {},
  spare: readonly Measurement[] = [],
): Measurement[] {
  const seed = `${model.seed}/${replication}`;
  const requests = new RequestBlocks(model, replication);
  const pools = model.deployments.map((deployment, i) =>
    poolOf(deployment, model, seed, measurementOf(deployment, model, spare[i]), BLOCK),
  );

  let counting = false;
  while (requests.next()) {
    let from = 0;
    if (!counting) {
      from = requests.firstFromHorizon();
      for (const each of pools) each.accept(requests, 0, from);
      if (from === requests.count) {
        onProgress(shareOf(model, requests));
        continue;
      }
      for (const each of pools) each.beginHorizon();
      counting = true;
    }
    for (const each of pools) each.accept(requests, from, requests.count);
    onProgress(shareOf(model, requests));
  }
  if (!counting) for (const each of pools) each.beginHorizon();
  for (const each of pools) each.endHorizon();
  return pools.map((each) => each.measurement);
}

/** How far a block is through warm-up and horizon. */
function shareOf({ warmupUs, horizonUs }: Model, { timesUs, count }: RequestBlocks): number {
  return (timesUs[count - 1] + warmupUs) / (warmupUs + horizonUs);
}

/** Of a deployment; the memory of `spare` is used again. */
export function measurementOf(
  { kind }: DeploymentModel,
  { horizonUs, function: { retry } }: Model,
  spare?: Measurement,
): Measurement {
  const binUs = timelineBinUs(horizonUs);
  return spare?.clear() ?? new Measurement(horizonUs, binUs, kind === 'fleet', retry !== undefined);
}
