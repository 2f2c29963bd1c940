/** `extras` as written: a service by name, or with what a request and a month need of it. */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';
import { object, text } from './fields.ts';

const quantities = (description: string) =>
  z.optional(
    z
      .record(z.string(), z.union([z.number(), z.string(), z.boolean()]), {
        error: (issue) => `must be quantities by name, got ${describeValue(issue.input)}`,
      })
      .check(z.meta({ description })),
  );

const extraFields = object(
  {
    platform: text('The service, such as aws-sqs.'),
    region: z.optional(text('Its region. Default: the deployment’s.')),
    plan: z.optional(text('Its plan, where the provider has several.')),
    size: z.optional(text('Its size, where there are several.')),
    architecture: z.optional(text('Its processors, where prices depend on them.')),
    operatingSystem: z.optional(text('Its operating system, where prices depend on it.')),
    commitment: z.optional(text('On which promise it is bought, such as reserved-1y. Default: none.')),
    perRequest: quantities('What one request needs, by meter or field: { requests: 3, messageSize: 10 KB }.'),
    perMonth: quantities('What a month needs, whatever the traffic: { hours: 730 }.'),
  },
  'A service beside the deployment.',
);

const extraField = z.union([z.string(), extraFields], {
  error: (issue) =>
    `must be a service such as aws-sqs, or { platform, perRequest }, got ${describeValue(issue.input)}`,
});

const MOST_EXTRAS = 30;

export const extrasField = z
  .array(extraField, { error: (issue) => `must be a list of services, got ${describeValue(issue.input)}` })
  .check(
    z.maxLength(MOST_EXTRAS, { error: `must be a list of at most ${MOST_EXTRAS} services` }),
    z.meta({ description: 'What stands beside the function on the bill: gateway, logs, egress, queue.' }),
  );

export type ExtraDocument = z.infer<typeof extraField>;
