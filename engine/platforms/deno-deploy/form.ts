/**
 * Deno Deploy in plain words: requests × CPU time, and memory × time of the instances. The plan's fee is owed unless
 * `planMonths: 0` says that it is paid elsewhere.
 */
import { divide, type Fraction, fraction, multiply } from '../../money/fraction.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { metersByName, readingOf, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const denoForm: UsageForm = {
  fields: withMeanings(
    {
      ...countFields('requests', 'invocations'),
      ...fieldsNamed([
        ['cpu', 'duration', 'cpuTime', 'cpu'],
        ['cpu', 'milliseconds', 'cpuMsPerRequest', 'cpuTimeMs'],
        ['memory', 'size', 'memory'],
        ['memory', 'megabytes', 'memoryMb', 'memoryMB'],
        ['memory', 'gigabytes', 'memoryGb', 'memoryGB'],
        ['duration', 'duration', 'duration'],
        ['duration', 'milliseconds', 'durationMs', 'ms'],
        ['duration', 'seconds', 'seconds', 'durationSeconds'],
        ['instanceHours', 'seconds', 'instanceSeconds'],
        ['instanceHours', 'hours', 'instanceHours'],
      ]),
      ...metersByName('planMonths', 'cpuHours', 'memoryGbHours', 'egressGb'),
    },
    { duration: 'each request has an instance to itself unless instanceSeconds is stated' },
  ),
  readings(usage) {
    const requests = usage.get('requests');
    return [
      { meter: 'planMonths', quantity: usage.get('planMonths') ?? fraction(1n) },
      ...readingOf('requests', requests),
      ...readingOf('cpuHours', usage.get('cpuHours') ?? cpuHoursOf(usage, requests)),
      ...readingOf('memoryGbHours', usage.get('memoryGbHours') ?? memoryGbHoursOf(usage, requests)),
      ...statedMeters(usage, 'egressGb'),
    ];
  },
};

function cpuHoursOf(usage: StatedUsage, requests: Fraction | undefined): Fraction | undefined {
  const each = usage.get('cpu');
  const count = each && (requests ?? usage.require('requests', 'with CPU time'));
  return each && count && divide(multiply(count, each), SEC_PER_HOUR);
}

function memoryGbHoursOf(usage: StatedUsage, requests: Fraction | undefined): Fraction | undefined {
  const duration = usage.get('duration');
  const count = duration && (requests ?? usage.require('requests', 'with a duration'));
  const time = usage.get('instanceHours') ?? (duration && count && multiply(duration, count));
  const memory = usage.get('memory');
  if (!time && !memory) return undefined;
  const megabytes = memory ?? usage.require('memory', 'with instance time');
  const seconds = time ?? usage.require('instanceHours', 'with memory');
  return megabytes && seconds && multiply(divide(megabytes, MB_PER_GB), divide(seconds, SEC_PER_HOUR));
}
