/**
 * Laplace transforms φ(s) = E[e^(−s gap)] of the usual laws of the time between two arrivals, each with mean 1 ÷ rate:
 * from clockwork to bursts. Rates are per unit of time and above 0; s is 1 ÷ the same unit.
 */
import { checkPositive, checkWhole } from './limits.ts';

export type GapTransform = (s: number) => number;

/** Equal gaps. */
export function constantGaps(rate: number): GapTransform {
  checkPositive('rate', rate);
  return (s) => Math.exp(-s / rate);
}

/** Poisson arrivals. */
export function exponentialGaps(rate: number): GapTransform {
  checkPositive('rate', rate);
  return (s) => rate / (rate + s);
}

/** Sums of `stages` equal exponential times: more regular than Poisson, squared variation 1 ÷ stages. */
export function erlangGaps(rate: number, stages: number): GapTransform {
  checkPositive('rate', rate);
  checkWhole('stages', stages, 1);
  return (s) => ((stages * rate) / (stages * rate + s)) ** stages;
}

/** Exponential times of rate `fastRate` with probability `fastShare`, else of rate `slowRate`. */
export interface Hyperexponential {
  readonly fastShare: number;
  readonly fastRate: number;
  readonly slowRate: number;
}

/**
 * The two-branch hyperexponential law with a given squared variation (above 1: burstier than Poisson) and balanced means,
 * that is each branch carries half of the mean: p = (1 + √((v − 1) ÷ (v + 1))) ÷ 2, rates 2 p λ and 2 (1 − p) λ.
 *
 * Source: H. C. Tijms, Stochastic Models (1994), appendix B.
 */
export function balancedHyperexponential(rate: number, squaredVariation: number): Hyperexponential {
  checkPositive('rate', rate);
  if (!(squaredVariation >= 1 && squaredVariation < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`squared variation must be a number from 1, got ${squaredVariation}`);
  }
  const fastShare = (1 + Math.sqrt((squaredVariation - 1) / (squaredVariation + 1))) / 2;
  return { fastShare, fastRate: 2 * fastShare * rate, slowRate: 2 * (1 - fastShare) * rate };
}

/** Gaps of that law. */
export function hyperexponentialGaps({ fastShare, fastRate, slowRate }: Hyperexponential): GapTransform {
  return (s) => (fastShare * fastRate) / (fastRate + s) + ((1 - fastShare) * slowRate) / (slowRate + s);
}
