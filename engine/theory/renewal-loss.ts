import type { GapTransform } from './gap-transforms.ts';
import { checkPositive, checkWhole } from './limits.ts';

/**
 * Share of requests turned away where the gaps between arrivals are independent and of any law, service is exponential and
 * there is no queue (GI/M/c/c): 1 ÷ Σ over k = 0…c of binomial(c, k) × Π over j = 1…k of (1 − φ(jμ)) ÷ φ(jμ),
 * with φ(s) the Laplace transform E[e^(−s gap)] of a gap and μ the service rate. Poisson arrivals give Erlang's B.
 *
 * `gaps`: φ, in the same unit of time as `serviceRate` (1 ÷ mean service time, above 0). `servers`: a whole number from 0.
 * All terms are positive, so nothing cancels; takes c steps. A share below 1e-308 is 0.
 *
 * Source: L. Takács, Introduction to the Theory of Queues (1962), chapter 4.
 */
export function renewalLoss(gaps: GapTransform, serviceRate: number, servers: number): number {
  checkPositive('service rate', serviceRate);
  checkWhole('servers', servers, 0);
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= servers; k++) {
    const transform = gaps(k * serviceRate);
    term *= ((servers - k + 1) / k) * ((1 - transform) / transform);
    sum += term;
  }
  return 1 / sum;
}
