/** What `rightsize --format json` adds to a deployment, as JSON Schema. Open to further fields; field names are public. */
import * as z from 'zod/mini';

const meaning = (description: string) => z.meta({ description });
const text = (description: string) => z.string().check(meaning(description));
const flag = (description: string) => z.boolean().check(meaning(description));
const number = (description: string) => z.number().check(meaning(description));
const names = (description: string) => z.array(z.string()).check(meaning(description));
const name = (description: string) =>
  z.nullable(z.string()).check(meaning(`${description} Null where there is none.`));
const milliseconds = z.nullable(z.number());

const evaluatedSize = z.looseObject({
  name: text('As the choices name it: 512 MB, 0.5 vCPU / 1 GB, t3.medium.'),
  memoryMb: z.optional(z.number()),
  vcpu: z.optional(z.number()),
  size: z.optional(z.string()),
  total: text('Of the bill; money is text.'),
  perMillionRequests: z.nullable(z.string()),
  meanMs: milliseconds,
  p50Ms: milliseconds,
  p99Ms: milliseconds,
  coldStartRatio: z.number(),
  unservedShare: number('Share of requests that were throttled, dropped or timed out.'),
  meets: flag('Whether it serves and keeps every stated limit: only such sizes are chosen among.'),
  pareto: flag('Whether no other size is both cheaper and faster.'),
  interval: z.looseObject({}),
  measuredMs: z.optional(number('The measured mean that it was played with.')),
  interpolated: z.optional(flag('Whether that lies between measured sizes.')),
  set: z.looseObject({}).check(meaning('Fields of the deployment that state this size.')),
});

export const rightsizeField = z
  .looseObject({
    cheapest: name('The size that costs least.'),
    fastest: name('The size with the shortest latency.'),
    asFast: name('The cheapest within 1 % of the fastest.'),
    balanced: name('Least balance × cost ÷ lowest + the rest × latency ÷ lowest.'),
    now: name('The size that the scenario states, where it was tried.'),
    asCheap: names(
      'Sizes that may cost what the cheapest does: the 95 % interval of the difference holds 0.',
    ),
    pareto: names('Sizes that no other beats in both cost and latency.'),
    by: text('The latency that counts: mean, p50 or p99.'),
    balance: number('Weight of cost, 0–1.'),
    notes: names('What must be known of the cheapest size in particular.'),
    evaluated: z.array(evaluatedSize),
    link: z.optional(text('The curve on the page of Lambda Power Tuning.')),
  })
  .check(meaning('The answer of rightsize.'));
