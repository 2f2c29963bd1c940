/**
 * The instances of a function pool that are kept ready and preferred; they carry the numbers from 0 on. How many are asked for
 * may change. More are ordered together, and none of an order serves before all of it are ready; of fewer, what is on order is
 * called off first, then those go that are free, and the others when they are next done.
 */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { Measurement } from '../measurement.ts';
import type { FunctionPoolModel, ProvisioningModel } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import { DemandMeter } from './demand-meter.ts';
import type { FaultTimes } from './fault-times.ts';
import { ProvisionedLives } from './provisioned-lives.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import type { Zones } from './zones.ts';

const US_PER_SEC = 1e6;

interface Order {
  readonly count: number;
  readonly atUs: number;
  /** When the first of it begins to start. */
  readonly startsUs: number;
  readonly readyUs: number;
}

export class ProvisionedInstances {
  counting = false;
  /** Smaller numbers are those of provisioned instances. */
  readonly most: number;
  free: number;
  /** On order and not ready. */
  ordered = 0;
  private serving: number;
  /** Of those serving, more than are asked for: they go when they are done. */
  private surplus = 0;
  private readonly model: ProvisioningModel | null;
  private readonly readiness: Readiness | null;
  private readonly measurement: Measurement;
  private readonly faults: FaultTimes;
  private readonly zones: Zones | null;
  private readonly lives: ProvisionedLives;
  /** The free ones as a stack, and the numbers that no instance has. */
  private readonly stack: Int32Array;
  private readonly unused: number[];
  private orders: Order[] = [];
  private readonly delay: Draws | null;
  private readonly demand: DemandMeter | null;

  constructor(
    { minInstances, provisioning }: Pick<FunctionPoolModel, 'minInstances' | 'provisioning'>,
    seed: string,
    startUs: number,
    measurement: Measurement,
    { faults, zones }: { readonly faults: FaultTimes; readonly zones: Zones | null },
  ) {
    this.model = provisioning;
    this.measurement = measurement;
    this.faults = faults;
    this.zones = zones;
    this.readiness = provisioning && readinessOf(provisioning.ready, startUs);
    this.delay = provisioning && new Draws(sampler(provisioning.delay, randomStream(seed, 'provisioning')));
    this.demand = this.readiness?.looks ? new DemandMeter(1, startUs) : null;
    const first = this.readiness?.first ?? minInstances;
    this.most = Math.max(first, this.readiness?.most ?? 0);
    this.stack = Int32Array.from({ length: this.most }, (_, i) => first - 1 - i);
    this.unused = Array.from({ length: this.most - first }, (_, i) => this.most - 1 - i);
    this.lives = new ProvisionedLives(this.most, provisioning?.paidStepUs ?? 1, measurement);
    for (const instance of this.stack.subarray(0, first)) zones?.place(instance, startUs);
    this.free = first;
    this.serving = first;
  }

  get busy(): number {
    return this.serving - this.free;
  }

  /** Of the next change; Infinity for none. */
  get nextUs(): number {
    let nextUs = this.readiness?.nextUs ?? Number.POSITIVE_INFINITY;
    for (const { readyUs } of this.orders) nextUs = Math.min(nextUs, readyUs);
    return nextUs;
  }

  /** A free one, for a request; there must be one. */
  take(nowUs: number): number {
    if (this.demand !== null) this.passDemand(nowUs);
    return this.stack[--this.free];
  }

  release(instance: number, nowUs: number): void {
    if (this.demand !== null) this.passDemand(nowUs);
    if (this.surplus === 0) {
      this.stack[this.free++] = instance;
      return;
    }
    this.surplus--;
    this.end(instance, nowUs);
  }

  /** The change at `nextUs`: an order is ready, or another number is asked for. */
  pass(): void {
    const nowUs = this.nextUs;
    if (this.demand !== null) this.passDemand(nowUs);
    const ready = this.orders.filter(({ readyUs }) => readyUs === nowUs);
    if (ready.length > 0) {
      this.orders = this.orders.filter(({ readyUs }) => readyUs !== nowUs);
      for (const order of ready) this.deliver(order);
      return;
    }
    const asked = this.serving - this.surplus + this.ordered;
    const busyShare = this.demand?.look().busyShare ?? 0;
    const wanted = (this.readiness as Readiness).ask({ busyShare }, this.serving, asked);
    if (wanted > asked) this.order(wanted - asked, nowUs);
    else this.dismiss(asked - wanted, nowUs);
  }

  /** Of those that are free some end, and as many are ordered anew; at once where there is no order to wait for. */
  replace(nowUs: number, ends: (instance: number) => boolean): void {
    if (this.demand !== null) this.passDemand(nowUs);
    const free = [...this.stack.subarray(0, this.free)];
    const left = free.filter((instance) => !ends(instance));
    if (left.length === free.length) return;
    this.stack.set(left);
    this.free = left.length;
    for (const instance of free) if (ends(instance)) this.end(instance, nowUs, true);
    this.order(free.length - left.length, nowUs);
  }

  /** Books those that outlive the horizon; those on order are paid for, too. */
  endHorizon(endUs: number): void {
    const unused = new Set(this.unused);
    for (let instance = 0; instance < this.most; instance++)
      if (!unused.has(instance)) this.lives.outlive(instance, endUs);
    for (const { count, atUs } of this.orders) for (let i = 0; i < count; i++) this.lives.pay(atUs, endUs);
  }

  private order(more: number, nowUs: number): void {
    const kept = Math.min(more, this.surplus);
    this.surplus -= kept;
    const count = more - kept;
    if (count === 0) return;
    const startsUs = this.faults.whenStarted(nowUs + (this.delay?.next() ?? 0));
    const perSec = this.model?.perSec ?? Number.POSITIVE_INFINITY;
    const readyUs = startsUs + Math.round((count / perSec) * US_PER_SEC);
    this.orders.push({ count, atUs: nowUs, startsUs, readyUs });
    this.ordered += count;
  }

  private dismiss(fewer: number, nowUs: number): void {
    let left = fewer;
    for (let last = this.orders.pop(); last !== undefined; last = this.orders.pop()) {
      const called = Math.min(left, last.count);
      for (let i = 0; i < called; i++) this.lives.payRounded(last.atUs, nowUs);
      this.ordered -= called;
      left -= called;
      if (called < last.count) {
        this.orders.push({ ...last, count: last.count - called });
        break;
      }
    }
    for (; left > 0 && this.free > 0; left--) this.end(this.stack[--this.free], nowUs);
    this.surplus += left;
  }

  private deliver({ count, atUs, startsUs, readyUs }: Order): void {
    const { measurement } = this;
    this.ordered -= count;
    this.serving += count;
    for (let i = 0; i < count; i++) {
      const instance = this.unused.pop() as number;
      this.lives.begin(instance, startsUs, atUs);
      this.zones?.place(instance, readyUs);
      this.stack[this.free++] = instance;
      measurement.addInterval(measurement.startingUs, startsUs, readyUs);
    }
    if (this.counting) measurement.instancesStarted += count;
  }

  private end(instance: number, nowUs: number, isReplaced = false): void {
    this.serving--;
    this.unused.push(instance);
    this.lives.end(instance, nowUs, isReplaced);
  }

  private passDemand(nowUs: number): void {
    (this.demand as DemandMeter).pass(nowUs, this.busy, this.serving, 0);
  }
}
