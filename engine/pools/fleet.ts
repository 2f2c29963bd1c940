/**
 * Virtual machines or containers: instances with a fixed number of workers each, one first-come queue in front, and an
 * autoscaler where the model has one. A worker serves one request at full speed; requests go to the instance with the
 * fewest.
 * Equal times: completions and boots come before the autoscaler's look, and both before an arrival.
 */
import type { Measurement } from '../measurement.ts';
import type { FleetModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import { Autoscaler } from './autoscaler.ts';
import { EventQueue } from './event-queue.ts';
import { FleetInstances } from './fleet-instances.ts';
import type { Pool, Requests } from './pool.ts';
import { WaitingLine } from './waiting-line.ts';

const SERVED = 0;
const OFFERED = 1;
const INTEGRATED = 2;

export class Fleet implements Pool {
  readonly measurement: Measurement;
  private readonly model: FleetModel;
  /** Completions carry their instance, boots its complement. */
  private readonly events = new EventQueue();
  private readonly instances: FleetInstances;
  private readonly line = new WaitingLine();
  private readonly autoscaler: Autoscaler | null;
  /** ∫ busy workers and ∫ workers on duty over the autoscaler's present period, up to the time at INTEGRATED. */
  private readonly integrals = new Float64Array(3);
  private counting = false;
  /** Time of the event being scheduled. */
  private readonly eventUs = new Float64Array(1);

  constructor(model: FleetModel, seed: string, startUs: number, measurement: Measurement) {
    this.model = model;
    this.measurement = measurement;
    this.instances = new FleetInstances(model, measurement, randomStream(seed, 'boot'), startUs);
    this.autoscaler = model.autoscaler && new Autoscaler(model.autoscaler, startUs);
    this.integrals[INTEGRATED] = startUs;
  }

  accept({ timesUs, worksUs, failures }: Requests, from: number, to: number): void {
    const { model, measurement, line } = this;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      this.advance(nowUs);
      if (this.counting) measurement.arrivals[Math.floor(nowUs / measurement.binUs)]++;
      const failed = failures !== null && failures[i] === 1;
      this.integrate(nowUs);
      const instance = line.size === 0 ? this.instances.take(nowUs) : -1;
      if (instance >= 0) this.serve(instance, nowUs, nowUs, worksUs[i], failed);
      else if (this.waitingAt(nowUs) < model.queuePlaces) line.push(nowUs, worksUs[i], failed);
      else this.drop(nowUs);
    }
  }

  beginHorizon(): void {
    this.advance(0);
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
    this.instances.endHorizon(endUs);
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
    this.integrate(atUs);
    if (subject < 0) this.instances.booted(~subject);
    else this.instances.release(subject, atUs);
    this.serveLine(atUs);
  }

  /** Starts requests from the line while workers are free. */
  private serveLine(nowUs: number): void {
    const { line } = this;
    while (this.waitingAt(nowUs) > 0) {
      const instance = this.instances.take(nowUs);
      if (instance < 0) return;
      const { firstArrivedUs, firstWorkUs, firstFailed } = line;
      line.shift();
      this.serve(instance, firstArrivedUs, nowUs, firstWorkUs, firstFailed);
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

  private serve(instance: number, arrivedUs: number, nowUs: number, workUs: number, failed: boolean): void {
    const { model, measurement, eventUs } = this;
    const durationUs = Math.floor(workUs * model.workScale + 0.5);
    const timedOut = durationUs > model.timeoutUs;
    const doneUs = nowUs + (timedOut ? model.timeoutUs : durationUs);
    eventUs[0] = doneUs;
    this.events.push(eventUs, 0, instance);
    if (arrivedUs < 0) return;

    measurement.warm++;
    measurement.recordWait(nowUs - arrivedUs);
    if (doneUs > measurement.horizonUs) {
      measurement.inFlight++;
      return;
    }
    if (timedOut) measurement.timedOut++;
    else if (failed) measurement.failed++;
    else measurement.completed++;
    measurement.recordLatency(Math.floor(arrivedUs / measurement.binUs), doneUs - arrivedUs);
  }

  private drop(arrivedUs: number): void {
    if (arrivedUs >= 0) this.measurement.dropped++;
  }

  /** The autoscaler's look at the end of its period. */
  private look(autoscaler: Autoscaler): void {
    const nowUs = autoscaler.nextUs;
    this.integrate(nowUs);
    const { onDuty, size } = this.instances;
    const { integrals } = this;
    const busyShare = integrals[OFFERED] > 0 ? Math.min(1, integrals[SERVED] / integrals[OFFERED]) : 0;
    integrals[SERVED] = 0;
    integrals[OFFERED] = 0;
    this.resize(autoscaler.size(busyShare, onDuty, size, this.model), nowUs);
  }

  private resize(size: number, nowUs: number): void {
    const { instances, eventUs } = this;
    // Those on their way out still count against the ceiling: what they leave open is started at a later look.
    while (instances.size < size && instances.alive < this.model.maxInstances) {
      const instance = instances.start(nowUs, eventUs);
      this.events.push(eventUs, 0, ~instance);
    }
    while (instances.size > size) instances.remove(nowUs);
  }

  private integrate(nowUs: number): void {
    // Only the autoscaler looks at it.
    if (this.autoscaler === null) return;
    const { integrals, instances } = this;
    const passedUs = nowUs - integrals[INTEGRATED];
    integrals[INTEGRATED] = nowUs;
    integrals[SERVED] += passedUs * instances.inService;
    integrals[OFFERED] += passedUs * instances.onDuty * this.model.workers;
  }
}
