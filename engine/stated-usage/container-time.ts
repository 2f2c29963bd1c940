/** Time that containers are billed for: of requests, of instances that run for hours, or as one total of seconds. */
import { type Fraction, multiply } from '../money/fraction.ts';
import { billedSeconds } from '../money/meter-rules.ts';
import { SEC_PER_HOUR } from '../money/units.ts';
import { fieldsNamed } from './field-names.ts';
import { invocationFields, invocationSeconds } from './invocations.ts';
import { billedHours, countOf, runningTimeFields } from './running-time.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

/** `seconds` beside requests is the time of one request, else that of all instances, which is totalSeconds anyway. */
export const containerTimeFields: Readonly<Record<string, UsageField>> = {
  ...runningTimeFields,
  ...invocationFields,
  ...fieldsNamed([
    ['totalTime', 'seconds', 'totalSeconds', 'instanceSeconds'],
    ['seconds', 'seconds', 'seconds'],
    ['instances', 'number', 'instances', 'count', 'containers', 'replicas'],
    ['vcpu', 'number', 'vcpu', 'vcpus', 'vCPU', 'cpu'],
  ]),
};

/** Undefined after reporting what is missing; instances of which no time is stated run the whole month. */
export function containerSeconds(usage: StatedUsage, meter: string): Fraction | undefined {
  const seconds = usage.get('seconds');
  const requests = usage.get('requests');
  const other = ['totalTime', 'duration'].find((time) => usage.get(time));
  if (seconds && other) usage.reject('seconds', `must not be stated with ${other} too`);
  if (seconds && requests)
    return multiply(requests, billedSeconds(usage.book, meter, usage.attributes, seconds));
  const total = usage.get('totalTime') ?? seconds;
  const ofRequests = usage.get('duration') !== undefined;
  if (total && ofRequests) usage.reject('totalTime', 'must not be stated with the duration of a request');
  if (total) return multiply(countOf(usage, 'instances'), total);
  if (ofRequests) return invocationSeconds(usage, meter);
  const hours = billedHours(usage, meter);
  return hours && multiply(multiply(countOf(usage, 'instances'), hours), SEC_PER_HOUR);
}
