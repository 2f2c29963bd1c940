/**
 * Vercel Functions in the words of worked examples. On Fluid: requests, active CPU, and memory × time of the instances;
 * where no instance time is stated, each request has an instance to itself, which is the most it can cost. Without Fluid:
 * requests × time × memory.
 */
import { fromDecimal } from '../../money/decimal.ts';
import { divide, type Fraction, fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const EDGE_UNIT_SEC = fromDecimal('0.05');

export const vercelForm: UsageForm = {
  fields: withMeanings(
    {
      ...countFields('requests', 'invocations', 'executions'),
      ...fieldsNamed([
        ['memory', 'size', 'memory'],
        ['memory', 'megabytes', 'memoryMB', 'memoryMb'],
        ['memory', 'gigabytes', 'memoryGB', 'memoryGb'],
        ['duration', 'duration', 'duration'],
        ['duration', 'milliseconds', 'durationMs', 'ms'],
        ['duration', 'seconds', 'seconds', 'secondsPerExecution', 'secondsPerRequest'],
        ['cpu', 'duration', 'cpuTime', 'cpu'],
        ['cpu', 'milliseconds', 'cpuMsPerRequest', 'activeCpuMsPerRequest', 'cpuTimeMs'],
        ['cpuTotal', 'seconds', 'activeCpuSeconds'],
        ['cpuTotal', 'milliseconds', 'activeCpuMs'],
        ['instanceTime', 'seconds', 'instanceSeconds', 'aliveSeconds'],
        ['instanceTime', 'hours', 'instanceHours'],
        ['edgeRequests', 'count', 'edgeRequests', 'edgeInvocations'],
        ['edgeCpuMs', 'milliseconds', 'edgeCpuMs'],
      ]),
    },
    { duration: 'each request has an instance to itself unless instanceSeconds is stated' },
  ),
  readings(usage) {
    const requests = usage.get('requests');
    const duration = usage.get('duration');
    const busy = duration && multiply(countOf(usage, requests, 'duration'), duration);
    return [
      ...readingOf('requests', requests),
      ...(usage.attributes.plan === 'legacy'
        ? memoryReading(usage, 'gbHours', busy)
        : fluidReadings(usage, requests, busy)),
      ...edgeReading(usage),
    ];
  },
};

function fluidReadings(
  usage: StatedUsage,
  requests: Fraction | undefined,
  busy: Fraction | undefined,
): MeterReading[] {
  const each = usage.get('cpu');
  const cpu = usage.get('cpuTotal') ?? (each && multiply(countOf(usage, requests, 'CPU time'), each));
  return [
    ...readingOf('activeCpuHours', cpu && divide(cpu, SEC_PER_HOUR)),
    ...memoryReading(usage, 'memoryGbHours', usage.get('instanceTime') ?? busy),
  ];
}

function edgeReading(usage: StatedUsage): MeterReading[] {
  const cpu = usage.get('edgeCpuMs');
  if (cpu === undefined && usage.get('edgeRequests') === undefined) return [];
  const requests = usage.require('edgeRequests', 'with edgeCpuMs');
  const billed = billedSeconds(usage.book, 'edgeUnits', usage.attributes, cpu ?? ZERO);
  return readingOf('edgeUnits', requests && multiply(requests, divide(billed, EDGE_UNIT_SEC)));
}

function memoryReading(usage: StatedUsage, meter: string, seconds: Fraction | undefined): MeterReading[] {
  const memory = usage.get('memory');
  if (!memory && !seconds) return [];
  const megabytes = memory ?? usage.require('memory', 'with a duration');
  const time = seconds ?? usage.require('duration', 'with memory');
  if (!megabytes || !time) return [];
  return [{ meter, quantity: divide(multiply(divide(megabytes, MB_PER_GB), time), SEC_PER_HOUR) }];
}

function countOf(usage: StatedUsage, requests: Fraction | undefined, what: string): Fraction {
  return requests ?? usage.require('requests', `with ${what}`) ?? fraction(0n);
}
