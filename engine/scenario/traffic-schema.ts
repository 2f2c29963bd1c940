/** Traffic as written: one source or a list, each a pattern with its parameters. */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';
import {
  choice,
  countFromOne,
  duration,
  object,
  oneOf,
  positiveDuration,
  rate,
  share,
  text,
} from './fields.ts';

const meanRate = rate('Long-run mean of requests, whatever the pattern.');
const target = { function: z.optional(text('The function it calls.')) };

const patterns = {
  steady: object({ pattern: z.literal('steady'), rate: meanRate, ...target }, 'Equal gaps.'),
  poisson: object({ pattern: z.literal('poisson'), rate: meanRate, ...target }, 'Independent users.'),
  diurnal: object(
    {
      pattern: z.literal('diurnal'),
      rate: meanRate,
      amplitude: z.optional(share('Daily swing relative to the mean. Default 60 %.')),
      peakAt: z.optional(
        duration('Time of day of the peak. Default 15 h.', { max: 24 * 3600e6, rule: '0–24 h' }),
      ),
      weekend: z.optional(
        share('Weekend level relative to weekdays. Default 100 %.', { max: 100, rule: '0–10000 %' }),
      ),
      ...target,
    },
    'rate × (1 + amplitude × cos), day by day.',
  ),
  ramp: object(
    {
      pattern: z.literal('ramp'),
      from: rate('Rate at the start.'),
      to: rate('Rate at the end of the ramp, and after it.'),
      over: positiveDuration('How long it takes.'),
      ...target,
    },
    'From one rate to another.',
  ),
  spike: object(
    {
      pattern: z.literal('spike'),
      at: duration('Start of the rise, from the start of the horizon.'),
      peak: rate('Rate on top of everything else while it holds.'),
      rise: z.optional(duration('Default 0 s.')),
      hold: z.optional(duration('Default 0 s.')),
      fall: z.optional(duration('Default 0 s.')),
      ...target,
    },
    'A trapezoid on top of the rest.',
  ),
  bursts: object(
    {
      pattern: z.literal('bursts'),
      rate: meanRate,
      size: z.optional(countFromOne('Requests at one instant.')),
      on: z.optional(positiveDuration('Mean length of a busy spell (exponential).')),
      off: z.optional(positiveDuration('Mean length of a silent spell (exponential).')),
      ...target,
    },
    'Either `size` requests at one instant, or Poisson while on and nothing while off.',
  ),
  replay: object(
    {
      pattern: z.literal('replay'),
      file: text('Traffic file: CSV or TSV, may be gzipped; - for standard input.'),
      columns: z.optional(text('Which columns hold what: time=ts,requests=hits,duration=ms.')),
      spread: z.optional(
        choice(['poisson', 'even'], 'How counts are spread inside their bin. Default poisson.'),
      ),
      ...target,
    },
    'Recorded traffic.',
  ),
};

const PATTERNS = Object.keys(patterns);

const sourceFields = z.discriminatedUnion(
  'pattern',
  [
    patterns.steady,
    patterns.poisson,
    patterns.diurnal,
    patterns.ramp,
    patterns.spike,
    patterns.bursts,
    patterns.replay,
  ],
  { error: (issue) => sourceObjection(issue.input) },
);

function sourceObjection(source: unknown): string {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) {
    return `must be a source such as { pattern: poisson, rate: 12/s }, got ${describeValue(source)}`;
  }
  const pattern = (source as { pattern?: unknown }).pattern;
  return pattern === 'schedule' ? 'schedule is not supported by this version' : oneOf(pattern, PATTERNS);
}

/** Each arrival is the earliest of all sources' next ones. */
const MAX_SOURCES = 200;

export const trafficField = z
  .union(
    [
      sourceFields,
      z.array(sourceFields).check(
        z.minLength(1, { error: 'must be at least one source, got an empty list' }),
        z.maxLength(MAX_SOURCES, {
          error: (issue) =>
            `must be at most ${MAX_SOURCES} sources, got ${(issue.input as unknown[]).length}`,
        }),
      ),
    ],
    {
      error: (issue) =>
        `${issue.input === undefined ? 'is required and ' : ''}must be a source such as { pattern: poisson, rate: 12/s } or a list of them` +
        (issue.input === undefined ? '' : `, got ${describeValue(issue.input)}`),
    },
  )
  .check(z.meta({ description: 'One source or a list; a list is superposed.' }));

export type SourceDocument = z.infer<typeof sourceFields>;
export type TrafficDocument = z.infer<typeof trafficField>;
