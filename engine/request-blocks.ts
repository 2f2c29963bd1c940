/** The requests of a replication, drawn a block at a time; every deployment plays the same ones. */
import { type ArrivalSource, arrivals } from './arrivals/index.ts';
import { type Sampler, sampler } from './durations/index.ts';
import type { Model } from './model.ts';
import { type RandomStream, randomStream } from './random/stream.ts';

/** Arrivals per block: their columns stay in the processor's near cache. */
export const BLOCK = 2048;

/** Requests in blocks: when each arrives, what it takes at the reference speed, and whether its code fails. */
export class RequestBlocks {
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

  constructor(model: Model, replication: number) {
    const seed = `${model.seed}/${replication}`;
    const span = { startUs: -model.warmupUs, endUs: model.horizonUs };
    this.source = arrivals(model.traffic, span, (i) => randomStream(seed, 'arrivals', i));
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

  /** Index of the first arrival at or after a time. */
  firstFrom(timeUs: number): number {
    let index = 0;
    while (index < this.count && this.timesUs[index] < timeUs) index++;
    return index;
  }
}
