import type { PauseModel } from '../model.ts';

/** Idle instances that are paused after a while: since when each is idle, and how long a request waits for it to go on. */
export class Pauses {
  private readonly model: PauseModel;
  private readonly idleSinceUs: number[] = [];

  constructor(model: PauseModel) {
    this.model = model;
  }

  idleFrom(instance: number, nowUs: number): void {
    this.idleSinceUs[instance] = nowUs;
  }

  /** What a request waits that gets the idle instance now; 0 unless it is paused. */
  resumeUs(instance: number, nowUs: number): number {
    const { afterUs, resumeUs } = this.model;
    return nowUs - this.idleSinceUs[instance] < afterUs ? 0 : resumeUs;
  }
}
