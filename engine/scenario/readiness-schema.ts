/** Instances kept ready, as written: a number, a weekly schedule of numbers, or a range within which alarms decide. */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';
import { choice, duration, instances, object, share } from './fields.ts';

export const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAYS = ['daily', 'weekdays', 'weekends', ...WEEKDAY_NAMES] as const;
const DAY_US = 24 * 3600e6;
const MOST_CHANGES = 500;

const changeFields = object(
  {
    at: duration('Time of day from which it holds.', { max: DAY_US - 1, rule: 'before 24 h' }),
    days: z.optional(choice(DAYS, 'On which days. Default: daily.')),
    instances: instances('So many from then on.', 0),
  },
  'From a time of day on.',
);

const rangeFields = object(
  {
    min: instances('Fewest.', 1),
    max: instances('Most.', 1),
    target: z.optional(
      share('Share of them in use that is aimed at. Default 70 %.', { min: 0.1, max: 0.9, rule: '10–90 %' }),
    ),
  },
  'Target tracking.',
);

const FORMS =
  'a whole number, a schedule such as [{ at: 8 h, instances: 50 }, { at: 20 h, instances: 5 }], or target tracking such as { min: 2, max: 50 }';

export function readinessField(description: string) {
  const schedule = z.array(changeFields).check(
    z.minLength(1, { error: 'must be a schedule of at least one change, got an empty list' }),
    z.maxLength(MOST_CHANGES, {
      error: (issue) => `must be at most ${MOST_CHANGES} changes, got ${(issue.input as unknown[]).length}`,
    }),
  );
  return z
    .union([instances(description, 0), schedule, rangeFields], {
      error: (issue) => `must be ${FORMS}, got ${describeValue(issue.input)}`,
    })
    .check(z.meta({ description }));
}

export type ReadinessDocument = z.infer<ReturnType<typeof readinessField>>;
