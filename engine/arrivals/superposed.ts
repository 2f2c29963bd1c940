import type { ArrivalSource } from './source.ts';

const BLOCK = 1024;

/** Several sources at once, merged in order of time; at equal times in the order of the list. */
export class Superposed implements ArrivalSource {
  readonly carriesWork: boolean;
  private readonly queues: Buffered[];

  constructor(sources: readonly ArrivalSource[]) {
    this.carriesWork = sources.some((source) => source.carriesWork);
    this.queues = sources.map((source) => new Buffered(source));
  }

  fill(timesUs: Float64Array, worksUs: Float64Array): number {
    let count = 0;
    for (; count < timesUs.length; count++) {
      let first = this.queues[0];
      for (const queue of this.queues) if (queue.nextUs < first.nextUs) first = queue;
      if (first.nextUs === Number.POSITIVE_INFINITY) break;
      timesUs[count] = first.nextUs;
      if (this.carriesWork) worksUs[count] = first.nextWorkUs();
      first.advance();
    }
    return count;
  }
}

/** One source read ahead by a block. */
class Buffered {
  nextUs = 0;
  private readonly source: ArrivalSource;
  private readonly timesUs = new Float64Array(BLOCK);
  private readonly worksUs = new Float64Array(BLOCK).fill(-1);
  private count = 0;
  private index = -1;

  constructor(source: ArrivalSource) {
    this.source = source;
    this.advance();
  }

  nextWorkUs(): number {
    return this.source.carriesWork ? this.worksUs[this.index] : -1;
  }

  advance(): void {
    if (++this.index >= this.count) {
      this.count = this.source.fill(this.timesUs, this.worksUs);
      this.index = 0;
    }
    this.nextUs = this.count === 0 ? Number.POSITIVE_INFINITY : this.timesUs[this.index];
  }
}
