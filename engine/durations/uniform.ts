import type { RandomStream } from '../random/stream.ts';
import type { Sampler } from './sampler.ts';

/** Every time between two bounds equally likely. */
export class Uniform implements Sampler {
  private readonly minUs: number;
  private readonly rangeUs: number;
  private readonly stream: RandomStream;

  constructor(minUs: number, maxUs: number, stream: RandomStream) {
    this.minUs = minUs;
    this.rangeUs = maxUs - minUs;
    this.stream = stream;
  }

  sample(): number {
    return this.minUs + this.rangeUs * this.stream.next();
  }

  fill(out: Float64Array, count: number): void {
    this.stream.fill(out, count);
    for (let i = 0; i < count; i++) out[i] = this.minUs + this.rangeUs * out[i];
  }
}
