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
import { BOOTED, kindOf, numberOf } from './fleet-events.ts';
import { FleetGrowth } from './fleet-growth.ts';
import { FleetInstances } from './fleet-instances.ts';
import { FleetWork } from './fleet-work.ts';
import type { Pool, Requests } from './pool.ts';
import type { Scaler } from './scaler.ts';
import { scalerOf } from './scalers.ts';
import { WaitingLine } from './waiting-line.ts';

export class Fleet implements Pool {
  readonly measurement: Measurement;
  private readonly model: FleetModel;
  private readonly events = new EventQueue();
  private readonly instances: FleetInstances;
  private readonly line = new WaitingLine();
  private readonly autoscaler: Scaler | null;
  private readonly work: FleetWork;
  private readonly growth: FleetGrowth;
  private readonly demand: DemandMeter;
  private readonly prewarms: boolean;
  private counting = false;

  constructor(
    model: FleetModel,
    seed: string,
    startUs: number,
    measurement: Measurement,
    faults: readonly FaultModel[] = [],
  ) {
    this.model = model;
    this.measurement = measurement;
    const streams = { boots: randomStream(seed, 'boot'), idleLives: randomStream(seed, 'idleLife') };
    this.instances = new FleetInstances(model, measurement, streams, startUs);
    this.growth = new FleetGrowth(model, this.instances, this.events, faults, startUs);
    this.autoscaler = model.autoscaler && scalerOf(model.autoscaler, startUs);
    this.work = new FleetWork(model, this.instances, this.events, measurement);
    this.prewarms = (model.onDemand?.prewarmed ?? 0) > 0;
    this.demand = new DemandMeter(model.sharing?.fullSpeed ?? model.workers, startUs);
  }

  accept({ timesUs, worksUs, failures }: Requests, from: number, to: number): void {
    const { model, measurement, line } = this;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      this.advance(nowUs);
      if (this.counting) measurement.arrivals[Math.floor(nowUs / measurement.binUs)]++;
      const failed = failures !== null && failures[i] === 1;
      this.pass(nowUs);
      const instance = line.size === 0 ? this.place(nowUs) : -1;
      if (instance >= 0) this.work.start(instance, nowUs, nowUs, worksUs[i], failed, false);
      else {
        const fits = this.waitingAt(nowUs) < model.queuePlaces;
        if (fits) line.push(nowUs, worksUs[i], failed);
        else this.drop(nowUs);
        this.growth.forLine(line.size, nowUs);
        if (fits && model.onDemand?.refuses && line.size > this.instances.starting * model.workers)
          this.refuse(nowUs);
      }
      if (this.prewarms) this.growth.prewarm(nowUs);
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

  /** Plays everything that happens up to and including `nowUs`. */
  private advance(nowUs: number): void {
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
    if (kind === BOOTED) this.instances.booted(number, atUs);
    else this.work.happen(kind, number, atUs);
    this.serveLine(atUs, kind === BOOTED && this.model.onDemand !== null ? number : -1);
    this.grow(atUs);
  }

  /** Starts requests from the line while there are places; on the instance `booted` they start cold. */
  private serveLine(nowUs: number, booted: number): void {
    const { line } = this;
    while (this.waitingAt(nowUs) > 0) {
      const instance = this.place(nowUs);
      if (instance < 0) return;
      const { firstArrivedUs, firstWorkUs, firstFailed } = line;
      line.shift();
      this.work.start(instance, firstArrivedUs, nowUs, firstWorkUs, firstFailed, instance === booted);
    }
  }

  /** Requests still in line, after those that waited too long have left. */
  private waitingAt(nowUs: number): number {
    const { line } = this;
    while (line.size > 0 && line.firstArrivedUs + this.model.queueTimeoutUs < nowUs) {
      this.drop(line.firstArrivedUs);
      line.shift();
    }
    return line.size;
  }

  private drop(arrivedUs: number): void {
    if (arrivedUs >= 0) this.measurement.dropped++;
  }

  /** Turns away the last in line, for whom nothing is on its way. */
  private refuse(nowUs: number): void {
    this.line.pop();
    if (nowUs >= 0) this.measurement.throttled[Math.floor(nowUs / this.measurement.binUs)]++;
  }

  /** The autoscaler's look at the end of its period. */
  private look(autoscaler: Scaler): void {
    const nowUs = autoscaler.nextUs;
    this.pass(nowUs);
    const { onDuty, size } = this.instances;
    this.growth.resize(autoscaler.size(this.demand.look(), onDuty, size, this.model), nowUs);
    this.grow(nowUs);
  }

  /** What could not be started before may be now. */
  private grow(nowUs: number): void {
    if (this.line.size > 0) this.growth.forLine(this.waitingAt(nowUs), nowUs);
    if (this.prewarms) this.growth.prewarm(nowUs);
  }

  /** Time passes, for the autoscaler to look back at. */
  private pass(nowUs: number): void {
    if (this.autoscaler === null) return;
    const { instances, line, model } = this;
    const offered = instances.onDuty * (model.sharing?.fullSpeed ?? model.workers);
    this.demand.pass(nowUs, this.work.inUse, offered, instances.inService + line.size);
  }
}
