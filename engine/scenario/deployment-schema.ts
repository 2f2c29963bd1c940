/** One deployment as written: a platform and its knobs. Which knobs a platform has is the platform's own affair. */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';
import { extrasField } from './extras-schema.ts';
import {
  choice,
  count,
  countFromOne,
  duration,
  flag,
  instances,
  object,
  positiveDuration,
  positiveNumber,
  share,
  size,
  text,
  yearOrText,
} from './fields.ts';
import { ownPricesField } from './rates-schema.ts';
import { readinessField } from './readiness-schema.ts';
import { timeField } from './time-schema.ts';

const routing = z.optional(
  choice(
    ['mostRecent', 'newest', 'oldest', 'leastRecent', 'random'],
    'Which of the free instances gets a request.',
  ),
);
const idleLife = z.optional(timeField('Time without a request after which an instance is gone.'));

/** A value, or the word `none`. */
function orNone<T extends z.core.$ZodType>(field: T, what: string, description: string) {
  return z
    .union([field, z.literal('none')], {
      error: (issue) => `must be ${what} or none, got ${describeValue(issue.input)}`,
    })
    .check(z.meta({ description }));
}

const scaleOutFields = object(
  {
    burst: count('New instances at once.'),
    perSec: positiveNumber('New instances per second after that.', { max: 1e9, rule: '0 to 1B' }),
  },
  'A token bucket on new instances; it starts full and refills continuously.',
);

const behaviourFields = object(
  {
    idleLife,
    routing,
    instanceLife: z.optional(
      orNone(positiveDuration('A time.'), 'a duration such as 2 h', 'Longest life of an instance.'),
    ),
    scaleOut: z.optional(
      orNone(scaleOutFields, 'limits such as { burst: 1000, perSec: 100 }', 'Limit on new instances.'),
    ),
  },
  'Overrides of what the platform does by default.',
);

const warmPingsFields = object(
  {
    every: duration('Time from one to the next.', { min: 1e6, rule: '1 s or more' }),
    atOnce: z.optional(
      count('Pings at the same time, each of which needs an instance of its own. Default: 1.', {
        min: 1,
        max: 1000,
        rule: '1–1000',
      }),
    ),
  },
  'Calls that keep instances warm; they are billed and nobody waits for them.',
);

const scaleFields = object(
  {
    min: instances('Fewest instances.', 0),
    max: instances('Most instances.', 1),
    target: share('Share of busy workers that is aimed at.', {
      min: 0.01,
      max: 1,
      rule: '1–100 %',
    }),
  },
  'Target tracking.',
);

const regionsField = z
  .union(
    [
      z.literal('all'),
      z
        .array(z.string())
        .check(z.minLength(1, { error: 'must be all or a list of regions, got an empty list' })),
    ],
    {
      error: (issue) => `must be all or a list of regions, got ${describeValue(issue.input)}`,
    },
  )
  .check(z.meta({ description: 'One deployment in each of these regions, or in all that have its prices.' }));

export const deploymentFields = object(
  {
    id: z.optional(text('Its name in results. Default: the platform.')),
    platform: text('Where it runs, such as aws-lambda.'),
    profile: z.optional(yearOrText('Behaviour of an era, such as 2020. Default: the newest.')),
    region: z.optional(text('Region, as the provider names it.')),
    regions: z.optional(regionsField),
    architecture: z.optional(text('Processor architecture, such as arm64.')),
    memory: z.optional(size('Memory of one instance.')),
    meanDuration: z.optional(
      positiveDuration('Mean duration measured here, warm; in place of what `cpu` makes of `duration`.'),
    ),
    runtime: z.optional(text('Runtime here, in place of the function’s.')),
    package: z.optional(choice(['zip', 'image'], 'How the function is packed here.')),
    bundle: z.optional(size('Dependencies that a cold start loads here, zipped.')),
    plan: z.optional(text('Plan, where the provider has several.')),
    commitment: z.optional(text('Commitment or spot, where its prices are known.')),
    extras: z.optional(extrasField),
    prices: z.optional(ownPricesField),
    size: z.optional(text('Instance type, such as t3.medium.')),
    vcpu: z.optional(positiveNumber('Virtual processors of one instance.')),
    count: z.optional(instances('Instances of a fixed fleet.', 1)),
    scale: z.optional(scaleFields),
    concurrency: z.optional(countFromOne('Requests in one instance at once.')),
    minInstances: z.optional(readinessField('Instances kept ready (provisioned concurrency, always ready).')),
    maxInstances: z.optional(count('Ceiling (reserved concurrency, max instances).')),
    warmPings: z.optional(warmPingsFields),
    trigger: z.optional(text('Where requests come from: http, or a queue such as serviceBus.')),
    accountConcurrency: z.optional(countFromOne('Requests in flight that the account allows.')),
    requestsPerMinute: z.optional(countFromOne('Requests that the account allows in each minute.')),
    cpuLimit: z.optional(positiveDuration('Processor time that a request may take.')),
    invokerMemory: z.optional(size('Memory of each node that is for containers of functions.')),
    idleLife,
    routing,
    behaviour: z.optional(behaviourFields),
    queue: z.optional(count('Places in the fleet’s one first-come queue.')),
    queueTimeout: z.optional(duration('Longest wait in the queue.')),
    snapStart: z.optional(flag('Whether instances start from a snapshot.')),
    startupBoost: z.optional(flag('Whether instances have more processor while they start.')),
    ephemeralStorage: z.optional(size('Temporary disk of one instance.')),
    storage: z.optional(size('Block storage volume of one instance.')),
    publicIpv4: z.optional(flag('Whether each instance has a public IPv4 address.')),
    operatingSystem: z.optional(text('Operating system, such as linux.')),
  },
  'A platform with its knobs.',
  ['retry'],
);

export type DeploymentDocument = z.infer<typeof deploymentFields>;
export type BehaviourDocument = z.infer<typeof behaviourFields>;
