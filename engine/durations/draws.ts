import { Constant } from './constant.ts';
import type { Sampler } from './sampler.ts';

const BLOCK = 256;

/** Whole microseconds of a distribution one by one, drawn a block ahead. */
export class Draws {
  private readonly sampler: Sampler;
  private readonly values = new Float64Array(BLOCK);
  private index = BLOCK;
  private readonly constant: boolean;

  constructor(sampler: Sampler) {
    this.sampler = sampler;
    this.constant = sampler instanceof Constant;
    if (this.constant) this.refill();
  }

  next(): number {
    if (this.constant) return this.values[0];
    if (this.index === BLOCK) this.refill();
    return this.values[this.index++];
  }

  private refill(): void {
    this.sampler.fill(this.values, BLOCK);
    for (let i = 0; i < BLOCK; i++) this.values[i] = Math.round(this.values[i]);
    this.index = 0;
  }
}
