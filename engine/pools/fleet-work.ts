/**
 * Requests under way in the instances of a fleet: when each is answered, and what is written down of it. At full speed the end of
 * a request is known when it begins; where requests share processors, sharing-work.ts finds it, and calls.ts where they call.
 */
import type { Measurement } from '../measurement.ts';
import type { FleetModel, RequestMetering } from '../model.ts';
import { CallingWork } from './calling-work.ts';
import type { Calls } from './calls.ts';
import type { EventQueue } from './event-queue.ts';
import { ANSWERED, PROCESSED, PROCESSED_ALONE, subjectOf } from './fleet-events.ts';
import type { FleetInstances } from './fleet-instances.ts';
import type { Told } from './followed-pool.ts';
import { stepsOf } from './outcomes.ts';
import { hasFailed, requestNumber } from './request-tag.ts';
import { SharedWork } from './sharing-work.ts';
import { type Leaving, UnderWay } from './under-way.ts';
import type { Zones } from './zones.ts';

export class FleetWork {
  /** Told of each request what became of it; null where nobody follows them. */
  told: Told | null = null;
  private readonly model: FleetModel;
  private readonly measurement: Measurement;
  private readonly instances: FleetInstances;
  private readonly events: EventQueue;
  /** Requests whose end is not known when they begin. */
  private readonly requests: UnderWay;
  /** Null where each has a processor of its own. */
  private readonly shared: SharedWork | null;
  /** Null where they share processors, or call nothing. */
  private readonly calling: CallingWork | null;
  /** Null where no instance is ever lost. */
  private readonly zones: Zones | null;
  /** Null where requests call nothing that they share. */
  private readonly calls: Calls | null;
  /** How each request is billed by itself; null where instances are. */
  private readonly metering: RequestMetering | null;
  private readonly leaving: Leaving = {
    instance: 0,
    arrivedUs: 0,
    startedUs: 0,
    tag: 0,
    failed: false,
    timedOut: false,
  };
  /** Time of the event being scheduled. */
  private readonly eventUs = new Float64Array(1);

  constructor(
    model: FleetModel,
    instances: FleetInstances,
    events: EventQueue,
    measurement: Measurement,
    zones: Zones | null,
    calls: Calls | null,
  ) {
    this.zones = zones;
    this.calls = calls;
    this.model = model;
    this.instances = instances;
    this.events = events;
    this.measurement = measurement;
    this.metering = model.onDemand?.billedBy === 'requests' ? model.onDemand.metering : null;
    this.requests = new UnderWay(this.metering !== null);
    this.shared = model.sharing && new SharedWork(model.sharing, this.requests, events, calls);
    this.calling =
      model.sharing === null && calls !== null ? new CallingWork(this.requests, events, calls) : null;
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
      measurement.workUs += Math.min(durationUs, model.timeoutUs);
    }
    const lossUs = this.zones?.lossUs[instance] ?? Number.POSITIVE_INFINITY;
    if (this.shared !== null || this.calling !== null) {
      const timeoutUs = nowUs + model.timeoutUs;
      const request = this.requests.add(instance, nowUs, arrivedUs, tag, timeoutUs, lossUs);
      this.shared?.start(request, nowUs, durationUs);
      this.calling?.start(request, nowUs, durationUs, workUs);
      return;
    }
    let timedOut = durationUs > model.timeoutUs;
    let doneUs = nowUs + (timedOut ? model.timeoutUs : durationUs);
    const isLost = doneUs > lossUs;
    if (isLost) [doneUs, timedOut] = [lossUs, false];
    eventUs[0] = doneUs;
    this.events.push(eventUs, 0, subjectOf(ANSWERED, instance));
    const failed = isLost || hasFailed(tag);
    this.told?.(requestNumber(tag), arrivedUs, doneUs, !timedOut && !failed);
    if (this.metering !== null) this.bill(this.metering, nowUs, doneUs);
    if (arrivedUs < 0) return;
    if (doneUs > measurement.horizonUs) measurement.inFlight++;
    else this.book(arrivedUs, doneUs, timedOut, failed);
  }

  /** One of its events: what, and to which instance or request. */
  happen(kind: number, number: number, nowUs: number): void {
    if (kind === ANSWERED) {
      this.instances.release(number, nowUs);
      return;
    }
    if (kind === PROCESSED_ALONE) {
      if ((this.calling as CallingWork).processed(number, nowUs)) this.answer(number, nowUs);
      return;
    }
    if (kind !== PROCESSED) {
      this.answer(number, nowUs);
      return;
    }
    const shared = this.shared as SharedWork;
    for (let late = shared.processed(number, nowUs); late >= 0; late = shared.processed(number, nowUs)) {
      this.answer(late, nowUs);
    }
  }

  /** When to look at calls; Infinity for never. */
  get callUs(): number {
    return this.calls === null ? Number.POSITIVE_INFINITY : this.calls.nextUs;
  }

  /** The look at `callUs`: whether a request came back from its call, done or not. */
  call(nowUs: number): boolean {
    const calls = this.calls as Calls;
    const request = calls.pass();
    if (request < 0) return false;
    this.requests.cut[request] = calls.wasCut;
    this.answer(request, nowUs);
    return true;
  }

  /** What is still under way at the end and is not counted yet. */
  endHorizon(): void {
    const { metering, measurement, requests } = this;
    measurement.inFlight += requests.counted;
    if (metering === null) return;
    for (const startedUs of requests.sinceUs) this.bill(metering, startedUs, measurement.horizonUs);
  }

  private answer(request: number, nowUs: number): void {
    const { leaving } = this;
    this.requests.leave(request, leaving);
    this.instances.release(leaving.instance, nowUs);
    const { arrivedUs, failed, tag, timedOut } = leaving;
    this.told?.(requestNumber(tag), arrivedUs, nowUs, !timedOut && !failed);
    if (this.metering !== null) this.bill(this.metering, leaving.startedUs, nowUs);
    if (arrivedUs < 0) return;
    this.book(arrivedUs, nowUs, timedOut, failed);
  }

  /** A request by itself: what of it lies in the horizon. */
  private bill(metering: RequestMetering, startedUs: number, doneUs: number): void {
    if (startedUs < 0 && doneUs <= 0) return;
    const timeUs = Math.min(doneUs, this.measurement.horizonUs) - Math.max(startedUs, 0);
    this.measurement.onDemandSteps += stepsOf(timeUs, metering);
  }

  private book(arrivedUs: number, doneUs: number, timedOut: boolean, failed: boolean): void {
    const { measurement } = this;
    if (timedOut) measurement.timedOut++;
    else if (failed) measurement.failed++;
    else measurement.completed++;
    measurement.recordLatency(Math.floor(arrivedUs / measurement.binUs), doneUs - arrivedUs);
  }
}
