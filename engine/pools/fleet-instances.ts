/**
 * The instances of a fleet: which are starting, on duty, at rest or on their way out, and what each has to do. An instance
 * counts from the decision to start it; one that is removed finishes what it has. Where instances come on
 * demand, an idle one that is not kept on duty rests until a request wakes it or its idle life is over.
 */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { Measurement } from '../measurement.ts';
import type { FleetModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';
import { BusySpells } from './busy-spells.ts';
import { DutyRoster } from './duty-roster.ts';
import { FleetLives } from './fleet-lives.ts';
import { FullestFirst } from './fullest-first.ts';
import { LeastLoaded } from './least-loaded.ts';
import { PrewarmedInstances } from './prewarmed-instances.ts';
import { RestingInstances } from './resting-instances.ts';
import type { ServersByLoad } from './servers-by-load.ts';

export class FleetInstances {
  /** Requests in instances on duty. */
  inService = 0;
  private readonly measurement: Measurement;
  private readonly boot: Draws;
  private readonly servers: ServersByLoad;
  private readonly spells: BusySpells;
  private readonly lives: FleetLives;
  private readonly ready = new DutyRoster();
  /** Waiting for their boot. */
  starting = 0;
  /** Instances that stay on duty although idle. */
  kept: number;
  /** Null where instances do not come on demand. */
  private readonly resting: RestingInstances | null = null;
  /** Null where none are started beforehand. */
  private readonly prewarmed: PrewarmedInstances | null = null;
  private readonly isWarming: boolean[] = [];
  /** When each had its last request, or started. */
  private readonly idleSinceUs: number[] = [];

  /** The fleet of `minInstances` is up when the simulation starts. */
  constructor(
    model: FleetModel,
    measurement: Measurement,
    { boots, idleLives }: { readonly boots: RandomStream; readonly idleLives: RandomStream },
    startUs: number,
  ) {
    this.measurement = measurement;
    this.boot = new Draws(sampler(model.boot, boots));
    if (model.onDemand !== null) {
      const idleLife = new Draws(sampler(model.onDemand.idleLife, idleLives));
      const rest = () => new RestingInstances(idleLife, (instance, atUs) => this.lives.end(instance, atUs));
      this.resting = rest();
      const { prewarmed } = model.onDemand;
      if (prewarmed > 0) this.prewarmed = new PrewarmedInstances(prewarmed, rest());
    }
    this.kept = model.minInstances;
    const { workers } = model;
    this.servers = model.filling === 'fullestFirst' ? new FullestFirst(workers) : new LeastLoaded(workers);
    this.spells = new BusySpells(model, measurement);
    this.lives = new FleetLives(model.metering, measurement);
    for (let i = 0; i < model.minInstances; i++) this.putOnDuty(this.create(startUs));
  }

  /** Started and not ended. */
  get alive(): number {
    return this.lives.alive;
  }

  get onDuty(): number {
    return this.ready.length;
  }

  /** Whether those that are always kept do all the work. */
  get areAllKept(): boolean {
    return this.spells.areAllKept;
  }

  /** With those that are still starting, but for the ones that nobody needs yet. */
  get size(): number {
    return this.ready.length + this.starting - (this.prewarmed?.warming ?? 0);
  }

  /** Whether one is to be started beforehand. */
  get isShortOfPrewarmed(): boolean {
    return this.prewarmed?.isShort === true && this.spells.busy > 0;
  }

  /** Gives a request to the instance on duty whose turn it is, or returns -1 when all are full. */
  take(nowUs: number): number {
    const instance = this.servers.take();
    if (instance < 0) return instance;
    this.inService++;
    if (this.servers.load[instance] > 1) return instance;
    this.spells.begin(instance, nowUs);
    if (this.prewarmed !== null && this.spells.busy === 1) this.prewarmed.used(nowUs);
    return instance;
  }

  /** A request is done; an instance that was removed ends with its last one. */
  release(instance: number, nowUs: number): void {
    this.servers.release(instance);
    if (this.servers.isOnDuty(instance)) this.inService--;
    if (this.servers.load[instance] > 0) return;
    this.spells.end(instance, nowUs);
    this.idleSinceUs[instance] = nowUs;
    if (!this.servers.isOnDuty(instance)) this.stop(instance, nowUs);
    else if (this.resting !== null && this.ready.length > this.kept) {
      this.servers.remove(instance);
      this.ready.remove(instance);
      this.stop(instance, nowUs);
    }
    if (this.prewarmed !== null && this.spells.busy === 0) this.prewarmed.idle(nowUs);
  }

  /** Puts the instance on duty that came to rest last or, if there is none, a pre-warmed one. */
  wake(nowUs: number): boolean {
    const rested = this.resting?.take(nowUs) ?? -1;
    const instance = rested >= 0 ? rested : (this.prewarmed?.take(nowUs) ?? -1);
    if (instance >= 0) this.putOnDuty(instance);
    return instance >= 0;
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

  /** The same, for the buffer. */
  prewarm(nowUs: number, bootedUs: Float64Array): number {
    const instance = this.start(nowUs, bootedUs);
    this.isWarming[instance] = true;
    (this.prewarmed as PrewarmedInstances).warming++;
    return instance;
  }

  booted(instance: number, nowUs: number): void {
    this.starting--;
    this.idleSinceUs[instance] = nowUs;
    if (this.prewarmed === null || !this.isWarming[instance]) {
      this.putOnDuty(instance);
      return;
    }
    this.isWarming[instance] = false;
    this.prewarmed.warmed(instance, nowUs, this.spells.busy > 0);
  }

  /** Takes the newest instance off duty; there must be one. */
  remove(nowUs: number): void {
    const instance = this.ready.pop();
    this.servers.remove(instance);
    this.inService -= this.servers.load[instance];
    if (this.servers.load[instance] === 0) this.stop(instance, nowUs);
  }

  /** Those that are alive are written down, and from now on those that start. */
  beginHorizon(): void {
    this.endResting(0);
    this.measurement.peakInstances = this.alive;
    this.lives.counting = true;
  }

  /** Books those that outlive the horizon. */
  endHorizon(endUs: number): void {
    this.endResting(endUs);
    this.servers.load.forEach((load, instance) => {
      if (load > 0) this.spells.end(instance, endUs);
    });
    this.lives.endHorizon(endUs);
  }

  /** Ends those at rest whose idle life is over, so that only the living count as alive. */
  endResting(nowUs: number): void {
    this.resting?.expire(nowUs);
    this.prewarmed?.expire(nowUs);
  }

  /** Idle and off duty. */
  private stop(instance: number, nowUs: number): void {
    if (this.resting === null) this.lives.end(instance, nowUs);
    else this.resting.put(instance, nowUs, this.idleSinceUs[instance]);
  }

  private create(nowUs: number): number {
    const instance = this.lives.begin(nowUs);
    this.servers.load[instance] = 0;
    this.idleSinceUs[instance] = nowUs;
    return instance;
  }

  private putOnDuty(instance: number): void {
    this.servers.add(instance);
    this.ready.add(instance);
  }
}
