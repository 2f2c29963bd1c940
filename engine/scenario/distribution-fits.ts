/**
 * Laws of time from what people state about them: mean and coefficient of variation, or two quantiles.
 * Times in microseconds, all above zero; closed forms except where said.
 */
import type { DistributionModel } from '../model.ts';
import { normalQuantile } from '../random/normal-quantile.ts';
import { logGamma, logGammaQuantile } from '../statistics/gamma-function.ts';

/** A share `p` of all times is at most `valueUs`. */
export interface Quantile {
  readonly p: number;
  readonly valueUs: number;
}

/** A law with two parameters, by either description. In `byQuantiles`, `low` has the smaller p and the smaller value. */
export interface Fit {
  byMean(meanUs: number, cv: number): DistributionModel;
  byQuantiles(low: Quantile, high: Quantile): DistributionModel;
}

export const lognormal: Fit = {
  byMean(meanUs, cv) {
    const variance = Math.log1p(cv * cv);
    return { distribution: 'lognormal', mu: Math.log(meanUs) - variance / 2, sigma: Math.sqrt(variance) };
  },
  byQuantiles(low, high) {
    const zLow = normalQuantile(low.p);
    const sigma = Math.log(high.valueUs / low.valueUs) / (normalQuantile(high.p) - zLow);
    return { distribution: 'lognormal', mu: Math.log(low.valueUs) - sigma * zLow, sigma };
  },
};

export const weibull: Fit = {
  /** The shape solves Γ(1 + 2/k) ÷ Γ(1 + 1/k)² = 1 + cv². */
  byMean(meanUs, cv) {
    const target = Math.log1p(cv * cv);
    const shape = rootOfFalling((k) => logGamma(1 + 2 / k) - 2 * logGamma(1 + 1 / k) - target);
    return { distribution: 'weibull', shape, scaleUs: meanUs / Math.exp(logGamma(1 + 1 / shape)) };
  },
  byQuantiles(low, high) {
    const exponentLow = -Math.log1p(-low.p);
    const shape = Math.log(-Math.log1p(-high.p) / exponentLow) / Math.log(high.valueUs / low.valueUs);
    return { distribution: 'weibull', shape, scaleUs: low.valueUs / exponentLow ** (1 / shape) };
  },
};

export const pareto: Fit = {
  byMean(meanUs, cv) {
    const shape = 1 + Math.sqrt(1 + 1 / (cv * cv));
    return { distribution: 'pareto', shape, scaleUs: (meanUs * (shape - 1)) / shape };
  },
  byQuantiles(low, high) {
    const shape = Math.log((1 - low.p) / (1 - high.p)) / Math.log(high.valueUs / low.valueUs);
    return { distribution: 'pareto', shape, scaleUs: low.valueUs * (1 - low.p) ** (1 / shape) };
  },
};

export const gamma: Fit = {
  byMean(meanUs, cv) {
    return { distribution: 'gamma', shape: 1 / (cv * cv), scaleUs: meanUs * cv * cv };
  },
  /** The shape solves the ratio of the two quantiles, which falls as it grows. */
  byQuantiles(low, high) {
    const target = Math.log(high.valueUs / low.valueUs);
    const shape = rootOfFalling((k) => logGammaQuantile(k, high.p) - logGammaQuantile(k, low.p) - target);
    return {
      distribution: 'gamma',
      shape,
      scaleUs: Math.exp(Math.log(low.valueUs) - logGammaQuantile(shape, low.p)),
    };
  },
};

/** Where a falling function of a shape crosses zero: bisection on the shape's logarithm. */
function rootOfFalling(excess: (shape: number) => number): number {
  let low = Math.log(1e-3);
  let high = Math.log(1e13);
  while (high - low > 1e-14) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (excess(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
