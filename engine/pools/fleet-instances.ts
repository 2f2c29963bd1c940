/**
 * The instances of a fleet: which are starting, on duty or on their way out, what each has to do, and how long it lived. An
 * instance counts from the decision to start it; one that is removed finishes what it has. Numbers are not reused.
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
  /** On duty, in the order they came. */
  private readonly ready: number[] = [];
  /** Waiting for their boot. */
  starting = 0;

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
      this.bookLife(instance, endUs);
    }
  }

  private create(nowUs: number): number {
    const instance = this.startedUs.length;
    this.startedUs.push(nowUs);
    this.busySinceUs.push(nowUs);
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
    this.bookLife(instance, atUs);
    this.startedUs[instance] = ENDED;
    this.alive--;
  }

  /** Books an instance's time in the horizon, and what is billed for it. */
  private bookLife(instance: number, toUs: number): void {
    const { measurement, model } = this;
    const fromUs = this.startedUs[instance];
    measurement.addInterval(measurement.aliveUs, fromUs, toUs);
    const ranUs = Math.min(toUs, measurement.horizonUs) - Math.max(fromUs, 0);
    if (ranUs <= 0) return;
    // The minimum is for a whole run: one that began before the horizon has had it.
    const minimumUs = fromUs >= 0 ? model.metering.minimumUs : 0;
    const { stepUs } = model.metering;
    measurement.billedInstanceUs += Math.ceil(Math.max(ranUs, minimumUs) / stepUs) * stepUs;
  }
}
