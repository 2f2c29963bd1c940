/**
 * How the number of a fleet's instances changes: for requests that wait, to the size that its autoscaler asks for, or
 * beforehand. Nothing starts during an outage, beyond the ceiling, or faster than the limit on new instances allows.
 */
import type { FaultModel, FleetModel } from '../model.ts';
import type { EventQueue } from './event-queue.ts';
import { FaultTimes } from './fault-times.ts';
import { BOOTED, subjectOf } from './fleet-events.ts';
import type { FleetInstances } from './fleet-instances.ts';
import { TokenBucket } from './token-bucket.ts';

export class FleetGrowth {
  private readonly model: FleetModel;
  private readonly instances: FleetInstances;
  private readonly events: EventQueue;
  private readonly faults: FaultTimes;
  private readonly scaleOut: TokenBucket;
  /** Time of the event being scheduled. */
  private readonly eventUs = new Float64Array(1);

  constructor(
    model: FleetModel,
    instances: FleetInstances,
    events: EventQueue,
    faults: readonly FaultModel[],
    startUs: number,
  ) {
    this.model = model;
    this.instances = instances;
    this.events = events;
    this.faults = new FaultTimes(faults);
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

  /** To so many instances on duty and starting, as far as that is possible. */
  resize(size: number, nowUs: number): void {
    const { instances } = this;
    instances.kept = Math.max(size, this.model.minInstances);
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
