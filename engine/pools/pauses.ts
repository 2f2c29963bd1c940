/** Idle instances that are paused after a while: since when each is idle, and how long a request waits for it to go on. */

import type { PauseModel } from '../container-pool-model.ts';
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { RandomStream } from '../random/stream.ts';

export class Pauses {
  private readonly afterUs: number;
  private readonly resume: Draws;
  private readonly idleSinceUs: number[] = [];

  constructor({ afterUs, resume }: PauseModel, stream: RandomStream) {
    this.afterUs = afterUs;
    this.resume = new Draws(sampler(resume, stream));
  }

  idleFrom(instance: number, nowUs: number): void {
    this.idleSinceUs[instance] = nowUs;
  }

  /** What a request waits that gets the idle instance now; 0 unless it is paused. */
  resumeUs(instance: number, nowUs: number): number {
    return nowUs - this.idleSinceUs[instance] < this.afterUs ? 0 : this.resume.next();
  }
}
