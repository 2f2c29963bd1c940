import type { RandomStream } from '../random/stream.ts';
import type { Sampler } from './sampler.ts';

/** Cells of the guide: with more of them than points, a search starts where it ends. */
const CELLS = 256;

/** Measured times: the quantile function that is linear between the given points. */
export class Empirical implements Sampler {
  private readonly probabilities: Float64Array;
  private readonly valuesUs: Float64Array;
  /** For each 1/256 of probability, the last point at or below its start (Chen and Asau's guide table, 1974). */
  private readonly guide: Int32Array;
  private readonly stream: RandomStream;

  /** `probabilities` rise from 0 to 1, and may repeat where the values jump; `valuesUs` do not fall. */
  constructor(probabilities: readonly number[], valuesUs: readonly number[], stream: RandomStream) {
    this.probabilities = Float64Array.from(probabilities);
    this.valuesUs = Float64Array.from(valuesUs);
    this.guide = Int32Array.from({ length: CELLS }, (_, cell) => this.pointBelow(cell / CELLS, 0));
    this.stream = stream;
  }

  sample(): number {
    return this.quantileUs(this.stream.next());
  }

  fill(out: Float64Array, count: number): void {
    this.stream.fill(out, count);
    for (let i = 0; i < count; i++) out[i] = this.quantileUs(out[i]);
  }

  private quantileUs(u: number): number {
    const { probabilities, valuesUs } = this;
    const low = this.pointBelow(u, this.guide[Math.floor(u * CELLS)]);
    const share = (u - probabilities[low]) / (probabilities[low + 1] - probabilities[low]);
    return valuesUs[low] + share * (valuesUs[low + 1] - valuesUs[low]);
  }

  /** The last point whose probability is at most `u`, which is below 1, looked for from `point` on. */
  private pointBelow(u: number, point: number): number {
    while (this.probabilities[point + 1] <= u) point++;
    return point;
  }
}
