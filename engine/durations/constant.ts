import type { Sampler } from './sampler.ts';

export class Constant implements Sampler {
  readonly meanUs: number;

  constructor(valueUs: number) {
    this.meanUs = valueUs;
  }

  sample(): number {
    return this.meanUs;
  }

  fill(out: Float64Array, count: number): void {
    out.fill(this.meanUs, 0, count);
  }
}
