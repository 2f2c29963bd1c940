/**
 * Virtual machines or containers: instances with a fixed number of workers each, one first-come queue in front, and an
 * autoscaler where the model has one. A worker serves one request at full speed; requests go to the instance with the
 * fewest. An instance counts from the decision to start it; removed ones finish what they have.
 * Equal times: completions and boots come before the autoscaler's look, and both before an arrival.
 */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { Measurement } from '../measurement.ts';
import type { FleetModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import { Autoscaler } from './autoscaler.ts';
import { EventQueue } from './event-queue.ts';
import { LeastLoaded } from './least-loaded.ts';
import type { Pool, Requests } from './pool.ts';
import { WaitingLine } from './waiting-line.ts';

export class Fleet implements Pool {
  readonly measurement: Measurement;
  private readonly model: FleetModel;
  /** Completions carry their instance, boots its complement. */
  private readonly events = new EventQueue();
  private readonly servers: LeastLoaded;
  private readonly line = new WaitingLine();
  private readonly boot: Draws;
  private readonly autoscaler: Autoscaler | null;
  private readonly startedUs: number[] = [];
  private readonly busySinceUs: number[] = [];
  /** Instances on duty, in the order they came, and those still starting. */
  private readonly ready: number[] = [];
  private starting: number[] = [];
  private alive = 0;
  private inService = 0;
  /** ∫ requests in service and ∫ workers on duty over the autoscaler's present period. */
  private servedUs = 0;
  private offeredUs = 0;
  private integratedUs: number;
  private counting = false;
  private readonly doneUs = new Float64Array(1);

  constructor(model: FleetModel, seed: string, startUs: number, measurement: Measurement) {
    this.model = model;
    this.measurement = measurement;
    this.servers = new LeastLoaded(model.workers);
    this.boot = new Draws(sampler(model.boot, randomStream(seed, 'boot')));
    this.autoscaler = model.autoscaler && new Autoscaler(model.autoscaler, startUs);
    this.integratedUs = startUs;
    // The fleet is up when the simulation starts.
    for (let i = 0; i < model.minInstances; i++) this.putOnDuty(this.createInstance(startUs));
  }

  accept({ timesUs, worksUs, failures }: Requests, from: number, to: number): void {
    const { model, measurement, line } = this;
    for (let i = from; i < to; i++) {
      const nowUs = timesUs[i];
      this.advance(nowUs);
      if (this.counting) measurement.arrivals[Math.floor(nowUs / measurement.binUs)]++;
      const failed = failures !== null && failures[i] === 1;
      const server = line.size === 0 ? this.servers.take() : -1;
      if (server >= 0) this.serve(server, nowUs, nowUs, worksUs[i], failed);
      else if (this.waitingAt(nowUs) < model.queuePlaces) line.push(nowUs, worksUs[i], failed);
      else this.drop(nowUs);
    }
  }

  beginHorizon(): void {
    this.advance(0);
    this.measurement.peakInstances = this.alive;
    this.counting = true;
  }

  endHorizon(): void {
    const { measurement, line } = this;
    const endUs = measurement.horizonUs;
    this.advance(endUs);
    this.waitingAt(endUs);
    for (; line.size > 0; line.shift()) if (line.firstArrivedUs >= 0) measurement.inFlight++;
    for (let server = 0; server < this.startedUs.length; server++) {
      if (this.startedUs[server] === Number.POSITIVE_INFINITY) continue;
      if (this.servers.load[server] > 0)
        measurement.addInterval(measurement.busyUs, this.busySinceUs[server], endUs);
      this.bookLife(server, endUs);
    }
  }

  /** Plays everything that happens up to and including `nowUs`. */
  private advance(nowUs: number): void {
    const { events, autoscaler } = this;
    for (;;) {
      const tickUs = autoscaler === null ? Number.POSITIVE_INFINITY : autoscaler.nextUs;
      if (events.nextUs <= nowUs && events.nextUs <= tickUs) this.happen();
      else if (autoscaler !== null && tickUs <= nowUs) this.look(autoscaler);
      else return;
    }
  }

  private happen(): void {
    const atUs = this.events.nextUs;
    const subject = this.events.pop();
    if (subject < 0) this.booted(~subject, atUs);
    else this.complete(subject, atUs);
  }

  private complete(server: number, atUs: number): void {
    const { servers, measurement } = this;
    this.integrate(atUs);
    this.inService--;
    servers.release(server);
    if (servers.load[server] === 0) {
      measurement.addInterval(measurement.busyUs, this.busySinceUs[server], atUs);
      if (!servers.isOnDuty(server)) this.end(server, atUs);
    }
    this.serveLine(atUs);
  }

  /** Starts requests from the line while workers are free. */
  private serveLine(nowUs: number): void {
    const { line } = this;
    while (this.waitingAt(nowUs) > 0) {
      const server = this.servers.take();
      if (server < 0) return;
      const { firstArrivedUs, firstWorkUs, firstFailed } = line;
      line.shift();
      this.serve(server, firstArrivedUs, nowUs, firstWorkUs, firstFailed);
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

  private serve(server: number, arrivedUs: number, nowUs: number, workUs: number, failed: boolean): void {
    const { model, measurement, servers } = this;
    this.integrate(nowUs);
    this.inService++;
    if (servers.load[server] === 1) this.busySinceUs[server] = nowUs;
    const durationUs = Math.floor(workUs * model.workScale + 0.5);
    const timedOut = durationUs > model.timeoutUs;
    this.doneUs[0] = nowUs + (timedOut ? model.timeoutUs : durationUs);
    this.events.push(this.doneUs, 0, server);
    if (arrivedUs < 0) return;

    measurement.warm++;
    measurement.recordWait(nowUs - arrivedUs);
    if (this.doneUs[0] > measurement.horizonUs) {
      measurement.inFlight++;
      return;
    }
    if (timedOut) measurement.timedOut++;
    else if (failed) measurement.failed++;
    else measurement.completed++;
    measurement.recordLatency(Math.floor(arrivedUs / measurement.binUs), this.doneUs[0] - arrivedUs);
  }

  private drop(arrivedUs: number): void {
    if (arrivedUs >= 0) this.measurement.dropped++;
  }

  /** The autoscaler's look at the end of its period. */
  private look(autoscaler: Autoscaler): void {
    const nowUs = autoscaler.nextUs;
    this.integrate(nowUs);
    const { minInstances, maxInstances } = this.model;
    const wanted = this.ready.length + this.starting.length;
    const busyShare = this.offeredUs > 0 ? Math.min(1, this.servedUs / this.offeredUs) : 0;
    this.servedUs = 0;
    this.offeredUs = 0;
    const size = autoscaler.size(busyShare, this.ready.length, wanted);
    this.resize(Math.max(minInstances, Math.min(maxInstances, size)), nowUs);
  }

  private resize(size: number, nowUs: number): void {
    while (this.ready.length + this.starting.length < size) {
      const server = this.createInstance(nowUs);
      this.starting.push(server);
      this.doneUs[0] = nowUs + this.boot.next();
      this.measurement.addInterval(this.measurement.startingUs, nowUs, this.doneUs[0]);
      this.events.push(this.doneUs, 0, ~server);
    }
    while (this.ready.length + this.starting.length > size && this.ready.length > 0) {
      const server = this.ready.pop() as number;
      this.servers.remove(server);
      if (this.servers.load[server] === 0) this.end(server, nowUs);
    }
  }

  private booted(server: number, atUs: number): void {
    this.integrate(atUs);
    this.starting = this.starting.filter((other) => other !== server);
    this.putOnDuty(server);
    this.serveLine(atUs);
  }

  private createInstance(nowUs: number): number {
    const server = this.startedUs.length;
    this.startedUs.push(nowUs);
    this.busySinceUs.push(nowUs);
    this.servers.load[server] = 0;
    this.alive++;
    if (this.counting) {
      this.measurement.instancesStarted++;
      this.measurement.peakInstances = Math.max(this.measurement.peakInstances, this.alive);
    }
    return server;
  }

  private putOnDuty(server: number): void {
    this.servers.add(server);
    this.ready.push(server);
  }

  private end(server: number, atUs: number): void {
    const { measurement } = this;
    if (atUs >= 0) {
      measurement.instancesEnded++;
      measurement.endedLifeUs += atUs - this.startedUs[server];
    }
    this.bookLife(server, atUs);
    this.startedUs[server] = Number.POSITIVE_INFINITY;
    this.alive--;
  }

  /** Books an instance's time in the horizon, and what is billed for it. */
  private bookLife(server: number, toUs: number): void {
    const { measurement, model } = this;
    const fromUs = this.startedUs[server];
    measurement.addInterval(measurement.aliveUs, fromUs, toUs);
    const ranUs = Math.min(toUs, measurement.horizonUs) - Math.max(fromUs, 0);
    if (ranUs <= 0) return;
    // The minimum is for a whole run: one that began before the horizon has had it.
    const minimumUs = fromUs >= 0 ? model.metering.minimumUs : 0;
    const { stepUs } = model.metering;
    measurement.billedInstanceUs += Math.ceil(Math.max(ranUs, minimumUs) / stepUs) * stepUs;
  }

  private integrate(nowUs: number): void {
    const passedUs = nowUs - this.integratedUs;
    this.integratedUs = nowUs;
    this.servedUs += passedUs * this.inService;
    this.offeredUs += passedUs * this.ready.length * this.model.workers;
  }
}
