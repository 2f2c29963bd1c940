/**
 * Far events, spread over a ring of equal stretches of time (a calendar queue: Brown, Communications of the ACM 31, 1988).
 * Adding one costs the same however many there are. A stretch is a power of two of microseconds, so that its number is
 * exact. The events of a stretch are linked, latest scheduled first, in rows of 16 bytes: one place in memory an event.
 */
import type { EventHeap } from './event-heap.ts';

/** Row r: its time is times[2r], its subject and the next row of its stretch are links[4r + 2] and links[4r + 3]. */
const SUBJECT = 2;
const NEXT = 3;
const ROW_BYTES = 16;
const NONE = -1;

/**
 * Events in a stretch, on average, over the nearer half of them, before its length is rounded up to a power of two: measured
 * to be the best of 1 to 12 where a hundred thousand events wait, and close to it where two thousand do.
 */
const EVENTS_A_STRETCH = 1;

export class EventRing {
  size = 0;
  /** Steps that led to no event: empty stretches, and events of a later turn of the ring. */
  idleSteps = 0;
  /** End of the stretch that was opened last. */
  openedUntilUs: number;
  private readonly stretchesPerUs: number;
  private stretch: number;
  private readonly first: Int32Array;
  private times: Float64Array;
  private links: Int32Array;
  private freed = NONE;
  private used = 0;

  /** A ring to suit events at these times, of which there are at least two; it starts with the stretch of the earliest. */
  constructor(timesUs: Float64Array) {
    const sorted = timesUs.slice().sort();
    const half = sorted.length >> 1;
    const stretchUs = (EVENTS_A_STRETCH * (sorted[half] - sorted[0])) / half;
    this.stretchesPerUs = 2 ** -Math.ceil(Math.log2(Math.max(1, stretchUs)));
    this.stretch = Math.floor(sorted[0] * this.stretchesPerUs);
    this.openedUntilUs = (this.stretch + 1) / this.stretchesPerUs;
    this.first = new Int32Array(2 ** Math.ceil(Math.log2(sorted.length))).fill(NONE);
    const rows = new ArrayBuffer(sorted.length * ROW_BYTES);
    this.times = new Float64Array(rows);
    this.links = new Int32Array(rows);
  }

  /** Adds an event at `timesUs[index]`, which is not before `openedUntilUs`. */
  push(timesUs: Float64Array, index: number, subject: number): void {
    let row = this.freed;
    if (row !== NONE) this.freed = this.links[4 * row + NEXT];
    else {
      row = this.used++;
      if (2 * row === this.times.length) this.grow();
    }
    const { times, links, first } = this;
    const timeUs = timesUs[index];
    const slot = Math.floor(timeUs * this.stretchesPerUs) & (first.length - 1);
    times[2 * row] = timeUs;
    links[4 * row + SUBJECT] = subject;
    links[4 * row + NEXT] = first[slot];
    first[slot] = row;
    this.size++;
  }

  /** Moves the events of the next stretch into the heap, numbering them from `sequence` on; returns how many. */
  openNext(heap: EventHeap, sequence: number): number {
    const { times, links, first } = this;
    this.stretch++;
    this.openedUntilUs = (this.stretch + 1) / this.stretchesPerUs;
    const slot = this.stretch & (first.length - 1);
    let moved = 0;
    let row = this.reversed(slot);
    if (row === NONE) this.idleSteps++;
    first[slot] = NONE;
    while (row !== NONE) {
      const next = links[4 * row + NEXT];
      if (times[2 * row] < this.openedUntilUs) {
        heap.push(times, 2 * row, sequence + moved++, links[4 * row + SUBJECT]);
        links[4 * row + NEXT] = this.freed;
        this.freed = row;
      } else {
        links[4 * row + NEXT] = first[slot];
        first[slot] = row;
        this.idleSteps++;
      }
      row = next;
    }
    this.size -= moved;
    return moved;
  }

  /** Empties the ring, calling `each` for every event; those of one time in the order they were scheduled. */
  drain(each: (timeUs: number, subject: number) => void): void {
    for (let slot = 0; slot < this.first.length; slot++) {
      for (let row = this.reversed(slot); row !== NONE; row = this.links[4 * row + NEXT]) {
        each(this.times[2 * row], this.links[4 * row + SUBJECT]);
      }
    }
    this.size = 0;
  }

  /** Turns the links of a stretch around; returns its earliest scheduled event. */
  private reversed(slot: number): number {
    const { links } = this;
    let head = NONE;
    for (let row = this.first[slot]; row !== NONE; ) {
      const next = links[4 * row + NEXT];
      links[4 * row + NEXT] = head;
      head = row;
      row = next;
    }
    return head;
  }

  private grow(): void {
    const rows = new ArrayBuffer(this.times.byteLength * 2);
    const times = new Float64Array(rows);
    const links = new Int32Array(rows);
    // Copied as integers: a link pair read as a number could be a NaN, whose bits need not survive.
    links.set(this.links);
    this.times = times;
    this.links = links;
  }
}
