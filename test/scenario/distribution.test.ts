import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionMeanUs } from '../../engine/durations/mean.ts';
import type { DistributionModel } from '../../engine/model.ts';
import { normalQuantile } from '../../engine/random/normal-quantile.ts';
import { timeModel } from '../../engine/scenario/distribution.ts';
import { openTail } from '../../engine/scenario/empirical.ts';
import type { TimeDocument } from '../../engine/scenario/time-schema.ts';
import { logGamma, logGammaQuantile } from '../../engine/statistics/gamma-function.ts';
import { formatDuration } from '../../engine/words/quantity.ts';

function read(written: TimeDocument): DistributionModel {
  const issues: string[] = [];
  const law = timeModel(written, 'function.duration', (path, message) => issues.push(`${path}: ${message}`));
  expect(issues).toEqual([]);
  return law!;
}

function refused(written: TimeDocument): string {
  const issues: string[] = [];
  expect(timeModel(written, 'function.duration', (_, message) => issues.push(message))).toBeUndefined();
  expect(issues).toHaveLength(1);
  return issues[0]!;
}

/** Quantile functions from the textbooks, apart from the fits. */
function quantile(law: DistributionModel, p: number): number {
  switch (law.distribution) {
    case 'exponential':
      return -law.meanUs * Math.log(1 - p);
    case 'lognormal':
      return Math.exp(law.mu + law.sigma * normalQuantile(p));
    case 'weibull':
      return law.scaleUs * (-Math.log(1 - p)) ** (1 / law.shape);
    case 'pareto':
      return law.scaleUs * (1 - p) ** (-1 / law.shape);
    case 'gamma':
      return law.scaleUs * Math.exp(logGammaQuantile(law.shape, p));
    default:
      throw new Error(law.distribution);
  }
}

function cv(law: DistributionModel): number {
  switch (law.distribution) {
    case 'lognormal':
      return Math.sqrt(Math.exp(law.sigma ** 2) - 1);
    case 'gamma':
      return 1 / Math.sqrt(law.shape);
    case 'weibull':
      return Math.sqrt(Math.exp(logGamma(1 + 2 / law.shape) - 2 * logGamma(1 + 1 / law.shape)) - 1);
    case 'pareto':
      return Math.sqrt(1 / (law.shape * (law.shape - 2)));
    default:
      throw new Error(law.distribution);
  }
}

const FITTED = ['lognormal', 'gamma', 'weibull', 'pareto'] as const;

