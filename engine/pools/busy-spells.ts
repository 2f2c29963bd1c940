/**
 * Spells of work of a fleet's instances, from the first request that finds one idle to the last that leaves it idle again:
 * how long they are, and what is billed of them where instances are billed while they work.
 */
import type { Measurement } from '../measurement.ts';
import type { FleetModel } from '../model.ts';

export class BusySpells {
  private readonly model: FleetModel;
  private readonly measurement: Measurement;
  private readonly sinceUs: number[] = [];
  /** From when the present spell is billed: with the start of the instance where that is billed. */
  private readonly billedSinceUs: number[] = [];
  /** Up to when its last spell was billed: rounded up it may reach into the next one, and no time is billed twice. */
  private readonly billedToUs: number[] = [];
  /** Started, and has had no request yet: its first spell is billed from its start where that is billed. */
  private readonly isFresh: boolean[] = [];
  /** Instances with requests in them, and since when there are so many. */
  busy = 0;
  private busySinceUs = 0;

  constructor(model: FleetModel, measurement: Measurement) {
    this.model = model;
    this.measurement = measurement;
  }

  /** Whether those that are always kept do all the work. */
  get areAllKept(): boolean {
    return this.busy <= this.model.minInstances;
  }

  created(instance: number, nowUs: number): void {
    this.isFresh[instance] = this.model.onDemand?.startBilled ?? false;
    this.billedSinceUs[instance] = nowUs;
    this.billedToUs[instance] = Number.NEGATIVE_INFINITY;
  }

  begin(instance: number, nowUs: number): void {
    this.passKept(nowUs);
    this.busy++;
    this.sinceUs[instance] = nowUs;
    if (!this.isFresh[instance]) this.billedSinceUs[instance] = nowUs;
    this.isFresh[instance] = false;
  }

  end(instance: number, nowUs: number): void {
    const { measurement } = this;
    this.passKept(nowUs);
    this.busy--;
    measurement.addInterval(measurement.busyUs, this.sinceUs[instance], nowUs);
    const { onDemand } = this.model;
    if (onDemand === null || onDemand.billedBy === 'requests') return;
    const { stepUs, minimumUs } = onDemand.metering;
    const sinceUs = Math.max(this.billedSinceUs[instance], 0);
    const spellUs = Math.min(nowUs, measurement.horizonUs) - sinceUs;
    if (spellUs <= 0) return;
    const lastToUs = this.billedToUs[instance] ?? Number.NEGATIVE_INFINITY;
    const toUs = sinceUs + Math.max(spellUs, minimumUs);
    const steps = Math.ceil((toUs - Math.max(sinceUs, lastToUs)) / stepUs);
    if (steps <= 0) return;
    this.billedToUs[instance] = Math.max(sinceUs, lastToUs) + steps * stepUs;
    measurement.onDemandSteps += steps;
  }

  /** Of the instances that are busy, so many are those always kept as there are. */
  private passKept(nowUs: number): void {
    const { measurement, model } = this;
    if (model.onDemand === null) return;
    const kept = Math.min(this.busy, model.minInstances);
    const timeUs = Math.min(nowUs, measurement.horizonUs) - Math.max(this.busySinceUs, 0);
    if (timeUs > 0) measurement.provisionedBusyUs += kept * timeUs;
    this.busySinceUs = nowUs;
  }
}
