import type { RandomStream } from '../random/stream.ts';
import type { Sampler } from './sampler.ts';

/** Pareto type I: P(X > x) = (scale ÷ x)^shape from the scale on. The mean is infinite up to shape 1. */
export class Pareto implements Sampler {
  private readonly inverseShape: number;
  private readonly scaleUs: number;
  private readonly stream: RandomStream;

  constructor(shape: number, scaleUs: number, stream: RandomStream) {
    this.inverseShape = 1 / shape;
    this.scaleUs = scaleUs;
    this.stream = stream;
  }

  sample(): number {
    return this.scaleUs * (1 - this.stream.next()) ** -this.inverseShape;
  }

  fill(out: Float64Array, count: number): void {
    this.stream.fill(out, count);
    for (let i = 0; i < count; i++) out[i] = this.scaleUs * (1 - out[i]) ** -this.inverseShape;
  }
}
