import { checkNotNegative } from './limits.ts';

/**
 * Share of cold starts of a rarely used function: e^(−λT), the chance that a gap between Poisson arrivals is longer than
 * the idle life. Since Poisson arrivals see time averages, 1 − e^(−λT) is also the share of time an instance is alive.
 * Exact where service takes no time; requests that overlap, or an idle life that is drawn, need a simulation.
 *
 * `ratePerSec`: arrivals per second; `idleLifeSec`: time without a request after which an instance is gone. Both from 0.
 *
 * Source: the gap of a Poisson process is exponential; one instance is an M/D/∞ busy period (L. Takács, Introduction to
 * the Theory of Queues, 1962).
 */
export function keepAliveColdShare(ratePerSec: number, idleLifeSec: number): number {
  checkNotNegative('rate', ratePerSec);
  checkNotNegative('idle life', idleLifeSec);
  return Math.exp(-ratePerSec * idleLifeSec);
}
