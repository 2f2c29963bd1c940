/**
 * Virtual machines or containers: instances with a fixed number of workers each, one first-come queue in front, and an
 * autoscaler where the model has one. A worker serves one request, at full speed or as fast as the others of its instance
 * leave it; requests go to the instance with the fewest.
 * Equal times: completions and boots come before the autoscaler's look, and both before an arrival.
 */
import type { Measurement } from '../measurement.ts';
import type { FaultModel, FleetModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import { DemandMeter } from './demand-meter.ts';
import { EventQueue } from './event-queue.ts';
import { FaultTimes } from './fault-times.ts';
import { BOOTED, kindOf, numberOf, subjectOf } from './fleet-events.ts';
import { FleetInstances } from './fleet-instances.ts';
import { FleetWork } from './fleet-work.ts';
import type { Pool, Requests } from './pool.ts';
import { requestNumber, tagOf } from './request-tag.ts';
import type { Scaler } from './scaler.ts';
import { scalerOf } from './scalers.ts';
import { TokenBucket } from './token-bucket.ts';
import { WaitingLine } from './waiting-line.ts';

export class Fleet implements Pool {
  readonly measurement: Measurement;
  readonly model: FleetModel;
  readonly events = new EventQueue();
  private readonly instances: FleetInstances;
  readonly line = new WaitingLine();
  readonly autoscaler: Scaler | null;
  readonly work: FleetWork;
  private readonly scaleOut: TokenBucket;
  private readonly demand: DemandMeter;
  private readonly faults: FaultTimes;
  private counting = false;
  /** Time of the event being scheduled. */
  private readonly eventUs = new Float64Array(1);

  constructor(
    model: FleetModel,
    seed: string,
    startUs: number,
    measurement: Measurement,
    faults: readonly FaultModel[] = [],
  ) {
    this.faults = new FaultTimes(faults);
    this.model = model;
    this.measurement = measurement;
    const streams = { boots: randomStream(seed, 'boot'), idleLives: randomStream(seed, 'idleLife') };
    this.instances = new FleetInstances(model, measurement, streams, startUs);
    this.scaleOut = new TokenBucket(model.onDemand?.scaleOut ?? null, startUs);
    this.autoscaler = model.autoscaler && scalerOf(model.autoscaler, startUs);
    this.work = new FleetWork(model, this.instances, this.events, measurement);
    this.demand = new DemandMeter(model.sharing?.fullSpeed ?? model.workers, startUs);
  }

  accept({ timesUs, worksUs, failures, numbers }: Requests, from: number, to: number): void {
    const { model, measurement, line } = this;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      this.advance(nowUs);
      if (this.counting) measurement.arrivals[Math.floor(nowUs / measurement.binUs)]++;
      const failed = failures === null ? 0 : failures[i];
      const tag = numbers === undefined ? failed : tagOf(numbers[i], failed);
      this.pass(nowUs);
      const instance = line.size === 0 ? this.place(nowUs) : -1;
      if (instance >= 0) this.work.start(instance, nowUs, nowUs, worksUs[i], tag, false);
      else if (this.waitingAt(nowUs) < model.queuePlaces) {
        line.push(nowUs, worksUs[i], tag);
        if (model.onDemand !== null) this.startForLine(nowUs);
      } else this.drop(nowUs, tag, nowUs);
    }
  }

  beginHorizon(): void {
    this.advance(0);
    this.instances.endResting(0);
    this.measurement.peakInstances = this.instances.alive;
    this.instances.counting = true;
    this.counting = true;
  }

  endHorizon(): void {
    const { measurement, line } = this;
    const endUs = measurement.horizonUs;
    this.advance(endUs);
    this.waitingAt(endUs);
    for (; line.size > 0; line.shift()) if (line.firstArrivedUs >= 0) measurement.inFlight++;
    this.work.endHorizon();
    this.instances.endHorizon(endUs);
  }

  /** An instance with a place for one more request, woken for it if need be, or -1. */
  private place(nowUs: number): number {
    const instance = this.instances.take(nowUs);
    if (instance >= 0 || !this.instances.wake(nowUs)) return instance;
    return this.instances.take(nowUs);
  }

  /** Starts instances while more requests wait than will find a place on those that are starting. */
  private startForLine(nowUs: number): void {
    const { instances, model } = this;
    if (model.onDemand?.startsFor === 'first') {
      if (instances.size > 0) return;
      // It stays on duty, however soon it is done, until the autoscaler has looked at what it was started for.
      instances.kept = 1;
    }
    while (
      this.line.size > instances.starting * model.workers &&
      instances.alive < model.maxInstances &&
      this.faults.canStart(nowUs) &&
      this.scaleOut.take(nowUs)
    )
      this.start(nowUs);
  }

  private start(nowUs: number): void {
    const instance = this.instances.start(nowUs, this.eventUs);
    this.events.push(this.eventUs, 0, subjectOf(BOOTED, instance));
  }

  /** Plays everything that happens up to and including `nowUs`. */
  advance(nowUs: number): void {
    const { events, autoscaler } = this;
    for (;;) {
      const lookUs = autoscaler === null ? Number.POSITIVE_INFINITY : autoscaler.nextUs;
      if (events.nextUs <= nowUs && events.nextUs <= lookUs) this.happen();
      else if (autoscaler !== null && lookUs <= nowUs) this.look(autoscaler);
      else return;
    }
  }

  private happen(): void {
    const atUs = this.events.nextUs;
    const subject = this.events.pop();
    this.pass(atUs);
    const [kind, number] = [kindOf(subject), numberOf(subject)];
    if (kind === BOOTED) this.instances.booted(number);
    else this.work.happen(kind, number, atUs);
    this.serveLine(atUs, kind === BOOTED && this.model.onDemand !== null ? number : -1);
  }

  /** Starts requests from the line while there are places; on the instance `booted` they start cold. */
  private serveLine(nowUs: number, booted: number): void {
    const { line } = this;
    while (this.waitingAt(nowUs) > 0) {
      const instance = this.place(nowUs);
      if (instance < 0) return;
      const { firstArrivedUs, firstWorkUs, firstTag } = line;
      line.shift();
      this.work.start(instance, firstArrivedUs, nowUs, firstWorkUs, firstTag, instance === booted);
    }
  }

  /** Requests still in line, after those that waited too long have left. */
  waitingAt(nowUs: number): number {
    const { line } = this;
    while (line.size > 0 && line.firstArrivedUs + this.model.queueTimeoutUs < nowUs) {
      this.drop(line.firstArrivedUs, line.firstTag, nowUs);
      line.shift();
    }
    return line.size;
  }

  private drop(arrivedUs: number, tag: number, nowUs: number): void {
    if (arrivedUs >= 0) this.measurement.dropped++;
    this.work.told?.(requestNumber(tag), arrivedUs, nowUs, false);
  }

  /** The autoscaler's look at the end of its period. */
  private look(autoscaler: Scaler): void {
    const nowUs = autoscaler.nextUs;
    this.pass(nowUs);
    const { onDuty, size } = this.instances;
    this.resize(autoscaler.size(this.demand.look(), onDuty, size, this.model), nowUs);
  }

  private resize(size: number, nowUs: number): void {
    const { instances } = this;
    instances.kept = Math.max(size, this.model.minInstances);
    // Those on their way out still count against the ceiling: what they leave open is started at a later look.
    while (instances.size < size && instances.wake(nowUs));
    const most = this.faults.canStart(nowUs) ? this.model.maxInstances : 0;
    while (instances.size < size && instances.alive < most) this.start(nowUs);
    // Those that are starting cannot be taken back.
    while (instances.size > size && instances.onDuty > 0) instances.remove(nowUs);
  }

  /** Time passes, for the autoscaler to look back at. */
  private pass(nowUs: number): void {
    if (this.autoscaler === null) return;
    const { instances, line, model } = this;
    const offered = instances.onDuty * (model.sharing?.fullSpeed ?? model.workers);
    this.demand.pass(nowUs, this.work.inUse, offered, instances.inService + line.size);
  }
}
