/**
 * Model → measurements. All deployments of a replication see the same arrivals and the same work, drawn once a block and
 * handed to each in turn. Knows no prices.
 */
import { type ArrivalSource, arrivals } from './arrivals/index.ts';
import { type Sampler, sampler } from './durations/index.ts';
import { Measurement } from './measurement.ts';
import type { DeploymentModel, Model } from './model.ts';
import { Fleet } from './pools/fleet.ts';
import { FunctionPool } from './pools/function-pool.ts';
import type { Pool } from './pools/pool.ts';
import { RetryingClients } from './pools/retrying-clients.ts';
import { type RandomStream, randomStream } from './random/stream.ts';
import { timelineBinUs } from './timeline-bins.ts';

/** Arrivals per block: their columns stay in the processor's near cache. */
const BLOCK = 2048;

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
  const span = { startUs: -model.warmupUs, endUs: model.horizonUs };
  const source = arrivals(model.traffic, span, (i) => randomStream(seed, 'arrivals', i));
  const requests = new RequestBlocks(model, source, seed);
  const pools = model.deployments.map((deployment, i) => pool(deployment, model, seed, spare[i]));

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

function pool(deployment: DeploymentModel, model: Model, seed: string, spare?: Measurement): Pool {
  const { horizonUs, function: fn } = model;
  const hasQueue = deployment.kind === 'fleet';
  const measurement =
    spare?.clear() ?? new Measurement(horizonUs, timelineBinUs(horizonUs), hasQueue, fn.retry !== undefined);
  const inner =
    deployment.kind === 'functionPool'
      ? new FunctionPool(deployment, seed, -model.warmupUs, measurement, BLOCK, model.faults)
      : new Fleet(deployment, seed, -model.warmupUs, measurement, model.faults);
  const { calls } = measurement;
  return fn.retry && calls ? new RetryingClients(inner, fn.retry, fn, seed, calls) : inner;
}

/** Requests in blocks: when each arrives, what it takes at the reference speed, and whether its code fails. */
class RequestBlocks {
  readonly timesUs = new Float64Array(BLOCK);
  readonly worksUs = new Float64Array(BLOCK);
  /** 1 where the code fails; null where it never does. */
  readonly failures: Uint8Array | null;
  count = 0;
  private readonly source: ArrivalSource;
  private readonly work: Sampler;
  private readonly errorShare: number;
  private readonly errors: RandomStream;
  private readonly carriedUs = new Float64Array(BLOCK);
  private readonly uniform: Float64Array;

  constructor(model: Model, source: ArrivalSource, seed: string) {
    this.source = source;
    this.work = sampler(model.function.work, randomStream(seed, 'work', model.function.name));
    this.errorShare = model.function.errorShare;
    this.failures = this.errorShare > 0 ? new Uint8Array(BLOCK) : null;
    this.errors = randomStream(seed, 'errors', model.function.name);
    this.uniform = new Float64Array(this.failures ? BLOCK : 0);
  }

  /** Draws the next block; false at the end. */
  next(): boolean {
    const { source, failures, worksUs, carriedUs } = this;
    this.count = source.fill(this.timesUs, carriedUs);
    if (this.count === 0) return false;
    // Drawn also where requests bring their own, so that the stream does not depend on the file.
    this.work.fill(worksUs, this.count);
    if (source.carriesWork) {
      for (let i = 0; i < this.count; i++) if (carriedUs[i] >= 0) worksUs[i] = carriedUs[i];
    }
    if (failures) {
      this.errors.fill(this.uniform, this.count);
      for (let i = 0; i < this.count; i++) failures[i] = this.uniform[i] < this.errorShare ? 1 : 0;
    }
    return true;
  }

  /** Index of the first arrival at or after time 0. */
  firstFromHorizon(): number {
    let index = 0;
    while (index < this.count && this.timesUs[index] < 0) index++;
    return index;
  }
}
