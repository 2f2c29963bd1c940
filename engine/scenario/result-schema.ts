/** The result document as JSON Schema: what `--format json` prints. Open to further fields; field names are public. */
import * as z from 'zod/mini';
import { forecastFields } from './forecast-schema.ts';
import { changeSchema, limitSchema } from './gate-schema.ts';
import { cost, money } from './result-fields.ts';
import { rightsizeField } from './rightsize-schema.ts';

const number = (description: string) => z.number().check(z.meta({ description }));
const numbers = <const Name extends string>(names: readonly Name[], description: string) =>
  z
    .looseObject(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<Name, z.ZodMiniNumber>)
    .check(z.meta({ description }));
/** Null bounds where there was one replication. */
const range = <T extends z.core.$ZodType>(bound: T) => z.tuple([z.nullable(bound), z.nullable(bound)]);

const REQUESTS = [
  'arrived',
  'completed',
  'cold',
  'warm',
  'throttled',
  'timedOut',
  'failed',
  'dropped',
  'inFlight',
] as const;

const billLine = z.looseObject({
  meter: z.string(),
  label: z.string(),
  quantity: money('Used in the billing month.'),
  billed: z.optional(money('Billed of it, where that is not what was used: rounded up to whole steps.')),
  unit: z.string(),
  free: money('Of which free.'),
  unitPrice: money('Per unit.'),
  amount: money('(billed − free) × unitPrice, rounded once; billed is the quantity where it is not given.'),
  source: z.string(),
  asOf: z
    .string()
    .check(z.meta({ description: 'Date of the price; empty where a price of your own says none.' })),
  listPrice: z.optional(
    money('The published price, where a discount was taken off it or another one was negotiated.'),
  ),
  negotiated: z.optional(
    z.literal(true).check(z.meta({ description: 'The price was negotiated, not a discount off listPrice.' })),
  ),
});

const bill = z.looseObject({
  currency: z.string(),
  period: z.string().check(z.meta({ description: 'The billing month, such as 730 h.' })),
  total: cost('Sum of the lines.'),
  perMillionRequests: z
    .nullable(money('Of the total.'))
    .check(z.meta({ description: 'Null where no request arrived.' })),
  lines: z.array(billLine),
  leftOut: z.array(z.string()).check(z.meta({ description: 'What the bill does not cover.' })),
});

const nullable = z.nullable(z.number());

const timelineBin = z.looseObject({
  startSec: z.number(),
  arrivals: z.number(),
  cold: z.number(),
  throttled: z.number(),
  busy: z.number(),
  idle: z.number(),
  starting: z.number(),
  p50: nullable,
  p95: nullable,
  p99: nullable,
  calls: z.optional(number('Calls first sent in the bin, where clients try again.')),
  succeeded: z.optional(number('Of these calls, those that were answered well in the end.')),
});

const deployment = z.looseObject({
  id: z.string(),
  platform: z.string(),
  region: z.string(),
  upperBound: z.optional(
    z.string().check(
      z.meta({
        description:
          'Why the bill is the most that it would be: the platform is played more simply than it is.',
      }),
    ),
  ),
  requests: numbers(
    REQUESTS,
    'Per horizon, means over replications; arrived = completed + failed + throttled + timedOut + dropped + inFlight.',
  ),
  coldStartRatio: number('cold ÷ (cold + warm).'),
  latencyMs: numbers(
    ['mean', 'p50', 'p90', 'p95', 'p99', 'p999', 'max'],
    'From arrival to answer, of every request that started and ended.',
  ),
  waitMs: numbers(['mean', 'p95', 'p99'], 'In queues, of requests that started.'),
  instances: numbers(
    ['mean', 'busy', 'idle', 'peak', 'started', 'meanLifeSec'],
    'Time averages over the horizon.',
  ),
  provisioned: z.optional(numbers(['busyShare', 'spillShare'], 'Where minInstances > 0.')),
  calls: z.optional(
    z
      .looseObject({
        made: z.number(),
        succeeded: z.number(),
        gaveUp: z.number(),
        open: z.number(),
        attemptsPerCall: z.number(),
        abandoned: number('Attempts that their client no longer waited for while they ran.'),
        latencyMs: numbers(
          ['mean', 'p50', 'p95', 'p99', 'max'],
          'From the first attempt to the good answer.',
        ),
      })
      .check(
        z.meta({
          description:
            'Where the function has retry: calls, each of which is one request or several; made = succeeded + gaveUp + open.',
        }),
      ),
  ),
  bill,
  compared: z.optional(
    z
      .looseObject({
        total: money('In the currency of the comparison.'),
        perMillionRequests: z.nullable(z.string()),
        interval: range(money('Of the total.')),
      })
      .check(
        z.meta({ description: 'The bill in the currency of the comparison, where its own is another.' }),
      ),
  ),
  interval: z
    .looseObject({
      confidence: z.number(),
      replications: z.number(),
      playedRequests: z.optional(
        z
          .number()
          .check(z.meta({ description: 'Where the horizon was sampled: requests that were played.' })),
      ),
      batches: z.optional(
        z
          .looseObject({ perReplication: z.number(), of: z.array(z.string()) })
          .check(
            z.meta({ description: 'Of which figures the interval is that of batches, the tighter one.' }),
          ),
      ),
      total: range(money('Of the bill.')),
      coldStartRatio: range(z.number()),
      p99Ms: range(z.number()),
    })
    .check(z.meta({ description: '95 % intervals over the replications.' })),
  functions: z.optional(
    z.record(z.string(), z.looseObject({})).check(
      z.meta({
        description:
          'Where there are several, by name: requests, coldStartRatio, latencyMs, waitMs, instances and provisioned of each.',
      }),
    ),
  ),
  timeline: z.array(timelineBin),
  rightsize: z.optional(rightsizeField),
});

export const resultSchema = z
  .looseObject({
    version: z.literal(1),
    taximeter: z.string().check(z.meta({ description: 'Version of the program.' })),
    scenario: z
      .unknown()
      .check(z.meta({ description: 'As resolved, defaults filled in; a valid scenario.' })),
    seed: z.union([z.number(), z.string()]),
    precision: z.optional(
      z.looseObject({ asked: z.number(), met: z.boolean() }).check(
        z.meta({
          description:
            'Where it was asked for: half of each 95 % interval ÷ its figure, at most, and whether all are that tight.',
        }),
      ),
    ),
    assumptions: z.optional(
      z.array(z.string()).check(z.meta({ description: 'What a reader must know, one sentence each.' })),
    ),
    deployments: z.array(deployment),
    comparison: z.looseObject({ cheapest: z.string(), fastestP99: z.string(), currency: z.string() }),
    limits: z.optional(z.array(limitSchema)),
    change: z.optional(changeSchema),
    ...forecastFields,
  })
  .check(z.meta({ title: 'Taximeter result', description: 'What a run found.' }));
