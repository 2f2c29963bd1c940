/** Clients that try again, as written. */
import * as z from 'zod/mini';
import { choice, count, duration, object, positiveNumber, share } from './fields.ts';

const TEN_YEARS_US = 10 * 8766 * 3600e6;
const anyTime = { min: 1, max: TEN_YEARS_US, rule: 'greater than 0 and at most 10 years' };

export const retryFields = object(
  {
    attempts: count('All tries of a call, the first included.', { min: 2, max: 100, rule: '2–100' }),
    backoff: duration('Wait before the first retry; with jitter the longest it may be.', anyTime),
    factor: z.optional(
      positiveNumber(
        'What the backoff grows by from one retry to the next. Default 2.',
        { min: 1, max: 100, rule: '1–100' },
        1.5,
      ),
    ),
    jitter: z.optional(
      choice(
        ['none', 'full'],
        'full: a wait is drawn evenly between nothing and the backoff; none: it is the backoff. Default full.',
      ),
    ),
    maxBackoff: z.optional(duration('No backoff is longer. Default: no limit.', anyTime)),
    timeout: z.optional(
      duration(
        'How long a client waits for an answer before it tries again; the platform goes on with the old attempt. Default: as long as it takes.',
        anyTime,
      ),
    ),
    budget: z.optional(
      share(
        'Retries for each call made, over all clients together; up to 100 unused ones are saved. Default: no limit.',
        { min: Number.MIN_VALUE, max: 1, rule: 'greater than 0 % and at most 100 %' },
      ),
    ),
  },
  'Clients try again what was refused, dropped, failed or took too long: the same work, its failing drawn anew.',
);

export type RetryDocument = z.infer<typeof retryFields>;
