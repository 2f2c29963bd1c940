import type { IdleSet } from './idle-set.ts';

/** The instance that has been idle longest first (a ring): keeps the whole pool warm. */
export class LeastRecentFirst implements IdleSet {
  private ring = new Int32Array(64);
  private head = 0;
  private size = 0;

  put(instance: number): void {
    if (this.size === this.ring.length) this.grow();
    this.ring[(this.head + this.size++) & (this.ring.length - 1)] = instance;
  }

  take(): number {
    if (this.size === 0) return -1;
    const instance = this.ring[this.head];
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.size--;
    return instance;
  }

  any(): number {
    return this.size === 0 ? -1 : this.ring[this.head];
  }

  dropAny(): void {
    this.take();
  }

  private grow(): void {
    const larger = new Int32Array(this.ring.length * 2);
    larger.set(this.ring.subarray(this.head));
    larger.set(this.ring.subarray(0, this.head), this.ring.length - this.head);
    this.ring = larger;
    this.head = 0;
  }
}
