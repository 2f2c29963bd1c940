import type { IdleSet } from './idle-set.ts';

/** The most recently finished instance first (a stack): what AWS Lambda was measured to do; lets the rest age out. */
export class MostRecentFirst implements IdleSet {
  private stack = new Int32Array(64);
  private top = 0;

  put(instance: number): void {
    if (this.top === this.stack.length) {
      const larger = new Int32Array(this.top * 2);
      larger.set(this.stack);
      this.stack = larger;
    }
    this.stack[this.top++] = instance;
  }

  take(): number {
    return this.top === 0 ? -1 : this.stack[--this.top];
  }

  any(): number {
    return this.top === 0 ? -1 : this.stack[this.top - 1];
  }

  dropAny(): void {
    this.top--;
  }
}