describe.each(FITTED)('%s', (distribution) => {
  it('passes through two percentiles', () => {
    const names = fc.constantFrom(['p50', 'p90'], ['p50', 'p99'], ['p90', 'p95'], ['p95', 'p99']);
    fc.assert(
      fc.property(
        names,
        fc.integer({ min: 1000, max: 10 ** 7 }),
        fc.double({ min: 1.05, max: 30, noNaN: true }),
        ([low, high], us, factor) => {
          const highUs = Math.round(us * factor);
          const law = read({ distribution, [low!]: formatDuration(us), [high!]: formatDuration(highUs) });
          expect(law.distribution).toBe(distribution);
          expect(quantile(law, Number(low!.slice(1)) / 100) / us).toBeCloseTo(1, 8);
          expect(quantile(law, Number(high!.slice(1)) / 100) / highUs).toBeCloseTo(1, 8);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has the stated mean and cv', () => {
    for (const wanted of [0.05, 0.5, 1, 2.5]) {
      const law = read({ distribution, mean: '120 ms', cv: wanted });
      expect(distributionMeanUs(law) / 120_000).toBeCloseTo(1, 10);
      expect(cv(law)).toBeCloseTo(wanted, 8);
    }
  });

  it('needs mean and cv, or two percentiles that rise', () => {
    const need = 'duration must give mean and cv, or two of p50, p90, p95, p99 for';
    expect(refused({ distribution, mean: '1 s' })).toBe(`${need} ${distribution}, got mean`);
    expect(refused({ distribution })).toBe(`${need} ${distribution}, got nothing`);
    expect(refused({ distribution, p50: '1 s' })).toContain('got p50');
    expect(refused({ distribution, mean: '1 s', p50: '1 s' })).toContain('got mean, p50');
    expect(refused({ distribution, p50: '1 s', p90: '2 s', p99: '3 s' })).toContain('empirical takes more');
    expect(refused({ distribution, p50: '1 s', p99: '1 s' })).toBe(
      'duration must have percentiles that rise, got p50 1 s and p99 1 s',
    );
    expect(refused({ distribution, p50: '0 s', p99: '1 s' })).toContain('above 0 s');
    expect(refused({ distribution, mean: '0 s', cv: 1 })).toContain('mean above 0 s');
  });
});

describe('other laws', () => {
  it('takes a bare duration, a value or a mean as constant', () => {
    const law = { distribution: 'constant', valueUs: 120_000 };
    expect(read('120 ms')).toEqual(law);
    expect(read({ value: '120 ms' })).toEqual(law);
    expect(read({ distribution: 'constant', value: '120 ms' })).toEqual(law);
    expect(read({ distribution: 'constant', mean: '120 ms' })).toEqual(law);
    expect(refused({ distribution: 'constant', mean: '1 s', value: '1 s' })).toContain('value or mean');
  });

  it('is lognormal for two percentiles without a name', () => {
    expect(read({ p50: '80 ms', p99: '600 ms' })).toEqual(
      read({ distribution: 'lognormal', p50: '80 ms', p99: '600 ms' }),
    );
  });

  it('fits exponential to a mean or one percentile', () => {
    expect(read({ distribution: 'exponential', mean: '50 ms' })).toEqual({
      distribution: 'exponential',
      meanUs: 50_000,
    });
    expect(read({ distribution: 'exponential', mean: '50 ms', cv: 1 })).toEqual({
      distribution: 'exponential',
      meanUs: 50_000,
    });
    expect(quantile(read({ distribution: 'exponential', p95: '3 s' }), 0.95)).toBeCloseTo(3e6, 4);
    expect(refused({ distribution: 'exponential', mean: '1 s', cv: 2 })).toBe(
      'duration must have cv 1 for exponential, got 2',
    );
    expect(refused({ distribution: 'exponential', p50: '1 s', p99: '2 s' })).toContain('mean or one of');
  });

  it('takes uniform from min to max', () => {
    expect(read({ distribution: 'uniform', min: '1 ms', max: '3 ms' })).toEqual({
      distribution: 'uniform',
      minUs: 1000,
      maxUs: 3000,
    });
    expect(refused({ distribution: 'uniform', min: '3 ms', max: '1 ms' })).toBe(
      'duration must have min below max, got min 3 ms and max 1 ms',
    );
    expect(refused({ distribution: 'uniform', mean: '3 ms' })).toContain('min and max');
  });
});

describe('empirical', () => {
  it('gives each value the same share', () => {
    const law = read({ distribution: 'empirical', values: ['30 ms', '10 ms', '20 ms', '10 ms'] });
    expect(law).toEqual({
      distribution: 'empirical',
      probabilities: [0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1],
      valuesUs: [10_000, 10_000, 10_000, 10_000, 20_000, 20_000, 30_000, 30_000],
    });
    expect(distributionMeanUs(law)).toBeCloseTo(17_500, 9);
  });

  it('takes quantiles, by name and level beyond the outermost', () => {
    const quantiles = { p99: '90 ms', min: '1 ms', p50: '10 ms', 'p99.9': '200 ms' };
    expect(read({ quantiles })).toEqual({
      distribution: 'empirical',
      probabilities: [0, 0.5, 0.99, 0.9990000000000001, 1],
      valuesUs: [1000, 10_000, 90_000, 200_000, 200_000],
    });
    expect(read({ distribution: 'empirical', p50: '10 ms', p99: '90 ms', max: '1 s' })).toEqual({
      distribution: 'empirical',
      probabilities: [0, 0.5, 0.99, 1],
      valuesUs: [10_000, 10_000, 90_000, 1_000_000],
    });
  });

  it('refuses quantiles that fall, repeat or are no quantiles', () => {
    expect(refused({ quantiles: { p50: '10 ms', p90: '5 ms' } })).toBe(
      'duration must have quantiles that do not fall, got a lower p90 than p50',
    );
    expect(refused({ quantiles: { p0: '1 ms', min: '1 ms' } })).toContain('each quantile once');
    expect(refused({ quantiles: { p101: '10 ms' } })).toContain('p101 must be a quantile');
    expect(refused({ quantiles: {} })).toContain('at least one quantile');
    expect(refused({ distribution: 'empirical' })).toContain('got nothing');
    expect(refused({ distribution: 'empirical', values: ['1 ms'], mean: '1 ms' })).toContain(
      'got values, mean',
    );
  });

  it('says where the tail is open', () => {
    expect(openTail({ distribution: 'empirical', quantiles: { p50: '1 s', p99: '2 s' } }, 'duration')).toBe(
      'duration stays at its p99, 2 s, above it: nothing is known of longer times',
    );
    expect(openTail({ quantiles: { p50: '1 s', p100: '2 s' } }, 'duration')).toBeUndefined();
    expect(openTail('1 s', 'duration')).toBeUndefined();
  });
});
