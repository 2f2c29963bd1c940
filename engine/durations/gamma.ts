import { normalQuantile } from '../random/normal-quantile.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Sampler } from './sampler.ts';

/**
 * Gamma times by Marsaglia and Tsang's squeeze (ACM Transactions on Mathematical Software 26, 2000); shapes below 1 are
 * drawn at shape + 1 and scaled by u^(1 ÷ shape), as the same paper gives.
 */
export class Gamma implements Sampler {
  private readonly shape: number;
  private readonly scaleUs: number;
  private readonly d: number;
  private readonly c: number;
  private readonly stream: RandomStream;

  constructor(shape: number, scaleUs: number, stream: RandomStream) {
    this.shape = shape;
    this.scaleUs = scaleUs;
    this.d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
    this.c = 1 / Math.sqrt(9 * this.d);
    this.stream = stream;
  }

  sample(): number {
    const { stream, shape, d, c } = this;
    const boost = shape < 1 ? stream.next() ** (1 / shape) : 1;
    for (;;) {
      const x = normalQuantile(stream.next());
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      if (Math.log(stream.next()) < 0.5 * x * x + d - d * v + d * Math.log(v))
        return boost * d * v * this.scaleUs;
    }
  }

  fill(out: Float64Array, count: number): void {
    for (let i = 0; i < count; i++) out[i] = this.sample();
  }
}
