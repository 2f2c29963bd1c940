/** What the function calls and waits for, as written. */
import * as z from 'zod/mini';
import { countFromOne, object, share } from './fields.ts';

export const downstreamField = object(
  {
    connections: z.optional(countFromOne('Calls at once; the others wait in line. Default: any number.')),
    contention: z.optional(
      share('By how much each call at once lengthens every other: what they do one by one. Default 0 %.'),
    ),
    coherency: z.optional(
      share('The same for each pair of calls: what they settle with each other. Default 0 %.'),
    ),
  },
  'What the function calls and waits for, such as a database; each deployment has its own.',
).check(
  z.refine((written) => Object.values(written).some((value) => value !== undefined), {
    error: 'must state at least one of connections, contention, coherency',
  }),
);

export type DownstreamDocument = z.infer<typeof downstreamField>;
