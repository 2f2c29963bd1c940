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

/** Told of the measurements each time that so much of the horizon has passed: all requests before are in them, and none after. */
export interface Marks {
  readonly everyUs: number;
  readonly pass: (measurements: readonly Measurement[]) => void;
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
  marks: Marks | null = null,
): Measurement[] {
  const seed = `${model.seed}/${replication}`;
  const requests = new RequestBlocks(model, replication);
  const measurements = model.deployments.map((deployment, i) => measurementOf(deployment, model, spare[i]));
  const pools = model.deployments.map((deployment, i) =>
    poolOf(deployment, model, seed, measurements[i], BLOCK),
  );
  const accept = (from: number, to: number) => {
    for (const each of pools) each.accept(requests, from, to);
  };
  let markUs = marks?.everyUs ?? Number.POSITIVE_INFINITY;
  const passMarks = (untilUs: number) => {
    for (; marks && markUs <= untilUs; markUs += marks.everyUs) marks.pass(measurements);
  };

  let counting = false;
  while (requests.next()) {
    let from = 0;
    if (!counting) {
      from = requests.firstFrom(0);
      accept(0, from);
      if (from === requests.count) {
        onProgress(shareOf(model, requests));
        continue;
      }
      for (const each of pools) each.beginHorizon();
      counting = true;
    }
    const lastUs = requests.timesUs[requests.count - 1];
    while (markUs <= lastUs) {
      const to = requests.firstFrom(markUs);
      accept(from, to);
      passMarks(requests.timesUs[to]);
      from = to;
    }
    accept(from, requests.count);
    onProgress(shareOf(model, requests));
  }
  if (!counting) for (const each of pools) each.beginHorizon();
  passMarks(model.horizonUs - 1);
  for (const each of pools) each.endHorizon();
  passMarks(model.horizonUs);
  return measurements;
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
