import { standardExponential } from '../random/exponential.ts';
import type { RandomStream } from '../random/stream.ts';
import type { ArrivalSource, Span } from './source.ts';

/** A rate that changes in time, in requests per second. */
export interface Rate {
  at(timeUs: number): number;
  /** A rate that is nowhere exceeded in [fromUs, toUs]; the closer the faster. */
  ceiling(fromUs: number, toUs: number): number;
  /** A rate that is nowhere fallen short of in [fromUs, toUs], where that is cheaper to know than each rate in it. */
  floor?(fromUs: number, toUs: number): number;
}

/** Candidates are drawn at one rate for this long: short against the shape of a day, long against a gap. */
const STRETCH_US = 60e6;

/**
 * A Poisson process of varying rate by thinning (Lewis and Shedler, 1979): candidates at the ceiling of each minute's
 * rate, kept with probability rate ÷ ceiling.
 */
export class Varying implements ArrivalSource {
  readonly carriesWork = false;
  private readonly rate: Rate;
  private readonly endUs: number;
  private readonly stream: RandomStream;
  private nowUs: number;
  private stretchEndUs: number;
  private ceiling = 0;
  /** Below it a candidate is kept whatever the rate is just then. */
  private floor = 0;

  constructor(rate: Rate, span: Span, stream: RandomStream) {
    this.rate = rate;
    this.endUs = span.endUs;
    this.stream = stream;
    this.nowUs = span.startUs;
    this.stretchEndUs = span.startUs;
  }

  fill(timesUs: Float64Array): number {
    const { stream, rate } = this;
    let count = 0;
    while (count < timesUs.length) {
      if (this.nowUs >= this.stretchEndUs && !this.nextStretch()) break;
      this.nowUs += (1e6 / this.ceiling) * standardExponential(stream.next());
      // Memoryless: past the border of a stretch the wait starts afresh at the border.
      if (this.nowUs >= this.stretchEndUs) this.nowUs = this.stretchEndUs;
      else {
        const level = stream.next() * this.ceiling;
        if (level < this.floor || level < rate.at(this.nowUs)) timesUs[count++] = Math.floor(this.nowUs);
      }
    }
    return count;
  }

  /** Moves on to the next stretch in which anything can arrive; false at the end. */
  private nextStretch(): boolean {
    for (this.ceiling = 0; this.ceiling === 0; ) {
      if (this.stretchEndUs >= this.endUs) return false;
      this.nowUs = this.stretchEndUs;
      this.stretchEndUs = Math.min(this.nowUs + STRETCH_US, this.endUs);
      this.ceiling = this.rate.ceiling(this.nowUs, this.stretchEndUs);
    }
    this.floor = this.rate.floor?.(this.nowUs, this.stretchEndUs) ?? 0;
    return true;
  }
}
