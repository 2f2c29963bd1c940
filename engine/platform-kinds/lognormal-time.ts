/** The lognormal law through a measured median and a measured p99. */
import type { DistributionModel } from '../model.ts';
import { normalQuantile } from '../random/normal-quantile.ts';

const US_PER_MS = 1000;

export interface MedianAndP99 {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export function lognormalThrough({ p50Ms, p99Ms }: MedianAndP99): DistributionModel {
  return {
    distribution: 'lognormal',
    mu: Math.log(p50Ms * US_PER_MS),
    sigma: Math.log(p99Ms / p50Ms) / normalQuantile(0.99),
  };
}
