/** Faults as written: what goes wrong during the run, and when. */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';
import { duration, object, oneOf, positiveDuration } from './fields.ts';

const at = duration('Time from the start of the horizon.');

const faults = {
  deploy: object(
    { fault: z.literal('deploy'), at },
    'A new version: idle instances are replaced at once, busy ones when they are done.',
  ),
  noNewInstances: object(
    { fault: z.literal('noNewInstances'), at, for: positiveDuration('How long it lasts.') },
    'A control plane that starts nothing; what is there goes on.',
  ),
};

const FAULTS = Object.keys(faults);

const faultField = z.discriminatedUnion('fault', [faults.deploy, faults.noNewInstances], {
  error: ({ input }) =>
    typeof input !== 'object' || input === null || Array.isArray(input)
      ? `must be a fault such as { fault: deploy, at: 12 h }, got ${describeValue(input)}`
      : oneOf((input as { fault?: unknown }).fault, FAULTS),
});

const MOST = 1000;

export const faultsField = z
  .array(faultField, {
    error: (issue) => `must be a list of faults, got ${describeValue(issue.input)}`,
  })
  .check(
    z.maxLength(MOST, {
      error: (issue) => `must be a list of at most ${MOST} faults, got ${(issue.input as unknown[]).length}`,
    }),
    z.meta({ description: 'What goes wrong during the run, on every deployment.' }),
  );

export type FaultDocument = z.infer<typeof faultField>;
