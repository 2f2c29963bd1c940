/** The family of time distributions: one file each, one line here. */
import type { DistributionModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';
import { Constant } from './constant.ts';
import { Empirical } from './empirical.ts';
import { Exponential } from './exponential.ts';
import { Gamma } from './gamma.ts';
import { Lognormal } from './lognormal.ts';
import { Pareto } from './pareto.ts';
import type { Sampler } from './sampler.ts';
import { Uniform } from './uniform.ts';
import { Weibull } from './weibull.ts';

export type { Sampler };

export function sampler(model: DistributionModel, stream: RandomStream): Sampler {
  switch (model.distribution) {
    case 'constant':
      return new Constant(model.valueUs);
    case 'empirical':
      return new Empirical(model.probabilities, model.valuesUs, stream);
    case 'exponential':
      return new Exponential(model.meanUs, stream);
    case 'gamma':
      return new Gamma(model.shape, model.scaleUs, stream);
    case 'lognormal':
      return new Lognormal(model.mu, model.sigma, stream);
    case 'pareto':
      return new Pareto(model.shape, model.scaleUs, stream);
    case 'uniform':
      return new Uniform(model.minUs, model.maxUs, stream);
    case 'weibull':
      return new Weibull(model.shape, model.scaleUs, stream);
  }
}
