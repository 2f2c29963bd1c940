import { checkNotNegative } from './limits.ts';

/**
 * Mean time in the queue of one server with any law of service (M/G/1), over all requests:
 * Wq = ρ S (1 + v) ÷ (2 (1 − ρ)), with ρ = arrival rate × mean service time and v the squared coefficient of variation of
 * the service time (variance ÷ mean²): 0 constant, 1 exponential, e^(σ²) − 1 lognormal, 1 ÷ shape gamma.
 * In the unit of `meanService`; Infinity from ρ = 1 on.
 *
 * `load`: ρ, from 0. `meanService`: from 0. `squaredVariation`: v, from 0.
 *
 * Source: F. Pollaczek, Mathematische Zeitschrift 32 (1930); A. Y. Khinchin, Matematicheskii Sbornik 39 (1932).
 */
export function pollaczekKhinchineWait(load: number, meanService: number, squaredVariation: number): number {
  checkNotNegative('load', load);
  checkNotNegative('mean service time', meanService);
  checkNotNegative('squared variation', squaredVariation);
  if (load >= 1) return Number.POSITIVE_INFINITY;
  return (load * meanService * (1 + squaredVariation)) / (2 * (1 - load));
}
