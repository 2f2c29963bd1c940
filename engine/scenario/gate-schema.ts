/** What a gate adds to a result, as JSON Schema: limits and the change since a baseline. */
import * as z from 'zod/mini';
import { money, text } from './result-fields.ts';

/** Of a limit, and of a deployment that it is for. */
export const limitSchema = z
  .looseObject({
    deployment: z.string(),
    stated: text('As it was given: --max-cost 100.'),
    limit: text('In words, as found is: $100.00.'),
    found: z.string(),
    kept: z.boolean(),
    over: z.optional(text('By how much it is broken.')),
  })
  .check(z.meta({ description: 'Where limits are stated: each, of each deployment that it is for.' }));

const beforeAndNow = <T extends z.core.$ZodType>(value: T) => z.looseObject({ before: value, now: value });

/** Of all deployments. */
export const changeSchema = z
  .looseObject({
    headline: text('The change in one sentence.'),
    deployments: z.array(
      z.looseObject({
        id: z.string(),
        currency: z.string(),
        total: z.looseObject({
          before: money('Of the baseline.'),
          now: money('Of this run.'),
          difference: money('now − before.'),
          percent: z.nullable(money('Of before; null where that is 0.')),
        }),
        certainty: text(
          'none, paired (the same requests), clear (intervals apart), chance (they overlap) or unknown.',
        ),
        p99Ms: beforeAndNow(z.nullable(z.number())),
        coldStartRatio: beforeAndNow(z.number()),
        refusedShare: beforeAndNow(z.number()),
      }),
    ),
    incomparable: z.array(z.string()).check(z.meta({ description: 'In another currency than before.' })),
    new: z.array(z.string()),
    gone: z.array(z.string()),
    warnings: z.array(z.string()).check(z.meta({ description: 'In what the runs differ besides.' })),
  })
  .check(z.meta({ description: 'With --baseline: what became of each deployment since.' }));
