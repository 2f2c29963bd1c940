/**
 * The future: events of (time, subject) that leave in order of time, those of one microsecond in the order they were
 * scheduled. It knows no domain and makes no object per event. A few events sit in a heap; of many, only the next stretch
 * of time does, and a ring holds the rest, so that the cost of an event hardly grows with their number.
 */
import { EventHeap } from './event-heap.ts';
import { EventRing } from './event-ring.ts';

/** Up to about this many events a heap alone is faster. */
const HEAP_ONLY = 96;

export class EventQueue {
  size = 0;
  /** Events before `nearUntilUs`; all the others are in the ring. */
  private readonly near = new EventHeap();
  private nearUntilUs = Number.POSITIVE_INFINITY;
  private ring: EventRing | null = null;
  private sequence = 0;
  /** Work that a ring cut to the present events would have saved; cutting one pays when it exceeds their number. */
  private strain = 0;

  /** Time of the next event, Infinity when there is none. */
  get nextUs(): number {
    return this.near.nextUs;
  }

  /** Schedules an event at `timesUs[index]`: a time passed by itself would be boxed wherever a call is not inlined. */
  push(timesUs: Float64Array, index: number, subject: number): void {
    this.size++;
    if (this.ring === null || timesUs[index] < this.nearUntilUs) {
      this.near.push(timesUs, index, this.sequence++, subject);
      if (this.near.size > HEAP_ONLY && ++this.strain > this.size) this.spread();
      return;
    }
    this.ring.push(timesUs, index, subject);
    // An empty heap would hide the next event.
    if (this.near.size === 0) this.advance(this.ring);
  }

  /** Removes the next event and returns its subject; the queue must not be empty. */
  pop(): number {
    this.size--;
    const subject = this.near.pop();
    if (this.near.size === 0 && this.ring !== null && this.ring.size > 0) this.advance(this.ring);
    return subject;
  }

  /** Fills the heap from the next stretch of the ring that has events. */
  private advance(ring: EventRing): void {
    while (this.near.size === 0) {
      this.sequence += ring.openNext(this.near, this.sequence);
      this.nearUntilUs = ring.openedUntilUs;
      if (ring.idleSteps > 2 * this.size + HEAP_ONLY) {
        this.spread();
        return;
      }
    }
    if (ring.size === 0 && this.size <= HEAP_ONLY) this.ring = null;
  }

  /** Cuts the ring anew to suit the events at hand, or does without one where they are few. */
  private spread(): void {
    const { near, size } = this;
    const timesUs = new Float64Array(size);
    const subjects = new Int32Array(size);
    let count = 0;
    const take = (timeUs: number, subject: number) => {
      timesUs[count] = timeUs;
      subjects[count++] = subject;
    };
    while (near.size > 0) take(near.nextUs, near.pop());
    this.ring?.drain(take);
    this.strain = 0;
    this.ring = size > HEAP_ONLY ? new EventRing(timesUs) : null;
    this.nearUntilUs = this.ring?.openedUntilUs ?? Number.POSITIVE_INFINITY;
    // The order of taking keeps events of one time in the order they were scheduled.
    for (let i = 0; i < size; i++) {
      if (this.ring === null || timesUs[i] < this.nearUntilUs)
        near.push(timesUs, i, this.sequence++, subjects[i]);
      else this.ring.push(timesUs, i, subjects[i]);
    }
  }
}
