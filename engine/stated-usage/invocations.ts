/**
 * Invocations of a function in the words of published examples: how many, how long each runs, with how much memory.
 * One duration stands for all; mixed durations are several items.
 */
import { divide, type Fraction, multiply } from '../money/fraction.ts';
import { billedMegabytes, billedSeconds } from '../money/meter-rules.ts';
import { MB_PER_GB } from '../money/units.ts';
import { fieldsNamed } from './field-names.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

const requestFields: Readonly<Record<string, UsageField>> = fieldsNamed([
  ['requests', 'count', 'requests', 'invocations', 'calls', 'executions'],
]);

export const memoryFields: Readonly<Record<string, UsageField>> = fieldsNamed([
  ['memory', 'size', 'memory'],
  ['memory', 'megabytes', 'memoryMb', 'memoryMB', 'memoryMiB'],
  ['memory', 'gigabytes', 'memoryGb', 'memoryGB', 'memoryGiB'],
]);

export const invocationFields: Readonly<Record<string, UsageField>> = {
  ...requestFields,
  ...memoryFields,
  ...fieldsNamed([
    ['duration', 'duration', 'duration'],
    ['duration', 'milliseconds', 'durationMs', 'ms'],
    ['duration', 'seconds', 'durationSec', 'durationSeconds', 'seconds', 'secondsEach', 'runSeconds'],
  ]),
};

/** Time of all invocations, each by the meter's rule; undefined where none is stated, or after reporting what is missing. */
export function invocationSeconds(usage: StatedUsage, meter: string): Fraction | undefined {
  const duration = usage.get('duration');
  if (duration === undefined) return undefined;
  const requests = usage.get('requests') ?? usage.require('requests', 'with duration');
  return requests && multiply(requests, billedSeconds(usage.book, meter, usage.attributes, duration));
}

/** Memory of one instance in GB (MB ÷ 1024) as the meter bills it; undefined where none is stated. */
export function memoryGbOf(usage: StatedUsage, meter: string): Fraction | undefined {
  const memory = usage.get('memory');
  return memory && divide(billedMegabytes(usage.book, meter, usage.attributes, memory), MB_PER_GB);
}

/** Memory × time of all invocations; undefined where neither is stated, or after reporting what is missing. */
export function invocationGbSeconds(usage: StatedUsage, meter: string): Fraction | undefined {
  const hasTime = usage.get('duration') !== undefined;
  const hasMemory = usage.get('memory') !== undefined;
  if (!hasTime && !hasMemory) return undefined;
  if (!hasTime) usage.require('duration', 'with memory');
  if (!hasMemory) usage.require('memory', 'with duration');
  const seconds = invocationSeconds(usage, meter);
  const memory = memoryGbOf(usage, meter);
  return seconds && memory && multiply(seconds, memory);
}
