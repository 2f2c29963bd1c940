import { EventHeap } from '../event-heap.ts';
import type { IdleSet } from './idle-set.ts';

/** The newest or the oldest instance by its creation, a heap of creation times. */
export class ByAge implements IdleSet {
  private readonly heap = new EventHeap();
  private readonly createdUs: (instance: number) => number;
  private readonly sign: 1 | -1;
  private readonly key = new Float64Array(1);
  private sequence = 0;

  constructor(first: 'newest' | 'oldest', createdUs: (instance: number) => number) {
    this.sign = first === 'newest' ? -1 : 1;
    this.createdUs = createdUs;
  }

  put(instance: number): void {
    this.key[0] = this.sign * this.createdUs(instance);
    this.heap.push(this.key, 0, this.sequence++, instance);
  }

  take(): number {
    return this.heap.size === 0 ? -1 : this.heap.pop();
  }

  any(): number {
    return this.heap.size === 0 ? -1 : this.heap.first;
  }

  dropAny(): void {
    this.heap.pop();
  }
}
