import { standardExponential } from '../random/exponential.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Sampler } from './sampler.ts';

/** scale × (−ln u)^(1 ÷ shape): heavier than exponential below shape 1, lighter above. */
export class Weibull implements Sampler {
  private readonly inverseShape: number;
  private readonly scaleUs: number;
  private readonly stream: RandomStream;

  constructor(shape: number, scaleUs: number, stream: RandomStream) {
    this.inverseShape = 1 / shape;
    this.scaleUs = scaleUs;
    this.stream = stream;
  }

  sample(): number {
    return this.scaleUs * standardExponential(this.stream.next()) ** this.inverseShape;
  }

  fill(out: Float64Array, count: number): void {
    this.stream.fill(out, count);
    for (let i = 0; i < count; i++) out[i] = this.scaleUs * standardExponential(out[i]) ** this.inverseShape;
  }
}
