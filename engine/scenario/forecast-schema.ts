/** What --growth adds to a result, as JSON Schema: the months of a forecast and the sums of their years. */
import * as z from 'zod/mini';
import { money, text } from './result-fields.ts';

const number = (description: string) => z.number().check(z.meta({ description }));
const total = z.looseObject({ id: z.string(), total: money('In the currency of the comparison.') });

const crossing = z
  .looseObject({
    deployment: z.string(),
    what: text('freeUsedUp, freeAgain, tier, refused, timedOut, served or instances.'),
  })
  .check(z.meta({ description: 'Since the month before; further fields are the figures of each kind.' }));

const month = z.looseObject({
  month: number('From 1, which is the scenario as it stands.'),
  factor: number('Times the traffic of month 1.'),
  ratePerSec: number('Mean of what clients asked for.'),
  requests: number('In the billing month, rounded.'),
  deployments: z.array(
    z.looseObject({
      id: z.string(),
      total: money('In the currency of the comparison.'),
      interval: z.tuple([z.nullable(money('Low.')), z.nullable(money('High.'))]),
      p99Ms: z.nullable(z.number()),
      coldStartRatio: z.number(),
      throttled: number('Share of the requests, as the next two.'),
      dropped: z.number(),
      timedOut: z.number(),
      serves: z.optional(z.boolean()),
    }),
  ),
  crossed: z.array(crossing),
  cheapest: text('Of those that serve 99 % of their requests; of all, where none does.'),
});

const sum = z.looseObject({
  from: z.number(),
  to: z.number(),
  deployments: z.array(total),
  cheapest: z.string(),
});

export const forecastFields = {
  growth: z.optional(
    z
      .looseObject({ rate: text('As it was given: 5%/month.'), months: z.number() })
      .check(z.meta({ description: 'With --growth; the rest of the result is month 1.' })),
  ),
  forecast: z.optional(z.array(month)),
  years: z.optional(
    z.array(sum.check(z.meta({ description: 'Sums of twelve months each, and of what is left.' }))),
  ),
  whole: z.optional(sum.check(z.meta({ description: 'The sum of all months.' }))),
};
