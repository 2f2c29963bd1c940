/** Lives of instances that are kept ready: from when each counts as there and is paid for, and what is written down of it. */
import type { Measurement } from '../measurement.ts';

const ALWAYS = Number.NEGATIVE_INFINITY;

export class ProvisionedLives {
  private readonly paidStepUs: number;
  private readonly measurement: Measurement;
  /** By number: from when it counts as there, and since when it is paid for. */
  private readonly sinceUs: Float64Array;
  private readonly paidSinceUs: Float64Array;

  /** Of so many numbers, each as if it had always been there. */
  constructor(most: number, paidStepUs: number, measurement: Measurement) {
    this.paidStepUs = paidStepUs;
    this.measurement = measurement;
    this.sinceUs = new Float64Array(most).fill(ALWAYS);
    this.paidSinceUs = new Float64Array(most).fill(ALWAYS);
  }

  begin(instance: number, sinceUs: number, paidSinceUs: number): void {
    this.sinceUs[instance] = sinceUs;
    this.paidSinceUs[instance] = paidSinceUs;
  }

  /** `isReplaced`: its time is paid on for the one that is ordered in its place, and rounded with that. */
  end(instance: number, nowUs: number, isReplaced = false): void {
    const { measurement } = this;
    this.bookLife(instance, nowUs);
    if (isReplaced) this.pay(this.paidSinceUs[instance], nowUs);
    else this.payRounded(this.paidSinceUs[instance], nowUs);
    if (nowUs < 0 || this.sinceUs[instance] === ALWAYS) return;
    measurement.instancesEnded++;
    measurement.endedLifeUs += nowUs - this.sinceUs[instance];
  }

  /** It is there at the end of the horizon. */
  outlive(instance: number, endUs: number): void {
    this.bookLife(instance, endUs);
    this.pay(this.paidSinceUs[instance], endUs);
  }

  /** Whole steps from the time it was asked for; of one that was always there, the time it was there. */
  payRounded(sinceUs: number, toUs: number): void {
    const steps = Math.ceil((toUs - sinceUs) / this.paidStepUs);
    this.pay(sinceUs, sinceUs === ALWAYS ? toUs : sinceUs + steps * this.paidStepUs);
  }

  pay(sinceUs: number, toUs: number): void {
    this.measurement.provisionedUs += Math.max(0, toUs - Math.max(sinceUs, 0));
  }

  private bookLife(instance: number, toUs: number): void {
    this.measurement.addInterval(this.measurement.aliveUs, this.sinceUs[instance], toUs);
  }
}
