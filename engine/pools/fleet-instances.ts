/**
 * The instances of a fleet: which are starting, on duty or on their way out, what each has to do, and how long it lived. An
 * instance counts from the decision to start it; one that is removed finishes what it has. Numbers are reused.
 */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { Measurement } from '../measurement.ts';
import type { FleetModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';
import { LeastLoaded } from './least-loaded.ts';

const ENDED = Number.POSITIVE_INFINITY;

export class FleetInstances {
  counting = false;
  /** Started and not ended. */
  alive = 0;
  /** Requests in instances on duty. */
  inService = 0;
  private readonly model: FleetModel;
  private readonly measurement: Measurement;
  private readonly boot: Draws;
  private readonly servers: LeastLoaded;
  private readonly startedUs: number[] = [];
  private readonly busySinceUs: number[] = [];
  private readonly freed: number[] = [];
  /** On duty, in the order they came. */
  private readonly ready: number[] = [];
  /** Waiting for their boot. */
  private starting = 0;

  /** The fleet of `minInstances` is up when the simulation starts. */
  constructor(model: FleetModel, measurement: Measurement, boots: RandomStream, startUs: number) {
    this.model = model;
    this.measurement = measurement;
    this.boot = new Draws(sampler(model.boot, boots));
    this.servers = new LeastLoaded(model.workers);
    for (let i = 0; i < model.minInstances; i++) this.putOnDuty(this.create(startUs));
  }

  get onDuty(): number {
    return this.ready.length;
  }

  /** With those that are still starting. */
  get size(): number {
    return this.ready.length + this.starting;
  }

  /** Gives a request to the instance on duty that has the fewest, or returns -1 when all are full. */
  take(nowUs: number): number {
    const instance = this.servers.take();
    if (instance < 0) return instance;
    this.inService++;
    if (this.servers.load[instance] === 1) this.busySinceUs[instance] = nowUs;
    return instance;
  }

  /** A request is done; an instance that was removed ends with its last one. */
  release(instance: number, nowUs: number): void {
    this.servers.release(instance);
    if (this.servers.isOnDuty(instance)) this.inService--;
    if (this.servers.load[instance] > 0) return;
    this.measurement.addInterval(this.measurement.busyUs, this.busySinceUs[instance], nowUs);
    if (!this.servers.isOnDuty(instance)) this.end(instance, nowUs);
  }

  /** Starts an instance; `bootedUs[0]` becomes the time it will be ready. */
  start(nowUs: number, bootedUs: Float64Array): number {
    const instance = this.create(nowUs);
    this.starting++;
    bootedUs[0] = nowUs + this.boot.next();
    this.measurement.addInterval(this.measurement.startingUs, nowUs, bootedUs[0]);
    return instance;
  }

  booted(instance: number): void {
    this.starting--;
    this.putOnDuty(instance);
  }

  /** Takes the newest instance off duty; there must be one. */
  remove(nowUs: number): void {
    const instance = this.ready.pop() as number;
    this.servers.remove(instance);
    this.inService -= this.servers.load[instance];
    if (this.servers.load[instance] === 0) this.end(instance, nowUs);
  }

  /** Books those that outlive the horizon. */
  endHorizon(endUs: number): void {
    for (let instance = 0; instance < this.startedUs.length; instance++) {
      if (this.startedUs[instance] === ENDED) continue;
      if (this.servers.load[instance] > 0) {
        this.measurement.addInterval(this.measurement.busyUs, this.busySinceUs[instance], endUs);
      }
      this.measurement.billedInstanceUs += this.bookLife(instance, endUs);
    }
  }

  private create(nowUs: number): number {
    const instance = this.freed.pop() ?? this.startedUs.length;
    this.startedUs[instance] = nowUs;
    this.servers.load[instance] = 0;
    this.alive++;
    if (this.counting) {
      this.measurement.instancesStarted++;
      this.measurement.peakInstances = Math.max(this.measurement.peakInstances, this.alive);
    }
    return instance;
  }

  private putOnDuty(instance: number): void {
    this.servers.add(instance);
    this.ready.push(instance);
  }

  private end(instance: number, atUs: number): void {
    if (atUs >= 0) {
      this.measurement.instancesEnded++;
      this.measurement.endedLifeUs += atUs - this.startedUs[instance];
    }
    const ranUs = this.bookLife(instance, atUs);
    const { stepUs, minimumUs } = this.model.metering;
    // The minimum is for a whole run: what the warm-up saw of one counts for it.
    const short = Math.max(0, minimumUs - (atUs - this.startedUs[instance]));
    this.measurement.billedInstanceUs += atUs < 0 ? 0 : Math.ceil((ranUs + short) / stepUs) * stepUs;
    this.startedUs[instance] = ENDED;
    this.freed.push(instance);
    this.alive--;
  }

  /** Books an instance's time in the horizon and returns it. One that outlives the horizon is billed for just that. */
  private bookLife(instance: number, toUs: number): number {
    const { measurement } = this;
    const fromUs = this.startedUs[instance];
    measurement.addInterval(measurement.aliveUs, fromUs, toUs);
    return Math.max(0, Math.min(toUs, measurement.horizonUs) - Math.max(fromUs, 0));
  }
}
