/**
 * How the number of a fleet's instances changes: for requests that wait, to the size that its autoscaler asks for, or
 * beforehand. Nothing starts during an outage, beyond the ceiling, or faster than the limit on new instances allows.
 */
import type { FleetModel } from '../model.ts';
import type { EventQueue } from './event-queue.ts';
import type { FaultTimes, Strike } from './fault-times.ts';
import { BOOTED, subjectOf } from './fleet-events.ts';
import type { FleetInstances } from './fleet-instances.ts';
import { TokenBucket } from './token-bucket.ts';

export class FleetGrowth {
  /** Whether any are started beforehand. */
  readonly prewarms: boolean;
  private readonly model: FleetModel;
  private readonly instances: FleetInstances;
  private readonly events: EventQueue;
  private readonly faults: FaultTimes;
  private readonly scaleOut: TokenBucket;
  /** Lost since the autoscaler last could replace some. */
  private lost = 0;
  /** Time of the event being scheduled. */
  private readonly eventUs = new Float64Array(1);

  constructor(
    model: FleetModel,
    instances: FleetInstances,
    events: EventQueue,
    faults: FaultTimes,
    startUs: number,
  ) {
    this.prewarms = (model.onDemand?.prewarmed ?? 0) > 0;
    this.model = model;
    this.instances = instances;
    this.events = events;
    this.faults = faults;
    this.scaleOut = new TokenBucket(model.onDemand?.scaleOut ?? null, startUs);
  }

  /** For each request that will find no place on those that are starting, or only where there is no instance at all. */
  forLine(waiting: number, nowUs: number): void {
    const { instances, model } = this;
    if (model.onDemand === null || waiting === 0) return;
    const { startsFor } = model.onDemand;
    if (startsFor === 'each') {
      while (waiting > instances.starting * model.workers && this.mayStart(nowUs)) this.start(nowUs);
    } else if (startsFor === 'first' && instances.size === 0 && this.mayStart(nowUs)) {
      // It stays on duty, however soon it is done, until the autoscaler has looked at what it was started for.
      instances.kept = Math.max(1, instances.kept);
      this.start(nowUs);
    }
  }

  /** Whether the last of those that wait is turned away, because nothing is on its way for it. */
  refuses(waiting: number): boolean {
    const { onDemand, workers } = this.model;
    return onDemand?.refuses === true && waiting > this.instances.starting * workers;
  }

  /** A fault strikes. A fixed fleet gets back what it lost when that can be, and what is kept ready is replaced at once. */
  strike(strike: Strike, nowUs: number): void {
    const { instances, model } = this;
    if (strike === 'deploy' && model.onDemand !== null) instances.replace(nowUs);
    const size = instances.size;
    if (strike === 'lost') instances.lose(nowUs);
    if (model.onDemand === null && model.autoscaler !== null) this.lost += size - instances.size;
    else if (model.onDemand !== null || strike === 'back') this.refill(nowUs);
  }

  /** To as many as are always there. */
  private refill(nowUs: number): void {
    const { instances, model } = this;
    instances.endResting(nowUs);
    while (instances.size < model.minInstances && this.mayStart(nowUs)) this.start(nowUs);
  }

  /** Instances on duty and starting, and those that the autoscaler does not know to be lost. */
  get counted(): number {
    return this.instances.size + this.lost;
  }

  /** To so many instances on duty and starting, as far as that is possible. */
  resize(size: number, nowUs: number): void {
    const { instances } = this;
    instances.kept = Math.max(size, this.model.minInstances);
    if (this.faults.canStart(nowUs)) this.lost = 0;
    // Those on their way out still count against the ceiling: what they leave open is started at a later look.
    while (instances.size < size && instances.wake(nowUs));
    while (instances.size < size && this.mayStart(nowUs)) this.start(nowUs);
    // Those that are starting cannot be taken back.
    while (instances.size > size && instances.onDuty > 0) instances.remove(nowUs);
  }

  /** Fills the buffer of a fleet that has requests. */
  prewarm(nowUs: number): void {
    const { instances } = this;
    if (!instances.isShortOfPrewarmed) return;
    // Those whose idle life is over do not count against the ceiling.
    instances.endResting(nowUs);
    while (instances.isShortOfPrewarmed && this.mayStart(nowUs)) {
      const instance = instances.prewarm(nowUs, this.eventUs);
      this.events.push(this.eventUs, 0, subjectOf(BOOTED, instance));
    }
  }

  /** Takes the token of an instance that may be started. */
  private mayStart(nowUs: number): boolean {
    return (
      this.instances.alive < this.model.maxInstances &&
      this.faults.canStart(nowUs) &&
      this.scaleOut.take(nowUs)
    );
  }

  private start(nowUs: number): void {
    const instance = this.instances.start(nowUs, this.eventUs);
    this.events.push(this.eventUs, 0, subjectOf(BOOTED, instance));
  }
}
