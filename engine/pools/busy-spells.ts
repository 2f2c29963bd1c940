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
  /** Started, and has had no request yet: its first spell is billed from its start where that is billed. */
  private readonly isFresh: boolean[] = [];
  /** Instances with requests in them, and since when there are so many. */
  private busy = 0;
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
    if (onDemand === null) return;
    const spellUs = Math.min(nowUs, measurement.horizonUs) - Math.max(this.billedSinceUs[instance], 0);
    if (spellUs <= 0) return;
    const { stepUs, minimumUs } = onDemand.metering;
    measurement.onDemandSteps += Math.ceil(Math.max(spellUs, minimumUs) / stepUs);
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
