import { checkNotNegative, checkPositive } from './limits.ts';

/**
 * Mean life in seconds of a rarely used function's instance, from its first request to the end of its last idle spell:
 * (e^(λT) − 1) ÷ λ. The last idle life counts in full. Exact where service takes no time.
 *
 * `ratePerSec`: arrivals per second, above 0; `idleLifeSec`: time without a request after which it is gone, from 0.
 *
 * Source: mean busy period of M/D/∞ (L. Takács, Introduction to the Theory of Queues, 1962).
 */
export function keepAliveInstanceLifeSec(ratePerSec: number, idleLifeSec: number): number {
  checkPositive('rate', ratePerSec);
  checkNotNegative('idle life', idleLifeSec);
  return Math.expm1(ratePerSec * idleLifeSec) / ratePerSec;
}
