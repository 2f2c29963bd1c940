import { standardExponential } from '../random/exponential.ts';
import type { RandomStream } from '../random/stream.ts';
import type { ArrivalSource, Span } from './source.ts';

/**
 * Poisson while on, nothing while off; both spells exponential (an interrupted Poisson process). Starts in its long-run
 * state, and the rate while on is raised so that the long-run mean is the rate.
 */
export class OnOff implements ArrivalSource {
  readonly carriesWork = false;
  private readonly onUs: number;
  private readonly offUs: number;
  private readonly gapUs: number;
  private readonly endUs: number;
  private readonly stream: RandomStream;
  private nowUs: number;
  private onUntilUs: number;

  constructor(ratePerSec: number, onUs: number, offUs: number, span: Span, stream: RandomStream) {
    this.onUs = onUs;
    this.offUs = offUs;
    this.gapUs = 1e6 / ((ratePerSec * (onUs + offUs)) / onUs);
    this.endUs = span.endUs;
    this.stream = stream;
    this.nowUs = span.startUs;
    const startsOn = stream.next() * (onUs + offUs) < onUs;
    this.onUntilUs = startsOn ? this.nowUs + this.exponential(onUs) : this.nowUs;
  }

  fill(timesUs: Float64Array): number {
    let count = 0;
    while (count < timesUs.length && this.nowUs < this.endUs) {
      const nextUs = this.nowUs + this.exponential(this.gapUs);
      if (nextUs >= this.onUntilUs) {
        this.nowUs = this.onUntilUs + this.exponential(this.offUs);
        this.onUntilUs = this.nowUs + this.exponential(this.onUs);
        continue;
      }
      this.nowUs = nextUs;
      if (nextUs < this.endUs) timesUs[count++] = Math.floor(nextUs);
    }
    return count;
  }

  private exponential(meanUs: number): number {
    return meanUs * standardExponential(this.stream.next());
  }
}
