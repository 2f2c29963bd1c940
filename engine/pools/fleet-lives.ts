/**
 * Lives of a fleet's instances, from the decision to start one to its end: how many there are, and what is written down and
 * billed of each. Numbers are reused.
 */
import type { Measurement } from '../measurement.ts';
import type { RequestMetering } from '../model.ts';

const ENDED = Number.POSITIVE_INFINITY;

export class FleetLives {
  /** Starts are written down from the beginning of the horizon on. */
  counting = false;
  /** Started and not ended. */
  alive = 0;
  private readonly metering: RequestMetering;
  private readonly measurement: Measurement;
  private readonly startedUs: number[] = [];
  private readonly freed: number[] = [];

  constructor(metering: RequestMetering, measurement: Measurement) {
    this.metering = metering;
    this.measurement = measurement;
  }

  begin(nowUs: number): number {
    const instance = this.freed.pop() ?? this.startedUs.length;
    this.startedUs[instance] = nowUs;
    this.alive++;
    if (this.counting) {
      this.measurement.instancesStarted++;
      this.measurement.peakInstances = Math.max(this.measurement.peakInstances, this.alive);
    }
    return instance;
  }

  end(instance: number, atUs: number): void {
    if (atUs >= 0) {
      this.measurement.instancesEnded++;
      this.measurement.endedLifeUs += atUs - this.startedUs[instance];
    }
    const ranUs = this.book(instance, atUs);
    const { stepUs, minimumUs } = this.metering;
    // The minimum is for a whole run: what the warm-up saw of one counts for it.
    const short = Math.max(0, minimumUs - (atUs - this.startedUs[instance]));
    this.measurement.billedInstanceUs += atUs < 0 ? 0 : Math.ceil((ranUs + short) / stepUs) * stepUs;
    this.startedUs[instance] = ENDED;
    this.freed.push(instance);
    this.alive--;
  }

  /** Books those that outlive the horizon; they are billed for just that. */
  endHorizon(endUs: number): void {
    this.startedUs.forEach((startedUs, instance) => {
      if (startedUs !== ENDED) this.measurement.billedInstanceUs += this.book(instance, endUs);
    });
  }

  /** Books an instance's time in the horizon and returns it. */
  private book(instance: number, toUs: number): number {
    const { measurement } = this;
    const fromUs = this.startedUs[instance];
    measurement.addInterval(measurement.aliveUs, fromUs, toUs);
    return Math.max(0, Math.min(toUs, measurement.horizonUs) - Math.max(fromUs, 0));
  }
}
