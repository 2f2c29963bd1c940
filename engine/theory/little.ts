import { checkNotNegative } from './limits.ts';

/**
 * Mean number present: L = λ W, for anything that requests enter and leave. With the service time it gives busy instances,
 * with the time from arrival to answer requests in flight, with the wait those in the queue.
 *
 * `ratePerSec`: entries per second. `meanTimeSec`: mean time inside. Both from 0; no assumption on any law.
 *
 * Source: J. D. C. Little, Operations Research 9 (1961).
 */
export function littleNumber(ratePerSec: number, meanTimeSec: number): number {
  checkNotNegative('rate', ratePerSec);
  checkNotNegative('mean time', meanTimeSec);
  return ratePerSec * meanTimeSec;
}
