/** A first-come queue of requests as columns of a ring; grows when it must. */
export class WaitingLine {
  size = 0;
  private arrivedUs: Float64Array = new Float64Array(64);
  private workUs: Float64Array = new Float64Array(64);
  private failed: Uint8Array = new Uint8Array(64);
  private head = 0;

  push(arrivedUs: number, workUs: number, failed: boolean): void {
    if (this.size === this.arrivedUs.length) this.grow();
    const place = (this.head + this.size++) & (this.arrivedUs.length - 1);
    this.arrivedUs[place] = arrivedUs;
    this.workUs[place] = workUs;
    this.failed[place] = failed ? 1 : 0;
  }

  /** When the first in line arrived; there must be one, here and below. */
  get firstArrivedUs(): number {
    return this.arrivedUs[this.head];
  }

  get firstWorkUs(): number {
    return this.workUs[this.head];
  }

  get firstFailed(): boolean {
    return this.failed[this.head] === 1;
  }

  shift(): void {
    this.head = (this.head + 1) & (this.arrivedUs.length - 1);
    this.size--;
  }

  /** Takes out the last one. */
  pop(): void {
    this.size--;
  }

  private grow(): void {
    const order = Int32Array.from(this.arrivedUs, (_, i) => (this.head + i) & (this.arrivedUs.length - 1));
    const { arrivedUs, workUs, failed } = this;
    const capacity = 2 * order.length;
    this.arrivedUs = new Float64Array(capacity);
    this.workUs = new Float64Array(capacity);
    this.failed = new Uint8Array(capacity);
    order.forEach((from, to) => {
      this.arrivedUs[to] = arrivedUs[from];
      this.workUs[to] = workUs[from];
      this.failed[to] = failed[from];
    });
    this.head = 0;
  }
}
