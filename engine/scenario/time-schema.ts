/** A random time as written: one duration for a constant, or a distribution by its parameters. */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';
import { choice, duration, object, positiveNumber } from './fields.ts';

const DISTRIBUTIONS = [
  'constant',
  'exponential',
  'uniform',
  'lognormal',
  'gamma',
  'weibull',
  'pareto',
  'empirical',
] as const;

const distributionFields = object(
  {
    distribution: z.optional(choice(DISTRIBUTIONS, 'Default: lognormal for two percentiles or mean and cv.')),
    mean: z.optional(duration('Mean.')),
    cv: z.optional(
      positiveNumber('Coefficient of variation: standard deviation ÷ mean.', {
        min: 0.001,
        max: 100,
        rule: '0.001–100',
      }),
    ),
    value: z.optional(duration('The time itself, for constant.')),
    min: z.optional(duration('Shortest, for uniform and empirical.')),
    max: z.optional(duration('Longest, for uniform and empirical.')),
    p50: z.optional(duration('Median.')),
    p90: z.optional(duration('90th percentile.')),
    p95: z.optional(duration('95th percentile.')),
    p99: z.optional(duration('99th percentile.')),
    values: z.optional(
      z
        .array(duration('One measured time.'), {
          error: (issue) => `must be a list of durations, got ${describeValue(issue.input)}`,
        })
        .check(
          z.minLength(1, { error: 'must be a list of at least one duration, got an empty list' }),
          z.meta({ description: 'Measured times for empirical, each as likely as the others.' }),
        ),
    ),
    quantiles: z.optional(
      z
        .record(z.string(), duration('Quantile.'), {
          error: (issue) =>
            `must be durations by quantile such as { p50: 80 ms }, got ${describeValue(issue.input)}`,
        })
        .check(
          z.meta({
            description:
              'Quantiles for empirical: p0 or min, p25, p50, p99.9, p100 or max. Straight between them; level beyond them.',
          }),
        ),
    ),
  },
  'A distribution of times: mean and cv, or two of p50, p90, p95, p99, or what the distribution needs.',
);

export function timeField(description: string) {
  return z
    .union([duration('Always the same time.'), distributionFields], {
      error: (issue) =>
        issue.input === undefined
          ? 'is required and must be a duration such as 200 ms or a distribution such as { p50: 80 ms, p99: 600 ms }'
          : `must be a duration such as 200 ms or a distribution such as { p50: 80 ms, p99: 600 ms }, got ${describeValue(issue.input)}`,
    })
    .check(z.meta({ description }));
}

export type TimeDocument = string | DistributionDocument;
export type DistributionDocument = z.infer<typeof distributionFields>;
