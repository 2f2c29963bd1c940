/** Faults as written: what goes wrong during the run, and when. */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';
import { count, duration, object, oneOf, positiveDuration, positiveNumber } from './fields.ts';

const at = duration('Time from the start of the horizon.');
const lasting = positiveDuration('How long it lasts.');

const faults = {
  deploy: object(
    { fault: z.literal('deploy'), at },
    'A new version: idle instances are replaced at once, busy ones when they are done.',
  ),
  noNewInstances: object(
    { fault: z.literal('noNewInstances'), at, for: lasting },
    'A control plane that starts nothing; what is there goes on.',
  ),
  zoneLost: object(
    {
      fault: z.literal('zoneLost'),
      at,
      for: lasting,
      zones: z.optional(
        count('Zones that instances are spread over; one of them is lost. Default 3.', {
          min: 2,
          max: 100,
          rule: '2–100',
        }),
      ),
    },
    'One zone is gone, with its instances and the requests in them.',
  ),
  slowDownstream: object(
    {
      fault: z.literal('slowDownstream'),
      at,
      for: lasting,
      factor: positiveNumber('How many times as long it takes.', { min: 1, max: 1000, rule: '1–1000' }),
    },
    'What the function waits for takes longer.',
  ),
};

const FAULTS = Object.keys(faults);

const { deploy, noNewInstances, zoneLost, slowDownstream } = faults;

const faultField = z.discriminatedUnion('fault', [deploy, noNewInstances, zoneLost, slowDownstream], {
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
