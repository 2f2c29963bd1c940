/**
 * The instances of a fleet: which are starting, on duty, at rest or on their way out, what each has to do, and how long it
 * lived. An instance counts from the decision to start it; one that is removed finishes what it has. Where they come on demand,
 * an idle one that is not kept on duty rests until a request wakes it or its idle life is over, which is found when its turn comes.
 */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { Measurement } from '../measurement.ts';
import type { FleetModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';
import { BusySpells } from './busy-spells.ts';
import { DutyRoster } from './duty-roster.ts';
import { FullestFirst } from './fullest-first.ts';
import { LeastLoaded } from './least-loaded.ts';
import type { ServersByLoad } from './servers-by-load.ts';

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
  private readonly servers: ServersByLoad;
  private readonly spells: BusySpells;
  private readonly startedUs: number[] = [];
  private readonly freed: number[] = [];
  private readonly ready = new DutyRoster();
  /** Waiting for their boot. */
  starting = 0;
  /** Instances that stay on duty although idle. */
  kept: number;
  /** At rest, the one that was busy last on top; until when each would stay. */
  private readonly resting: number[] = [];
  private readonly expiresUs: number[] = [];
  private readonly idleLife: Draws | null;

  /** The fleet of `minInstances` is up when the simulation starts. */
  constructor(
    model: FleetModel,
    measurement: Measurement,
    { boots, idleLives }: { readonly boots: RandomStream; readonly idleLives: RandomStream },
    startUs: number,
  ) {
    this.model = model;
    this.measurement = measurement;
    this.boot = new Draws(sampler(model.boot, boots));
    this.idleLife = model.onDemand && new Draws(sampler(model.onDemand.idleLife, idleLives));
    this.kept = model.minInstances;
    const { workers } = model;
    this.servers = model.filling === 'fullestFirst' ? new FullestFirst(workers) : new LeastLoaded(workers);
    this.spells = new BusySpells(model, measurement);
    for (let i = 0; i < model.minInstances; i++) this.putOnDuty(this.create(startUs));
  }

  get onDuty(): number {
    return this.ready.length;
  }

  /** Whether those that are always kept do all the work. */
  get areAllKept(): boolean {
    return this.spells.areAllKept;
  }

  /** With those that are still starting. */
  get size(): number {
    return this.ready.length + this.starting;
  }

  /** Gives a request to the instance on duty whose turn it is, or returns -1 when all are full. */
  take(nowUs: number): number {
    const instance = this.servers.take();
    if (instance < 0) return instance;
    this.inService++;
    if (this.servers.load[instance] === 1) this.spells.begin(instance, nowUs);
    return instance;
  }

  /** A request is done; an instance that was removed ends with its last one. */
  release(instance: number, nowUs: number): void {
    this.servers.release(instance);
    if (this.servers.isOnDuty(instance)) this.inService--;
    if (this.servers.load[instance] > 0) return;
    this.spells.end(instance, nowUs);
    if (this.idleLife === null) {
      if (!this.servers.isOnDuty(instance)) this.end(instance, nowUs);
    } else if (!this.servers.isOnDuty(instance)) this.rest(instance, nowUs, this.idleLife);
    else if (this.ready.length > this.kept) {
      this.servers.remove(instance);
      this.ready.remove(instance);
      this.rest(instance, nowUs, this.idleLife);
    }
  }

  /** Puts the instance on duty that came to rest last, if there is one. */
  wake(nowUs: number): boolean {
    for (let instance = this.resting.pop(); instance !== undefined; instance = this.resting.pop()) {
      if (this.expiresUs[instance] >= nowUs) {
        this.putOnDuty(instance);
        return true;
      }
      this.end(instance, this.expiresUs[instance]);
    }
    return false;
  }

  /** Starts an instance; `bootedUs[0]` becomes the time it will be ready. */
  start(nowUs: number, bootedUs: Float64Array): number {
    const instance = this.create(nowUs);
    this.starting++;
    this.spells.created(instance, nowUs);
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
    const instance = this.ready.pop();
    this.servers.remove(instance);
    this.inService -= this.servers.load[instance];
    if (this.servers.load[instance] > 0) return;
    if (this.idleLife === null) this.end(instance, nowUs);
    else this.rest(instance, nowUs, this.idleLife);
  }

  /** Books those that outlive the horizon. */
  endHorizon(endUs: number): void {
    this.endResting(endUs);
    if (this.model.onDemand !== null) this.measurement.provisionedUs += this.model.minInstances * endUs;
    for (let instance = 0; instance < this.startedUs.length; instance++) {
      if (this.startedUs[instance] === ENDED) continue;
      if (this.servers.load[instance] > 0) this.spells.end(instance, endUs);
      this.measurement.billedInstanceUs += this.bookLife(instance, endUs);
    }
  }

  /** Ends those at rest whose idle life is over, so that only the living count as alive. */
  endResting(nowUs: number): void {
    const over = this.resting.filter((instance) => this.expiresUs[instance] < nowUs);
    if (over.length === 0) return;
    const left = this.resting.filter((instance) => this.expiresUs[instance] >= nowUs);
    this.resting.splice(0, this.resting.length, ...left);
    for (const instance of over) this.end(instance, this.expiresUs[instance]);
  }

  private rest(instance: number, nowUs: number, idleLife: Draws): void {
    this.expiresUs[instance] = nowUs + idleLife.next();
    this.resting.push(instance);
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
    this.ready.add(instance);
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
