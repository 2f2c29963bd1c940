/**
 * The scenario document as people write it: every field with its unit, its meaning and nothing else.
 * What fields mean together (two percentiles that contradict each other, a file that is not there) is checked where
 * they are compiled.
 */
import * as z from 'zod/mini';
import { parseDay } from '../words/day.ts';
import { describeValue } from '../words/issue.ts';
import { parseMonth, parseStart } from './calendar.ts';
import { deploymentFields } from './deployment-schema.ts';
import { downstreamField } from './downstream-schema.ts';
import { faultsField } from './faults-schema.ts';
import {
  choice,
  count,
  duration,
  flag,
  formatted,
  object,
  positiveDuration,
  positiveNumber,
  readyInstances,
  share,
  size,
  text,
} from './fields.ts';
import { currencyField, ownPricesField, ratesField } from './rates-schema.ts';
import { retryFields } from './retry-schema.ts';
import { timeField } from './time-schema.ts';
import { trafficField } from './traffic-schema.ts';

const functionFields = object(
  {
    runtime: z.optional(text('Language runtime; picks cold-start defaults. Default nodejs.')),
    memory: z.optional(size('Memory at which `duration` was measured. Default 512 MB.')),
    duration: timeField('What one request takes alone, warm, at `memory`.'),
    cpu: z.optional(share('Share of the duration on the processor; the rest is waiting. Default 100 %.')),
    threads: z.optional(positiveNumber('Processors that one request can keep busy. Default 1.')),
    package: z.optional(choice(['zip', 'image'], 'How it is packed, where that matters. Default zip.')),
    bundle: z.optional(size('Dependencies that a cold start loads, zipped. Default: none.')),
    init: z.optional(timeField('The whole delay of a cold start. Default: by platform and runtime.')),
    timeout: z.optional(positiveDuration('Longest duration allowed. Default: the platform’s own limit.')),
    errors: z.optional(share('Share of requests whose code fails. Default 0 %.')),
    retry: z.optional(retryFields),
    response: z.optional(size('Size of one response. Data transfer is not billed in this version.')),
    minInstances: z.optional(readyInstances('Instances kept ready, on every deployment that can.')),
    maxInstances: z.optional(count('Ceiling on instances, on every deployment that can.')),
  },
  'What is deployed.',
);

/** Billed one by one; those that behave alike, such as one function in many regions, are played once. */
export const MAX_DEPLOYMENTS = 500;
const TEN_YEARS_US = 10 * 8766 * 3600e6;

const versionField = z
  .literal(1, { error: (issue) => `must be 1, got ${describeValue(issue.input)}` })
  .check(z.meta({ description: 'Version of this format.' }));

const seedField = z
  .custom<number | string>(isSeed, {
    error: (issue) => `must be a whole number or text, got ${describeValue(issue.input)}`,
  })
  .check(z.meta({ type: ['integer', 'string'], description: 'Names every random stream. Default 1.' }));

function isSeed(value: unknown): boolean {
  return Number.isSafeInteger(value) || (typeof value === 'string' && value !== '' && value.length <= 200);
}

export const scenarioSchema = object(
  {
    version: z.optional(versionField),
    name: z.optional(text('What the scenario is called.')),
    question: z.optional(text('What it is meant to answer.')),
    seed: z.optional(seedField),
    start: z.optional(
      formatted(
        parseStart,
        'Date and time of hour 0, such as 2026-11-27 or 2026-11-27T09:00. Default: a Monday.',
        ['2026-11-27'],
      ),
    ),
    horizon: z.optional(
      positiveDuration('Simulated time. Default 24 h, or what a traffic file spans.', {
        min: 1,
        max: TEN_YEARS_US,
        rule: 'greater than 0 and at most 10 years',
      }),
    ),
    warmup: z.optional(
      duration('Simulated before the horizon and not counted.', {
        max: TEN_YEARS_US,
        rule: 'at most 10 years',
      }),
    ),
    replications: z.optional(
      count('Independent runs behind every interval. Default 8, fewer for heavy traffic.', {
        min: 1,
        max: 1000,
        rule: '1–1000',
      }),
    ),
    precision: z.optional(
      share(
        'Replications are added until the 95 % intervals of the total, the p99 and the cold share are at most so wide to either side.',
        { min: 0.0001, max: 0.5, rule: '0.01–50 %' },
      ),
    ),
    month: z.optional(
      formatted(
        parseMonth,
        'The billing month usage is scaled to: 730 h (default), or `actual` for the horizon as it is.',
        ['730 h', 'actual'],
      ),
    ),
    freeGrants: z.optional(flag('Apply the monthly free quantities. Default true.')),
    asOf: z.optional(
      formatted(parseDay, 'Day whose prices and billing rules count. Default: the newest known.', [
        '2025-07-01',
      ]),
    ),
    prices: z.optional(ownPricesField),
    currency: z.optional(currencyField),
    rates: z.optional(ratesField),
    traffic: trafficField,
    faults: z.optional(faultsField),
    downstream: z.optional(downstreamField),
    function: z.optional(functionFields),
    functions: z.optional(
      z
        .record(z.string(), functionFields, {
          error: (issue) => `must be functions by name, got ${describeValue(issue.input)}`,
        })
        .check(z.meta({ description: 'Functions by name; each source of traffic calls one of them.' })),
    ),
    deployments: z
      .array(deploymentFields, {
        error: (issue) =>
          issue.input === undefined
            ? 'is required and must be a list of deployments'
            : `must be a list of at least one deployment, got ${describeValue(issue.input)}`,
      })
      .check(
        z.minLength(1, { error: 'must be a list of at least one deployment, got an empty list' }),
        z.maxLength(MAX_DEPLOYMENTS, {
          error: (issue) =>
            `must be a list of at most ${MAX_DEPLOYMENTS} deployments, got ${(issue.input as unknown[]).length}`,
        }),
        z.meta({ description: 'Where it runs: platforms with their knobs.' }),
      ),
  },
  'A scenario: traffic, a function and where it is deployed.',
);

export type ScenarioDocument = z.infer<typeof scenarioSchema>;
export type FunctionDocument = z.infer<typeof functionFields>;
