import { standardExponential } from '../random/exponential.ts';
import type { RandomStream } from '../random/stream.ts';
import type { ArrivalSource, Span } from './source.ts';

/** A constant rate in Poisson detail: exponential gaps, added up before rounding down. */
export class Poisson implements ArrivalSource {
  readonly carriesWork = false;
  private readonly gapUs: number;
  private readonly endUs: number;
  private readonly stream: RandomStream;
  private nowUs: number;

  constructor(ratePerSec: number, span: Span, stream: RandomStream) {
    this.gapUs = 1e6 / ratePerSec;
    this.endUs = span.endUs;
    this.stream = stream;
    this.nowUs = span.startUs;
  }

  fill(timesUs: Float64Array): number {
    const { gapUs, endUs } = this;
    // The gaps are drawn in place, then summed up: two tight loops.
    this.stream.fill(timesUs, timesUs.length);
    let nowUs = this.nowUs;
    let count = 0;
    for (; count < timesUs.length; count++) {
      nowUs += gapUs * standardExponential(timesUs[count]);
      if (nowUs >= endUs) break;
      timesUs[count] = Math.floor(nowUs);
    }
    this.nowUs = nowUs;
    return count;
  }
}
