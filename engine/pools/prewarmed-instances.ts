/**
 * The buffer of a fleet: instances that were started before anybody needs them. They stay while there are requests; when the
 * last one leaves, their idle lives begin.
 */
import type { RestingInstances } from './resting-instances.ts';

export class PrewarmedInstances {
  /** On their way. */
  warming = 0;
  private readonly wanted: number;
  private readonly ready: number[] = [];
  /** Those of a fleet without requests. */
  private readonly resting: RestingInstances;

  constructor(wanted: number, resting: RestingInstances) {
    this.wanted = wanted;
    this.resting = resting;
  }

  /** Whether one is to be started. */
  get isShort(): boolean {
    return this.ready.length + this.warming < this.wanted;
  }

  /** The first request comes. */
  used(nowUs: number): void {
    const left: number[] = [];
    for (let each = this.resting.take(nowUs); each >= 0; each = this.resting.take(nowUs)) left.push(each);
    this.ready.push(...left.reverse());
  }

  /** The last request leaves. */
  idle(nowUs: number): void {
    for (const each of this.ready) this.resting.put(each, nowUs, nowUs);
    this.ready.length = 0;
  }

  /** One has started, in a fleet that has requests or not. */
  warmed(instance: number, nowUs: number, isUsed: boolean): void {
    this.warming--;
    if (isUsed) this.ready.push(instance);
    else this.resting.put(instance, nowUs, nowUs);
  }

  /** Takes the one that came last out of the buffer, or returns -1. */
  take(nowUs: number): number {
    return this.ready.pop() ?? this.resting.take(nowUs);
  }

  expire(nowUs: number): void {
    this.resting.expire(nowUs);
  }
}
