/** Instances of a fleet that are starting: how many, and when each will be ready unless it is lost before. */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { Measurement } from '../measurement.ts';
import type { DistributionModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';

const NEVER = Number.POSITIVE_INFINITY;

export class Boots {
  /** Under way. */
  count = 0;
  private readonly draws: Draws;
  private readonly measurement: Measurement;
  private readonly readyUs: number[] = [];

  constructor(boot: DistributionModel, stream: RandomStream, measurement: Measurement) {
    this.draws = new Draws(sampler(boot, stream));
    this.measurement = measurement;
  }

  /** One begins that may be lost at `lossUs`; returns when it will be ready. */
  begin(instance: number, nowUs: number, lossUs: number): number {
    const readyUs = nowUs + this.draws.next();
    this.readyUs[instance] = readyUs;
    this.count++;
    this.measurement.addInterval(this.measurement.startingUs, nowUs, Math.min(readyUs, lossUs));
    return readyUs;
  }

  isUnderWay(instance: number): boolean {
    return (this.readyUs[instance] ?? NEVER) < NEVER;
  }

  /** One is ready; false for one that was lost, whose number may have another by now. */
  isReady(instance: number, nowUs: number): boolean {
    if (this.readyUs[instance] !== nowUs) return false;
    this.giveUp(instance);
    return true;
  }

  /** It is no longer waited for. */
  giveUp(instance: number): void {
    this.readyUs[instance] = NEVER;
    this.count--;
  }
}
