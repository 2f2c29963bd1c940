import { type Sampler, sampler } from '../durations/index.ts';
import type { ColdStartPhase } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';

/** The delay of a cold start, phase by phase, and the part of it that is billed. */
export class ColdStart {
  delayUs = 0;
  billedUs = 0;
  private readonly phases: readonly { readonly sampler: Sampler; readonly billed: boolean }[];

  constructor(phases: readonly ColdStartPhase[], stream: RandomStream) {
    this.phases = phases.map(({ duration, billed }) => ({ sampler: sampler(duration, stream), billed }));
  }

  /** Draws the next cold start into `delayUs` and `billedUs`. */
  draw(): void {
    this.delayUs = 0;
    this.billedUs = 0;
    for (const phase of this.phases) {
      const us = Math.round(phase.sampler.sample());
      this.delayUs += us;
      if (phase.billed) this.billedUs += us;
    }
  }
}
