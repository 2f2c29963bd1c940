/** One or more examples of every distribution, with what probability theory says of each. */
import type { DistributionModel } from '../../engine/model.ts';
import { logGammaQuantile } from '../../engine/statistics/gamma-function.ts';

type Name = DistributionModel['distribution'];

export interface Law<N extends Name = Name> {
  readonly model: Extract<DistributionModel, { distribution: N }>;
  readonly meanUs: number;
  /** Null where it is infinite, or where samples say too little about it. */
  readonly varianceUs2: number | null;
  quantileUs(p: number): number;
}

function exponential(meanUs: number): Law<'exponential'> {
  return {
    model: { distribution: 'exponential', meanUs },
    meanUs,
    varianceUs2: meanUs ** 2,
    quantileUs: (p) => -meanUs * Math.log1p(-p),
  };
}

function uniform(minUs: number, maxUs: number): Law<'uniform'> {
  return {
    model: { distribution: 'uniform', minUs, maxUs },
    meanUs: (minUs + maxUs) / 2,
    varianceUs2: (maxUs - minUs) ** 2 / 12,
    quantileUs: (p) => minUs + p * (maxUs - minUs),
  };
}

/** Quantiles of the standard normal law, scipy.stats.norm.ppf. */
const NORMAL: Record<number, number> = { 0.1: -1.2815515655446004, 0.5: 0, 0.9: 1.2815515655446004 };
const NORMAL_99 = 2.3263478740408408;

function lognormal(medianUs: number, sigma: number): Law<'lognormal'> {
  const mu = Math.log(medianUs);
  return {
    model: { distribution: 'lognormal', mu, sigma },
    meanUs: medianUs * Math.exp(sigma ** 2 / 2),
    varianceUs2: medianUs ** 2 * Math.exp(sigma ** 2) * Math.expm1(sigma ** 2),
    quantileUs: (p) => medianUs * Math.exp(sigma * (NORMAL[p] ?? NORMAL_99)),
  };
}

function gamma(shape: number, scaleUs: number): Law<'gamma'> {
  return {
    model: { distribution: 'gamma', shape, scaleUs },
    meanUs: shape * scaleUs,
    varianceUs2: shape * scaleUs ** 2,
    quantileUs: (p) => scaleUs * Math.exp(logGammaQuantile(shape, p)),
  };
}

/** `first` and `second` are Γ(1 + 1/shape) and Γ(1 + 2/shape). */
function weibull(shape: number, scaleUs: number, first: number, second: number): Law<'weibull'> {
  return {
    model: { distribution: 'weibull', shape, scaleUs },
    meanUs: scaleUs * first,
    varianceUs2: scaleUs ** 2 * (second - first ** 2),
    quantileUs: (p) => scaleUs * (-Math.log1p(-p)) ** (1 / shape),
  };
}

function pareto(shape: number, scaleUs: number): Law<'pareto'> {
  return {
    model: { distribution: 'pareto', shape, scaleUs },
    meanUs: shape > 1 ? (shape * scaleUs) / (shape - 1) : Number.POSITIVE_INFINITY,
    // Below shape 8 the spread of a sample's variance is itself not known from samples.
    varianceUs2: shape > 8 ? (shape * scaleUs ** 2) / ((shape - 1) ** 2 * (shape - 2)) : null,
    quantileUs: (p) => scaleUs * (1 - p) ** (-1 / shape),
  };
}

/** Adding a distribution to the model without a law here does not type-check. */
export const laws = {
  constant: [
    {
      model: { distribution: 'constant', valueUs: 12.5 },
      meanUs: 12.5,
      varianceUs2: 0,
      quantileUs: () => 12.5,
    },
  ],
  exponential: [exponential(80_000)],
  uniform: [uniform(1000, 5000), uniform(0, 1)],
  lognormal: [lognormal(80_000, 0.3), lognormal(500, 0.9)],
  gamma: [gamma(3, 2000), gamma(0.4, 50_000), gamma(1, 7)],
  weibull: [weibull(2, 1000, Math.sqrt(Math.PI) / 2, 1), weibull(0.5, 1000, 2, 24)],
  pareto: [pareto(9, 1000), pareto(1.5, 2000), pareto(0.8, 10)],
  empirical: [
    {
      // Half from 0 to 100, a jump, three tenths at 400, the rest from 400 to 1000.
      model: {
        distribution: 'empirical',
        probabilities: [0, 0.5, 0.5, 0.8, 1],
        valuesUs: [0, 100, 400, 400, 1000],
      },
      meanUs: 0.5 * 50 + 0.3 * 400 + 0.2 * 700,
      varianceUs2:
        (0.5 * 100 ** 2) / 3 +
        0.3 * 400 ** 2 +
        (0.2 * (400 ** 2 + 400 * 1000 + 1000 ** 2)) / 3 -
        (0.5 * 50 + 0.3 * 400 + 0.2 * 700) ** 2,
      quantileUs: (p) => (p <= 0.5 ? 200 * p : p <= 0.8 ? 400 : 400 + 3000 * (p - 0.8)),
    },
  ],
} satisfies { [N in Name]: readonly Law<N>[] };
