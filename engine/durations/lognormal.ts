import { normalQuantile } from '../random/normal-quantile.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Sampler } from './sampler.ts';

/** exp of a normal number with mean `mu` and standard deviation `sigma`: the usual shape of request durations. */
export class Lognormal implements Sampler {
  private readonly mu: number;
  private readonly sigma: number;
  private readonly stream: RandomStream;

  constructor(mu: number, sigma: number, stream: RandomStream) {
    this.mu = mu;
    this.sigma = sigma;
    this.stream = stream;
  }

  sample(): number {
    return Math.exp(this.mu + this.sigma * normalQuantile(this.stream.next()));
  }

  fill(out: Float64Array, count: number): void {
    this.stream.fill(out, count);
    for (let i = 0; i < count; i++) out[i] = Math.exp(this.mu + this.sigma * normalQuantile(out[i]));
  }
}
