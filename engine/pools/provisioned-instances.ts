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
import { type Readiness, readinessOf } from './readiness.ts';

const ALWAYS = Number.NEGATIVE_INFINITY;
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
  /** The free ones as a stack, and the numbers that no instance has. */
  private readonly stack: Int32Array;
  private readonly unused: number[];
  /** By number: from when it counts as there, and since when it is paid for. */
  private readonly sinceUs: Float64Array;
  private readonly paidSinceUs: Float64Array;
  private orders: Order[] = [];
  private readonly delay: Draws | null;
  private readonly demand: DemandMeter | null;

  constructor(
    { minInstances, provisioning }: Pick<FunctionPoolModel, 'minInstances' | 'provisioning'>,
    seed: string,
    startUs: number,
    measurement: Measurement,
    faults: FaultTimes,
  ) {
    this.model = provisioning;
    this.measurement = measurement;
    this.faults = faults;
    this.readiness = provisioning && readinessOf(provisioning.ready, startUs);
    this.delay = provisioning && new Draws(sampler(provisioning.delay, randomStream(seed, 'provisioning')));
    this.demand = this.readiness?.looks ? new DemandMeter(1, startUs) : null;
    const first = this.readiness?.first ?? minInstances;
    this.most = Math.max(first, this.readiness?.most ?? 0);
    this.stack = Int32Array.from({ length: this.most }, (_, i) => first - 1 - i);
    this.unused = Array.from({ length: this.most - first }, (_, i) => this.most - 1 - i);
    this.sinceUs = new Float64Array(this.most).fill(ALWAYS);
    this.paidSinceUs = new Float64Array(this.most).fill(ALWAYS);
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

  /** Books those that outlive the horizon; those on order are paid for, too. */
  endHorizon(endUs: number): void {
    const unused = new Set(this.unused);
    for (let instance = 0; instance < this.most; instance++) {
      if (unused.has(instance)) continue;
      this.bookLife(instance, endUs);
      this.pay(this.paidSinceUs[instance], endUs);
    }
    for (const { count, atUs } of this.orders) for (let i = 0; i < count; i++) this.pay(atUs, endUs);
  }

  private order(more: number, nowUs: number): void {
    const kept = Math.min(more, this.surplus);
    this.surplus -= kept;
    const count = more - kept;
    if (count === 0) return;
    const startsUs = this.faults.whenStarted(nowUs + (this.delay as Draws).next());
    const readyUs = startsUs + Math.round((count / (this.model as ProvisioningModel).perSec) * US_PER_SEC);
    this.orders.push({ count, atUs: nowUs, startsUs, readyUs });
    this.ordered += count;
  }

  private dismiss(fewer: number, nowUs: number): void {
    let left = fewer;
    for (let last = this.orders.pop(); last !== undefined; last = this.orders.pop()) {
      const called = Math.min(left, last.count);
      for (let i = 0; i < called; i++) this.payRounded(last.atUs, nowUs);
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
      this.sinceUs[instance] = startsUs;
      this.paidSinceUs[instance] = atUs;
      this.stack[this.free++] = instance;
      measurement.addInterval(measurement.startingUs, startsUs, readyUs);
    }
    if (this.counting) measurement.instancesStarted += count;
  }

  private end(instance: number, nowUs: number): void {
    const { measurement } = this;
    this.serving--;
    this.unused.push(instance);
    this.bookLife(instance, nowUs);
    this.payRounded(this.paidSinceUs[instance], nowUs);
    if (nowUs < 0 || this.sinceUs[instance] === ALWAYS) return;
    measurement.instancesEnded++;
    measurement.endedLifeUs += nowUs - this.sinceUs[instance];
  }

  private bookLife(instance: number, toUs: number): void {
    this.measurement.addInterval(this.measurement.aliveUs, this.sinceUs[instance], toUs);
  }

  /** Whole steps from the time it was asked for; of one that was always there, the time it was there. */
  private payRounded(sinceUs: number, toUs: number): void {
    const { paidStepUs } = this.model as ProvisioningModel;
    const steps = Math.ceil((toUs - sinceUs) / paidStepUs);
    this.pay(sinceUs, sinceUs === ALWAYS ? toUs : sinceUs + steps * paidStepUs);
  }

  private pay(sinceUs: number, toUs: number): void {
    this.measurement.provisionedUs += Math.max(0, toUs - Math.max(sinceUs, 0));
  }

  private passDemand(nowUs: number): void {
    (this.demand as DemandMeter).pass(nowUs, this.busy, this.serving, 0);
  }
}
