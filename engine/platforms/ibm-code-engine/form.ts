/**
 * Code Engine in the words of worked examples: apps and jobs as instances × hours, functions as invocations × seconds,
 * each × vCPU and memory; HTTP requests beside them.
 */
import { multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { containerSeconds, containerTimeFields } from '../../stated-usage/container-time.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { memoryGbOf } from '../../stated-usage/invocations.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const codeEngineForm: UsageForm = {
  fields: {
    ...containerTimeFields,
    ...fieldsNamed([['httpRequests', 'count', 'httpRequests', 'httpCalls']]),
  },
  readings(usage) {
    const requests = usage.get('httpRequests') ?? usage.get('requests');
    return [...sizeReadings(usage), ...(requests ? [{ meter: 'requests', quantity: requests }] : [])];
  },
};

/** Nothing where requests alone are stated. */
function sizeReadings(usage: StatedUsage): MeterReading[] {
  const ofInstances = [
    'vcpu',
    'memory',
    'instances',
    'hours',
    'durationPerDay',
    'duration',
    'totalTime',
    'seconds',
  ];
  if (!ofInstances.some((quantity) => usage.get(quantity) !== undefined)) return [];
  const vcpu = usage.require('vcpu', 'for an instance');
  const memory = memoryGbOf(usage, 'memoryGbSeconds') ?? usage.require('memory', 'for an instance');
  const seconds = containerSeconds(usage, 'vcpuSeconds');
  if (!vcpu || !memory || !seconds) return [];
  return [
    { meter: 'vcpuSeconds', quantity: multiply(vcpu, seconds) },
    { meter: 'memoryGbSeconds', quantity: multiply(memory, seconds) },
  ];
}
