import type { Sampler } from './sampler.ts';

export class Constant implements Sampler {
  private readonly valueUs: number;

  constructor(valueUs: number) {
    this.valueUs = valueUs;
  }

  sample(): number {
    return this.valueUs;
  }

  fill(out: Float64Array, count: number): void {
    out.fill(this.valueUs, 0, count);
  }
}
