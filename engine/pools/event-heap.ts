/**
 * A flat binary heap of (time, sequence, subject). Least time first, and of equal times the lowest sequence, so the order
 * is total. The smaller child is picked without a branch and the hole sinks to the bottom before the last entry climbs
 * back: on random times a processor guesses half of its branches wrong, which costs more than the extra moves.
 */
export class EventHeap {
  /** Time of the first event, Infinity when there is none. */
  nextUs = Number.POSITIVE_INFINITY;
  size = 0;
  private times = new Float64Array(64);
  private sequences = new Float64Array(64);
  private subjects = new Int32Array(64);

  /** Adds an event at `timesUs[index]`. */
  push(timesUs: Float64Array, index: number, sequence: number, subject: number): void {
    // One place more than the entries: the last one always has a sibling to be compared with.
    if (this.size + 1 >= this.times.length) this.grow();
    const { times, sequences, subjects } = this;
    const timeUs = timesUs[index];
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (times[parent] < timeUs || (times[parent] === timeUs && sequences[parent] < sequence)) break;
      times[hole] = times[parent];
      sequences[hole] = sequences[parent];
      subjects[hole] = subjects[parent];
      hole = parent;
    }
    times[hole] = timeUs;
    sequences[hole] = sequence;
    subjects[hole] = subject;
    this.nextUs = times[0];
  }

  /** Subject of the first event; the heap must not be empty. */
  get first(): number {
    return this.subjects[0];
  }

  /** Removes the first event and returns its subject; the heap must not be empty. */
  pop(): number {
    const { times, sequences, subjects } = this;
    const subject = subjects[0];
    const last = --this.size;
    const timeUs = times[last];
    const sequence = sequences[last];
    const moved = subjects[last];
    times[last] = Number.POSITIVE_INFINITY;
    if (last === 0) {
      this.nextUs = Number.POSITIVE_INFINITY;
      return subject;
    }
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      const left = times[child];
      const right = times[child + 1];
      if (left === right) child += sequences[child + 1] < sequences[child] ? 1 : 0;
      else child += Number(right < left);
      times[hole] = times[child];
      sequences[hole] = sequences[child];
      subjects[hole] = subjects[child];
      hole = child;
    }
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (times[parent] < timeUs || (times[parent] === timeUs && sequences[parent] < sequence)) break;
      times[hole] = times[parent];
      sequences[hole] = sequences[parent];
      subjects[hole] = subjects[parent];
      hole = parent;
    }
    times[hole] = timeUs;
    sequences[hole] = sequence;
    subjects[hole] = moved;
    this.nextUs = times[0];
    return subject;
  }

  /** Removes the event of a subject, wherever it stands; looks through all of them. */
  remove(subject: number): void {
    const { times, sequences, subjects } = this;
    let hole = subjects.indexOf(subject);
    if (hole < 0 || hole >= this.size) return;
    // Up to the top, as if it were first of all; then out.
    for (; hole > 0; hole = (hole - 1) >> 1) {
      const parent = (hole - 1) >> 1;
      times[hole] = times[parent];
      sequences[hole] = sequences[parent];
      subjects[hole] = subjects[parent];
    }
    this.pop();
  }

  private grow(): void {
    const capacity = this.times.length * 2;
    const times = new Float64Array(capacity).fill(Number.POSITIVE_INFINITY);
    times.set(this.times);
    this.times = times;
    const sequences = new Float64Array(capacity);
    sequences.set(this.sequences);
    this.sequences = sequences;
    const subjects = new Int32Array(capacity);
    subjects.set(this.subjects);
    this.subjects = subjects;
  }
}
