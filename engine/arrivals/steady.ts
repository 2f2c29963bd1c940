import type { ArrivalSource, Span } from './source.ts';

/** Equal gaps, with an arrival at time 0: n ÷ rate for whole n, each rounded once so that nothing drifts. */
export class Steady implements ArrivalSource {
  readonly carriesWork = false;
  private readonly gapUs: number;
  private readonly endUs: number;
  private n: number;

  constructor(ratePerSec: number, span: Span) {
    this.gapUs = 1e6 / ratePerSec;
    this.endUs = span.endUs;
    this.n = Math.ceil(span.startUs / this.gapUs);
  }

  fill(timesUs: Float64Array): number {
    let count = 0;
    for (; count < timesUs.length; count++, this.n++) {
      const timeUs = Math.round(this.n * this.gapUs);
      // Written this way round because at rate 0 there is no time to compare: nothing ever comes.
      if (!(timeUs < this.endUs)) break;
      timesUs[count] = timeUs;
    }
    return count;
  }
}
