/**
 * Known usage to be priced without simulating, as `taximeter bill` reads it: described, not enforced.
 * Leaves open which meters there are: each platform's price book names them.
 */
import * as z from 'zod/mini';

const text = (description: string) => z.optional(z.string().check(z.meta({ description })));
const quantity = z.union([z.number(), z.string(), z.boolean()]);
const amount = (description: string) => z.optional(quantity.check(z.meta({ description })));

const usageItem = z.looseObject({
  platform: z.string().check(z.meta({ description: 'Whose prices, such as aws-lambda.' })),
  region: text('Region, as the provider names it.'),
  plan: text('Plan, where the provider has several.'),
  architecture: text('Processor architecture, such as arm64.'),
  operatingSystem: text('Operating system, such as linux.'),
  size: text('Instance type, such as t3.medium.'),
  month: text('Billing month the usage is of, such as 730 h.'),
  freeGrants: z.optional(z.unknown().check(z.meta({ description: 'Apply the monthly free quantities.' }))),
  usage: z.optional(
    z.record(z.string(), quantity).check(
      z.meta({
        description:
          'Quantity by meter, as `taximeter prices show` names them, or the human form: the fields below, which may stand on the item too.',
      }),
    ),
  ),
  requests: amount('Requests in the month, such as 3M.'),
  duration: amount('Billed duration of one request, such as 120 ms.'),
  memory: amount('Memory of one instance, such as 1536 MB.'),
  ephemeralStorage: amount('Temporary disk of one instance, such as 1 GB.'),
  provisionedConcurrency: amount('Instances kept ready.'),
  hours: amount('Hours in the month that something runs.'),
  count: amount('Instances or tasks.'),
  tasks: amount('Tasks.'),
  vcpu: amount('Virtual processors of one task.'),
  storage: amount('Block storage volume of one instance, such as 30 GB.'),
  publicIpv4: amount('Public IPv4 addresses; true for one each.'),
});

const items = z
  .array(usageItem)
  .check(z.meta({ description: 'Items of one account: they share grants and tiers.' }));

export const usageSchema = z
  .union([items, z.looseObject({ items }), usageItem])
  .check(z.meta({ title: 'Taximeter usage', description: 'Known usage, to be priced.' }));
