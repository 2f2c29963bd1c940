/**
 * Instances on machines of so many slots each, which are tried in one order: a request goes to the first that has a slot free,
 * whether or not an instance idles there, and takes the oldest that does. Slots are of requests: idle instances need none.
 */
import type { InvokersModel } from '../../model.ts';
import { ByAge } from './by-age.ts';
import type { IdleSet } from './idle-set.ts';

export class HomeInvokerFirst implements IdleSet {
  private readonly slots: number;
  /** By invoker, in the order in which they are tried. */
  private readonly idle: readonly ByAge[];
  private readonly busy: Int32Array;
  /** By instance: the invoker that it stands on. */
  private readonly invokers: number[] = [];

  constructor({ count, slots }: InvokersModel, createdUs: (instance: number) => number) {
    this.slots = slots;
    this.idle = Array.from({ length: count }, () => new ByAge('oldest', createdUs));
    this.busy = new Int32Array(count);
  }

  put(instance: number): void {
    this.idle[this.invokers[instance]].put(instance);
  }

  take(): number {
    return this.idle[this.next].take();
  }

  any(): number {
    return this.filled?.any() ?? -1;
  }

  dropAny(): void {
    this.filled?.dropAny();
  }

  /** A new instance goes where the request goes that it starts for. */
  place(instance: number): void {
    this.invokers[instance] = this.next;
    this.occupy(instance);
  }

  /** A request begins in an instance. */
  occupy(instance: number): void {
    this.busy[this.invokers[instance]]++;
  }

  /** It is done. */
  leave(instance: number): void {
    this.busy[this.invokers[instance]]--;
  }

  /** The invoker of the next request; there must be a free slot. */
  private get next(): number {
    let invoker = 0;
    while (this.busy[invoker] >= this.slots) invoker++;
    return invoker;
  }

  private get filled(): ByAge | undefined {
    return this.idle.find((each) => each.any() >= 0);
  }
}
