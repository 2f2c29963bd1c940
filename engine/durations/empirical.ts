import type { RandomStream } from '../random/stream.ts';
import type { Sampler } from './sampler.ts';

/** Measured times: the quantile function that is linear between the given points. */
export class Empirical implements Sampler {
  readonly meanUs: number;
  private readonly probabilities: Float64Array;
  private readonly valuesUs: Float64Array;
  private readonly stream: RandomStream;

  /** `probabilities` rise from 0 to 1, `valuesUs` do not fall. */
  constructor(probabilities: readonly number[], valuesUs: readonly number[], stream: RandomStream) {
    this.probabilities = Float64Array.from(probabilities);
    this.valuesUs = Float64Array.from(valuesUs);
    this.stream = stream;
    let mean = 0;
    for (let i = 1; i < probabilities.length; i++) {
      mean += ((probabilities[i] - probabilities[i - 1]) * (valuesUs[i] + valuesUs[i - 1])) / 2;
    }
    this.meanUs = mean;
  }

  sample(): number {
    const { probabilities, valuesUs } = this;
    const u = this.stream.next();
    let low = 0;
    let high = probabilities.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (probabilities[middle] <= u) low = middle;
      else high = middle;
    }
    const share = (u - probabilities[low]) / (probabilities[high] - probabilities[low]);
    return valuesUs[low] + share * (valuesUs[high] - valuesUs[low]);
  }

  fill(out: Float64Array, count: number): void {
    for (let i = 0; i < count; i++) out[i] = this.sample();
  }
}
