/**
 * The instances of a fleet: which are starting, on duty, at rest or on their way out, and what each has to do. An instance
 * counts from the decision to start it; one that is removed finishes what it has. Where instances come on
 * demand, an idle one that is not kept on duty rests until a request wakes it or its idle life is over.
 */
import type { Measurement } from '../measurement.ts';
import type { FleetModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';
import { Bench } from './bench.ts';
import { Boots } from './boots.ts';
import { BusySpells } from './busy-spells.ts';
import { Departures } from './departures.ts';
import { Duty } from './duty.ts';
import { FleetLives } from './fleet-lives.ts';
import type { Zones } from './zones.ts';

const NEVER = Number.POSITIVE_INFINITY;

export class FleetInstances {
  /** Instances that stay on duty although idle. */
  kept: number;
  private readonly model: FleetModel;
  private readonly measurement: Measurement;
  private readonly boots: Boots;
  private readonly duty: Duty;
  private readonly spells: BusySpells;
  private readonly lives: FleetLives;
  private readonly bench: Bench;
  /** Null where none is ever lost. */
  private readonly zones: Zones | null;
  private readonly departures: Departures;

  /** What it starts with is up when the simulation starts. */
  constructor(
    model: FleetModel,
    measurement: Measurement,
    { boots, idleLives }: { readonly boots: RandomStream; readonly idleLives: RandomStream },
    startUs: number,
    zones: Zones | null,
  ) {
    this.model = model;
    this.measurement = measurement;
    this.zones = zones;
    this.kept = model.minInstances;
    this.boots = new Boots(model.boot, boots, measurement);
    this.duty = new Duty(model);
    this.spells = new BusySpells(model, measurement);
    this.lives = new FleetLives(model.metering, measurement);
    this.bench = new Bench(model.onDemand, idleLives, (instance, atUs) => this.lives.end(instance, atUs));
    this.departures = new Departures(this.duty, this.boots, this.bench, this.lives);
    const { startInstances = model.minInstances } = model;
    for (let i = 0; i < startInstances; i++) this.duty.put(this.create(startUs));
  }

  /** Started and not ended. */
  get alive(): number {
    return this.lives.alive;
  }

  get onDuty(): number {
    return this.duty.size;
  }

  /** Waiting for their boot. */
  get starting(): number {
    return this.boots.count;
  }

  /** Requests in instances on duty. */
  get inService(): number {
    return this.duty.inService;
  }

  /** Whether those that are always kept do all the work. */
  get areAllKept(): boolean {
    return this.spells.areAllKept;
  }

  /** With those that are still starting, but for the ones that nobody needs yet. */
  get size(): number {
    return this.duty.size + this.boots.count - (this.bench.prewarmed?.warming ?? 0);
  }

  /** Whether one is to be started beforehand. */
  get isShortOfPrewarmed(): boolean {
    return this.bench.prewarmed?.isShort === true && this.spells.busy > 0;
  }

  /** Gives a request to the instance on duty whose turn it is, or returns -1 when all are full. */
  take(nowUs: number): number {
    const instance = this.duty.give();
    if (instance < 0 || this.duty.load(instance) > 1) return instance;
    this.spells.begin(instance, nowUs);
    if (this.bench.prewarmed !== null && this.spells.busy === 1) this.bench.prewarmed.used(nowUs);
    return instance;
  }

  /** A request is done; an instance that was removed ends with its last one. */
  release(instance: number, nowUs: number): void {
    const { bench, duty } = this;
    duty.done(instance);
    if (duty.load(instance) > 0) return;
    this.spells.end(instance, nowUs);
    bench.idle(instance, nowUs);
    if (!duty.has(instance)) this.departures.done(instance, nowUs);
    else if (this.model.onDemand !== null && duty.size > this.kept) {
      duty.takeOff(instance);
      this.departures.done(instance, nowUs);
    }
    if (bench.prewarmed !== null && this.spells.busy === 0) bench.prewarmed.idle(nowUs);
  }

  /** Puts the instance on duty that came to rest last or, if there is none, a pre-warmed one. */
  wake(nowUs: number): boolean {
    const instance = this.bench.take(nowUs);
    if (instance < 0) return false;
    this.duty.put(instance);
    return true;
  }

  /** Starts an instance; `bootedUs[0]` becomes the time it will be ready. */
  start(nowUs: number, bootedUs: Float64Array): number {
    const instance = this.create(nowUs);
    this.spells.created(instance, nowUs);
    bootedUs[0] = this.boots.begin(instance, nowUs, this.zones?.lossUs[instance] ?? NEVER);
    return instance;
  }

  /** The same, for the buffer. */
  prewarm(nowUs: number, bootedUs: Float64Array): number {
    const instance = this.start(nowUs, bootedUs);
    this.bench.warm(instance);
    return instance;
  }

  /** It is ready, for duty or for the buffer; false for one that was lost. */
  booted(instance: number, nowUs: number): boolean {
    if (!this.boots.isReady(instance, nowUs)) return false;
    this.bench.idle(instance, nowUs);
    if (this.bench.warmed(instance)) this.bench.prewarmed?.put(instance, nowUs, this.spells.busy > 0);
    else this.duty.put(instance);
    return true;
  }

  /** Takes the newest instance off duty; there must be one. */
  remove(nowUs: number): void {
    const instance = this.duty.takeNewest();
    if (this.duty.load(instance) === 0) this.departures.done(instance, nowUs);
  }

  /** Those that came with requests are replaced: the idle end, the others when they are done. */
  replace(nowUs: number): void {
    this.departures.replace(this.model.minInstances, nowUs);
  }

  /** Those end whose zone is lost; what was in them is done. */
  lose(nowUs: number): void {
    this.departures.lose((instance) => this.zones?.lossUs[instance] === nowUs, nowUs);
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
    for (const instance of this.lives.all())
      if (this.duty.load(instance) > 0) this.spells.end(instance, endUs);
    this.lives.endHorizon(endUs);
  }

  /** Ends those at rest whose idle life is over, so that only the living count as alive. */
  endResting(nowUs: number): void {
    this.bench.expire(nowUs);
  }

  private create(nowUs: number): number {
    const instance = this.lives.begin(nowUs);
    this.duty.meet(instance);
    this.bench.idle(instance, nowUs);
    this.zones?.place(instance, nowUs);
    return instance;
  }
}
