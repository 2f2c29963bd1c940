/**
 * The instances of a function pool that come and go with the requests: who is idle, until when, and how long each lived. An
 * instance that ran out of idle life is found dead when its turn comes, and its end is booked at the time it really was, so
 * nothing is scheduled for it. It is usable up to and including its last idle microsecond.
 */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { Measurement } from '../measurement.ts';
import type { FunctionPoolModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import { Instances } from './instances.ts';
import { Pauses } from './pauses.ts';
import { HomeInvokerFirst } from './routing/home-invoker.ts';
import { type IdleSet, idleSet } from './routing/index.ts';
import type { Zones } from './zones.ts';

/** Ages of what a simulation starts with go up to this where lives have no end. */
const LONG_LIFE_US = 4 * 3600e6;

export class OnDemandInstances {
  private readonly model: FunctionPoolModel;
  private readonly measurement: Measurement;
  private readonly instances: Instances;
  private readonly idle: IdleSet;
  /** The idle set, where instances stand on machines. */
  private readonly invokers: HomeInvokerFirst | null;
  readonly pauses: Pauses | null;
  private readonly idleLife: Draws;
  private readonly idleLifeBesideOthers: Draws | null;
  /** Those created before are replaced. */
  private replacedUs = Number.NEGATIVE_INFINITY;

  /** `provisioned`: so many numbers belong to others. */
  constructor(model: FunctionPoolModel, seed: string, measurement: Measurement, provisioned: number) {
    this.model = model;
    this.measurement = measurement;
    this.instances = new Instances(provisioned);
    const createdUs = (instance: number) => this.instances.createdUs[instance];
    this.invokers = model.invokers ? new HomeInvokerFirst(model.invokers, createdUs) : null;
    this.idle = this.invokers ?? idleSet(model.routing, createdUs, () => randomStream(seed, 'routing'));
    this.pauses = model.pause ? new Pauses(model.pause) : null;
    this.idleLife = new Draws(sampler(model.idleLife, randomStream(seed, 'idleLife')));
    this.idleLifeBesideOthers =
      model.idleLifeBesideOthers &&
      new Draws(sampler(model.idleLifeBesideOthers, randomStream(seed, 'idleLifeBesideOthers')));
  }

  /** What the model starts with, some of which have lived for a while. */
  startWarm(nowUs: number, zones: Zones | null): void {
    const { startInstances: count = 0, instanceLifeUs } = this.model;
    const oldestUs = Math.min(instanceLifeUs, LONG_LIFE_US);
    for (let i = 0; i < count; i++) {
      const instance = this.create(nowUs - Math.floor((oldestUs * i) / count));
      zones?.place(instance, nowUs);
      this.release(instance, nowUs, 0);
    }
  }

  create(nowUs: number): number {
    const instance = this.instances.create(nowUs, nowUs + this.model.instanceLifeUs);
    this.invokers?.place(instance);
    return instance;
  }

  /** It ends when it is next idle after that time. */
  retireAt(instance: number, atUs: number): void {
    this.instances.retireAt(instance, atUs);
  }

  /** The idle instance whose turn it is, or -1; the dead ones met on the way are booked and freed. */
  take(nowUs: number): number {
    const { idle, instances } = this;
    for (;;) {
      const instance = idle.take();
      if (instance < 0) return instance;
      if (instances.expiresUs[instance] >= nowUs) {
        this.invokers?.occupy(instance);
        return instance;
      }
      this.end(instance, instances.expiresUs[instance]);
    }
  }

  /** An idle instance for no request, wherever it stands, or -1: to go through all of them. */
  takeAny(nowUs: number): number {
    const { invokers, instances } = this;
    if (invokers === null) return this.take(nowUs);
    for (;;) {
      const instance = invokers.any();
      if (instance >= 0) invokers.dropAny();
      if (instance < 0 || instances.expiresUs[instance] >= nowUs) return instance;
      this.end(instance, instances.expiresUs[instance]);
    }
  }

  /** All that are alive and idle, which stay so; how many they are. */
  countIdle(nowUs: number): number {
    return this.endIdle(nowUs, () => false);
  }

  /** Of those that are idle, some end; how many stay. */
  endIdle(nowUs: number, ends: (instance: number) => boolean): number {
    const alive: number[] = [];
    for (let idle = this.takeAny(nowUs); idle >= 0; idle = this.takeAny(nowUs)) {
      if (ends(idle)) this.end(idle, nowUs);
      else alive.push(idle);
    }
    // A stack is put back from the bottom; of instances of one age, the one idle longest must stay first.
    if (this.invokers === null && this.model.routing === 'mostRecent') alive.reverse();
    for (const instance of alive) this.idle.put(instance);
    return alive.length;
  }

  /** How many are idle when one must be started: none, unless they stand on other machines. */
  idleBesideNew(nowUs: number): number {
    return this.invokers === null ? 0 : this.countIdle(nowUs);
  }

  /** An instance has done its request: it is idle from now on, or ends when its life is over. `busyOthers`: on demand, too. */
  release(instance: number, nowUs: number, busyOthers: number): void {
    const { instances, idleLifeBesideOthers } = this;
    this.invokers?.leave(instance);
    const isBeside = idleLifeBesideOthers !== null && (busyOthers > 0 || this.isAnyIdle(nowUs));
    const idleUntilUs = nowUs + (isBeside ? (idleLifeBesideOthers as Draws) : this.idleLife).next();
    if (instances.createdUs[instance] < this.replacedUs) {
      this.end(instance, nowUs);
      return;
    }
    if (!instances.retire || instances.retiresUs[instance] > idleUntilUs)
      instances.expiresUs[instance] = idleUntilUs;
    else if (instances.retiresUs[instance] > nowUs)
      instances.expiresUs[instance] = instances.retiresUs[instance];
    else {
      this.end(instance, nowUs);
      return;
    }
    this.pauses?.idleFrom(instance, nowUs);
    this.idle.put(instance);
  }

  /** The idle end now, the busy when they are done. */
  replaceAll(nowUs: number): void {
    this.replacedUs = nowUs;
    this.endIdle(nowUs, () => true);
  }

  bookLife(instance: number, toUs: number): void {
    const { measurement } = this;
    measurement.addInterval(measurement.aliveUs, this.instances.createdUs[instance], toUs);
  }

  private isAnyIdle(nowUs: number): boolean {
    const { idle, instances } = this;
    for (let instance = idle.any(); instance >= 0; instance = idle.any()) {
      if (instances.expiresUs[instance] >= nowUs) return true;
      idle.dropAny();
      this.end(instance, instances.expiresUs[instance]);
    }
    return false;
  }

  private end(instance: number, atUs: number): void {
    const { measurement, instances } = this;
    if (atUs >= 0 && atUs <= measurement.horizonUs) {
      measurement.instancesEnded++;
      measurement.endedLifeUs += atUs - instances.createdUs[instance];
    }
    this.bookLife(instance, atUs);
    instances.free(instance);
  }
}
