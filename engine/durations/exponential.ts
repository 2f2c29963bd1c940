import { standardExponential } from '../random/exponential.ts';
import type { RandomStream } from '../random/stream.ts';
import type { Sampler } from './sampler.ts';

/** Memoryless times, by inversion: −mean × ln u. */
export class Exponential implements Sampler {
  private readonly meanUs: number;
  private readonly stream: RandomStream;

  constructor(meanUs: number, stream: RandomStream) {
    this.meanUs = meanUs;
    this.stream = stream;
  }

  sample(): number {
    return this.meanUs * standardExponential(this.stream.next());
  }

  fill(out: Float64Array, count: number): void {
    this.stream.fill(out, count);
    for (let i = 0; i < count; i++) out[i] = this.meanUs * standardExponential(out[i]);
  }
}
