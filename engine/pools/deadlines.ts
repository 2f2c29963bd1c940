/** A time for each of many, who all wait equally long: the ring of a queue, in which who waits longest is always first. */
export class Deadlines {
  private readonly waitUs: number;
  private sinceUs: Float64Array = new Float64Array(64);
  private who: Int32Array = new Int32Array(64);
  private head = 0;
  private size = 0;

  /** Infinity: none ever comes. */
  constructor(waitUs: number) {
    this.waitUs = waitUs;
  }

  /** `who` waits from now on, which must not be before the last one's beginning. */
  add(nowUs: number, who: number): void {
    if (this.waitUs === Number.POSITIVE_INFINITY) return;
    if (this.size === this.who.length) this.grow();
    const place = (this.head + this.size++) & (this.who.length - 1);
    this.sinceUs[place] = nowUs;
    this.who[place] = who;
  }

  /** When the next one's time is over; Infinity for nobody's. */
  get nextUs(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.sinceUs[this.head] + this.waitUs;
  }

  /** Since when the next one waits; there must be one, here and below. */
  get firstSinceUs(): number {
    return this.sinceUs[this.head];
  }

  shift(): number {
    const who = this.who[this.head];
    this.head = (this.head + 1) & (this.who.length - 1);
    this.size--;
    return who;
  }

  private grow(): void {
    const { head, sinceUs, who } = this;
    const capacity = 2 * who.length;
    this.sinceUs = new Float64Array(capacity);
    this.who = new Int32Array(capacity);
    this.sinceUs.set(sinceUs.subarray(head));
    this.sinceUs.set(sinceUs.subarray(0, head), sinceUs.length - head);
    this.who.set(who.subarray(head));
    this.who.set(who.subarray(0, head), who.length - head);
    this.head = 0;
  }
}
