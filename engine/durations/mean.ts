/** Mean of a time's law in microseconds; Infinity where it has none. */
import type { DistributionModel } from '../model.ts';
import { logGamma } from '../statistics/gamma-function.ts';

export function distributionMeanUs(law: DistributionModel): number {
  switch (law.distribution) {
    case 'constant':
      return law.valueUs;
    case 'exponential':
      return law.meanUs;
    case 'uniform':
      return (law.minUs + law.maxUs) / 2;
    case 'lognormal':
      return Math.exp(law.mu + (law.sigma * law.sigma) / 2);
    case 'gamma':
      return law.shape * law.scaleUs;
    case 'weibull':
      return law.scaleUs * Math.exp(logGamma(1 + 1 / law.shape));
    case 'pareto':
      return law.shape > 1 ? (law.shape * law.scaleUs) / (law.shape - 1) : Number.POSITIVE_INFINITY;
    case 'empirical':
      return empiricalMeanUs(law.probabilities, law.valuesUs);
  }
}

function empiricalMeanUs(probabilities: readonly number[], valuesUs: readonly number[]): number {
  let mean = 0;
  for (let i = 1; i < probabilities.length; i++) {
    mean += ((probabilities[i]! - probabilities[i - 1]!) * (valuesUs[i]! + valuesUs[i - 1]!)) / 2;
  }
  return mean;
}
