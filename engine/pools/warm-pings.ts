/** When pings are due that keep instances warm: so many at once, every so often, from the start of the simulation on. */
import type { Measurement } from '../measurement.ts';
import type { RequestMetering, WarmPingsModel } from '../model.ts';
import { PROVISIONED, stepsOf } from './outcomes.ts';

/** A handler that returns as soon as it sees that it was only pinged. */
const PING_US = 1000;

export class WarmPings {
  readonly atOnce: number;
  /** Time of the next ping, and when it is answered. */
  readonly dueUs = new Float64Array(1);
  readonly doneUs = new Float64Array(1);
  /** How the last one was taken. */
  readonly start = new Uint8Array(1);
  readonly runUs = PING_US;
  private readonly everyUs: number;

  constructor({ everyUs, atOnce }: WarmPingsModel, startUs: number) {
    this.everyUs = everyUs;
    this.atOnce = atOnce;
    this.dueUs[0] = startUs;
  }

  get nextUs(): number {
    return this.dueUs[0];
  }

  passed(): void {
    this.dueUs[0] += this.everyUs;
  }
}

/** A ping that an instance took; `initUs`: what is billed of the start that it waited for. */
export function bookPing(
  measurement: Measurement,
  metering: RequestMetering,
  { dueUs, doneUs, start, runUs }: WarmPings,
  initUs: number,
): void {
  measurement.addInterval(measurement.busyUs, dueUs[0], doneUs[0]);
  const isProvisioned = start[0] === PROVISIONED;
  if (isProvisioned) {
    const busyUs = Math.min(doneUs[0], measurement.horizonUs) - Math.max(dueUs[0], 0);
    measurement.provisionedBusyUs += Math.max(0, busyUs);
  }
  if (dueUs[0] < 0) return;
  measurement.warmPings++;
  const steps = stepsOf(initUs + runUs, metering);
  if (isProvisioned) measurement.provisionedSteps += steps;
  else measurement.onDemandSteps += steps;
}
