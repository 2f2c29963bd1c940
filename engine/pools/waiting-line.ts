/** A first-come queue of requests as columns of a ring; grows when it must. */
export class WaitingLine {
  size = 0;
  private arrivedUs: Float64Array = new Float64Array(64);
  private workUs: Float64Array = new Float64Array(64);
  private tags: Int32Array = new Int32Array(64);
  private head = 0;

  push(arrivedUs: number, workUs: number, tag: number): void {
    if (this.size === this.arrivedUs.length) this.grow();
    const place = (this.head + this.size++) & (this.arrivedUs.length - 1);
    this.arrivedUs[place] = arrivedUs;
    this.workUs[place] = workUs;
    this.tags[place] = tag;
  }

  /** When the first in line arrived; there must be one, here and below. */
  get firstArrivedUs(): number {
    return this.arrivedUs[this.head];
  }

  get firstWorkUs(): number {
    return this.workUs[this.head];
  }

  get firstTag(): number {
    return this.tags[this.head];
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
    const { arrivedUs, workUs, tags } = this;
    const capacity = 2 * order.length;
    this.arrivedUs = new Float64Array(capacity);
    this.workUs = new Float64Array(capacity);
    this.tags = new Int32Array(capacity);
    order.forEach((from, to) => {
      this.arrivedUs[to] = arrivedUs[from];
      this.workUs[to] = workUs[from];
      this.tags[to] = tags[from];
    });
    this.head = 0;
  }
}
