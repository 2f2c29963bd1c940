import type { RandomStream } from '../../random/stream.ts';
import type { IdleSet } from './idle-set.ts';

/** Any idle instance, each as likely as the other. */
export class AnyAtRandom implements IdleSet {
  private readonly bag: number[] = [];
  private readonly stream: RandomStream;

  constructor(stream: RandomStream) {
    this.stream = stream;
  }

  put(instance: number): void {
    this.bag.push(instance);
  }

  take(): number {
    const { bag } = this;
    if (bag.length === 0) return -1;
    const place = Math.floor(this.stream.next() * bag.length);
    const instance = bag[place];
    bag[place] = bag[bag.length - 1];
    bag.pop();
    return instance;
  }

  any(): number {
    return this.bag.at(-1) ?? -1;
  }

  dropAny(): void {
    this.bag.pop();
  }
}
