import type { RandomStream } from '../random/stream.ts';
import { Poisson } from './poisson.ts';
import type { ArrivalSource, Span } from './source.ts';

/** `size` requests at one instant, at Poisson instants; the long-run mean of requests is the rate. */
export class Bursts implements ArrivalSource {
  readonly carriesWork = false;
  private readonly size: number;
  private readonly instants: Poisson;
  private readonly nextUs = new Float64Array(1);
  private left = 0;

  constructor(ratePerSec: number, size: number, span: Span, stream: RandomStream) {
    this.size = size;
    this.instants = new Poisson(ratePerSec / size, span, stream);
  }

  fill(timesUs: Float64Array): number {
    let count = 0;
    while (count < timesUs.length) {
      if (this.left === 0) {
        if (this.instants.fill(this.nextUs) === 0) break;
        this.left = this.size;
      }
      const together = Math.min(this.left, timesUs.length - count);
      timesUs.fill(this.nextUs[0], count, count + together);
      this.left -= together;
      count += together;
    }
    return count;
  }
}
