/**
 * Virtual machines or containers: instances of so many workers each, a first-come queue in front, an autoscaler where there is one.
 * Equal times: a fault comes first, then calls that end, completions and boots, the autoscaler's look, and an arrival.
 */
import type { Measurement } from '../measurement.ts';
import type { DownstreamModel, FaultModel, FleetModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import { Calls } from './calls.ts';
import { DemandMeter } from './demand-meter.ts';
import { EventQueue } from './event-queue.ts';
import { FaultTimes } from './fault-times.ts';
import { BOOTED, kindOf, numberOf } from './fleet-events.ts';
import { FleetGrowth } from './fleet-growth.ts';
import { FleetInstances } from './fleet-instances.ts';
import { FleetWork } from './fleet-work.ts';
import type { Pool, Requests } from './pool.ts';
import { requestNumber, tagOf } from './request-tag.ts';
import type { Scaler } from './scaler.ts';
import { scalerOf } from './scalers.ts';
import { WaitingLine } from './waiting-line.ts';
import { Zones } from './zones.ts';

export class Fleet implements Pool {
  readonly measurement: Measurement;
  readonly model: FleetModel;
  readonly events = new EventQueue();
  private readonly instances: FleetInstances;
  readonly line = new WaitingLine();
  readonly autoscaler: Scaler | null;
  readonly work: FleetWork;
  private readonly growth: FleetGrowth;
  private readonly demand: DemandMeter;
  readonly faults: FaultTimes;
  private counting = false;

  constructor(
    model: FleetModel,
    seed: string,
    startUs: number,
    measurement: Measurement,
    faults: readonly FaultModel[] = [],
    downstream: DownstreamModel | null = null,
  ) {
    this.model = model;
    this.measurement = measurement;
    this.faults = new FaultTimes(faults);
    const streams = { boots: randomStream(seed, 'boot'), idleLives: randomStream(seed, 'idleLife') };
    const zones = Zones.of(this.faults);
    this.instances = new FleetInstances(model, measurement, streams, startUs, zones);
    this.growth = new FleetGrowth(model, this.instances, this.events, this.faults, startUs);
    this.autoscaler = model.autoscaler && scalerOf(model.autoscaler, startUs);
    const calls = downstream && new Calls(downstream, faults);
    this.work = new FleetWork(model, this.instances, this.events, measurement, zones, calls);
    this.demand = new DemandMeter(model.sharing?.fullSpeed ?? model.workers, startUs);
  }

  accept({ timesUs, worksUs, failures, numbers }: Requests, from: number, to: number): void {
    const { model, measurement, line } = this;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      this.advance(nowUs);
      if (this.counting) measurement.arrivals[Math.floor(nowUs / measurement.binUs)]++;
      const failed = failures?.[i] ?? 0;
      const tag = numbers === undefined ? failed : tagOf(numbers[i], failed);
      this.pass(nowUs);
      const instance = line.size === 0 ? this.place(nowUs) : -1;
      if (instance >= 0) this.work.start(instance, nowUs, nowUs, worksUs[i], tag, false);
      else {
        this.dropLate(nowUs);
        const fits = line.size < model.queuePlaces;
        if (fits) line.push(nowUs, worksUs[i], tag);
        else this.drop(nowUs, tag, nowUs);
        this.growth.forLine(line.size, nowUs);
        if (fits && this.growth.refuses(line.size)) this.refuse(nowUs, tag);
      }
      if (this.growth.prewarms) this.growth.prewarm(nowUs);
    }
  }

  beginHorizon(): void {
    this.advance(0);
    this.instances.beginHorizon();
    this.counting = true;
  }

  endHorizon(): void {
    const { measurement, line, model } = this;
    const endUs = measurement.horizonUs;
    if (model.onDemand !== null) measurement.provisionedUs += model.minInstances * endUs;
    this.advance(endUs);
    this.dropLate(endUs);
    for (; line.size > 0; line.shift()) if (line.firstArrivedUs >= 0) measurement.inFlight++;
    this.work.endHorizon();
    this.instances.endHorizon(endUs);
  }

  /** An instance with a place for one more request, woken for it if need be, or -1. */
  private place(nowUs: number): number {
    const instance = this.instances.take(nowUs);
    return instance >= 0 || !this.instances.wake(nowUs) ? instance : this.instances.take(nowUs);
  }

  /** Plays everything that happens up to and including `nowUs`. */
  advance(nowUs: number): void {
    const { events, autoscaler, faults, work } = this;
    for (;;) {
      const lookUs = autoscaler === null ? Number.POSITIVE_INFINITY : autoscaler.nextUs;
      const firstUs = Math.min(events.nextUs, work.callUs, lookUs, nowUs);
      if (faults.nextUs <= firstUs) this.strike();
      else if (work.callUs <= firstUs) this.called(work.callUs);
      else if (events.nextUs <= nowUs && events.nextUs <= lookUs) this.happen();
      else if (autoscaler !== null && lookUs <= nowUs) this.look(autoscaler);
      else return;
    }
  }

  private happen(): void {
    const atUs = this.events.nextUs;
    this.pass(atUs);
    const subject = this.events.pop();
    const [kind, number] = [kindOf(subject), numberOf(subject)];
    const isUp = kind === BOOTED && this.instances.booted(number, atUs);
    if (kind !== BOOTED) this.work.happen(kind, number, atUs);
    this.serveLine(atUs, isUp && this.model.onDemand !== null ? number : -1);
    this.grow(atUs);
  }

  private called(atUs: number): void {
    this.pass(atUs);
    if (!this.work.call(atUs)) return;
    this.serveLine(atUs, -1);
    this.grow(atUs);
  }

  private strike(): void {
    const atUs = this.faults.nextUs;
    this.pass(atUs);
    this.growth.strike(this.faults.pass(), atUs);
    this.grow(atUs);
  }

  /** Starts requests from the line while there are places; on the instance `booted` they start cold. */
  private serveLine(nowUs: number, booted: number): void {
    const { line } = this;
    for (this.dropLate(nowUs); line.size > 0; this.dropLate(nowUs)) {
      const instance = this.place(nowUs);
      if (instance < 0) return;
      const { firstArrivedUs, firstWorkUs, firstTag } = line;
      line.shift();
      this.work.start(instance, firstArrivedUs, nowUs, firstWorkUs, firstTag, instance === booted);
    }
  }

  /** Those that waited too long have left the line. */
  dropLate(nowUs: number): void {
    const { line } = this;
    while (line.size > 0 && line.firstArrivedUs + this.model.queueTimeoutUs < nowUs) {
      this.drop(line.firstArrivedUs, line.firstTag, nowUs);
      line.shift();
    }
  }

  private drop(arrivedUs: number, tag: number, nowUs: number): void {
    if (arrivedUs >= 0) this.measurement.dropped++;
    this.work.told?.(requestNumber(tag), arrivedUs, nowUs, false);
  }

  /** Turns away the last in line, for whom nothing is on its way. */
  private refuse(nowUs: number, tag: number): void {
    this.line.pop();
    this.work.told?.(requestNumber(tag), nowUs, nowUs, false);
    if (nowUs >= 0) this.measurement.throttled[Math.floor(nowUs / this.measurement.binUs)]++;
  }

  /** The autoscaler's look at the end of its period. */
  private look(autoscaler: Scaler): void {
    const nowUs = autoscaler.nextUs;
    this.pass(nowUs);
    this.dropLate(nowUs);
    this.pass(nowUs); // Who has left the line is nothing left to do.
    const { demand, growth, instances, model } = this;
    growth.resize(autoscaler.size(demand.look(), instances.onDuty, growth.counted, model), nowUs);
    this.grow(nowUs);
  }

  /** What could not be started before may be now. */
  private grow(nowUs: number): void {
    this.dropLate(nowUs);
    this.growth.forLine(this.line.size, nowUs);
    if (this.growth.prewarms) this.growth.prewarm(nowUs);
  }

  /** Time passes, for the autoscaler to look back at. */
  private pass(nowUs: number): void {
    if (this.autoscaler === null) return;
    const { instances, line, model } = this;
    const offered = instances.onDuty * (model.sharing?.fullSpeed ?? model.workers);
    this.demand.pass(nowUs, this.work.inUse, offered, instances.inService + line.size);
  }
}
