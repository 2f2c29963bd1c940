/**
 * Requests under way in the instances of a fleet: when each is answered, and what is written down of it. At full speed the end of
 * a request is known when it begins; where requests share processors, sharing-work.ts finds it.
 */
import type { Measurement } from '../measurement.ts';
import type { FleetModel } from '../model.ts';
import type { EventQueue } from './event-queue.ts';
import { ANSWERED, PROCESSED, subjectOf } from './fleet-events.ts';
import type { FleetInstances } from './fleet-instances.ts';
import type { Told } from './followed-pool.ts';
import { hasFailed, requestNumber } from './request-tag.ts';
import { type Leaving, SharedWork } from './sharing-work.ts';

export class FleetWork {
  /** Told of each request what became of it; null where nobody follows them. */
  told: Told | null = null;
  private readonly model: FleetModel;
  private readonly measurement: Measurement;
  private readonly instances: FleetInstances;
  private readonly events: EventQueue;
  private readonly shared: SharedWork | null;
  private readonly leaving: Leaving = { instance: 0, arrivedUs: 0, tag: 0, timedOut: false };
  /** Time of the event being scheduled. */
  private readonly eventUs = new Float64Array(1);

  constructor(model: FleetModel, instances: FleetInstances, events: EventQueue, measurement: Measurement) {
    this.model = model;
    this.instances = instances;
    this.events = events;
    this.measurement = measurement;
    this.shared = model.sharing && new SharedWork(model.sharing, model.timeoutUs, events);
  }

  /** Places in use on instances on duty, or processors where requests share them. */
  get inUse(): number {
    return this.shared?.inUse ?? this.instances.inService;
  }

  /** A request begins in an instance that has a place for it; `cold` if it waited for the start of that instance. */
  start(
    instance: number,
    arrivedUs: number,
    nowUs: number,
    workUs: number,
    tag: number,
    cold: boolean,
  ): void {
    const { model, measurement, eventUs } = this;
    const durationUs = Math.floor(workUs * model.workScale + 0.5);
    if (arrivedUs >= 0) {
      if (cold) measurement.cold[Math.floor(arrivedUs / measurement.binUs)]++;
      else measurement.warm++;
      if (model.onDemand !== null && this.instances.areAllKept) measurement.provisionedStarts++;
      measurement.recordWait(nowUs - arrivedUs);
    }
    if (this.shared !== null) {
      this.shared.start(instance, nowUs, arrivedUs, durationUs, tag);
      return;
    }
    const timedOut = durationUs > model.timeoutUs;
    const doneUs = nowUs + (timedOut ? model.timeoutUs : durationUs);
    eventUs[0] = doneUs;
    this.events.push(eventUs, 0, subjectOf(ANSWERED, instance));
    this.told?.(requestNumber(tag), arrivedUs, doneUs, !timedOut && !hasFailed(tag));
    if (arrivedUs < 0) return;
    if (doneUs > measurement.horizonUs) measurement.inFlight++;
    else this.book(arrivedUs, doneUs, timedOut, hasFailed(tag));
  }

  /** One of its events: what, and to which instance or request. */
  happen(kind: number, number: number, nowUs: number): void {
    if (kind === ANSWERED) {
      this.instances.release(number, nowUs);
      return;
    }
    const shared = this.shared as SharedWork;
    if (kind !== PROCESSED) {
      this.answer(shared, number, nowUs);
      return;
    }
    for (let late = shared.processed(number, nowUs); late >= 0; late = shared.processed(number, nowUs)) {
      this.answer(shared, late, nowUs);
    }
  }

  /** What is still under way at the end and is not counted yet. */
  endHorizon(): void {
    if (this.shared !== null) this.measurement.inFlight += this.shared.counted;
  }

  private answer(shared: SharedWork, request: number, nowUs: number): void {
    const { leaving } = this;
    shared.leave(request, leaving);
    this.instances.release(leaving.instance, nowUs);
    const { arrivedUs, tag, timedOut } = leaving;
    this.told?.(requestNumber(tag), arrivedUs, nowUs, !timedOut && !hasFailed(tag));
    if (arrivedUs >= 0) this.book(arrivedUs, nowUs, timedOut, hasFailed(tag));
  }

  private book(arrivedUs: number, doneUs: number, timedOut: boolean, failed: boolean): void {
    const { measurement } = this;
    if (timedOut) measurement.timedOut++;
    else if (failed) measurement.failed++;
    else measurement.completed++;
    measurement.recordLatency(Math.floor(arrivedUs / measurement.binUs), doneUs - arrivedUs);
  }
}
