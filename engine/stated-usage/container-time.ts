/** Time that containers are billed for: of requests, of instances that run for hours, or as one total of seconds. */
import { type Fraction, multiply } from '../money/fraction.ts';
import { SEC_PER_HOUR } from '../money/units.ts';
import { fieldsNamed } from './field-names.ts';
import { invocationFields, invocationSeconds } from './invocations.ts';
import { billedHours, countOf, runningTimeFields } from './running-time.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

/** `seconds` is the time of all instances; a request's time is durationSec or secondsEach. */
export const containerTimeFields: Readonly<Record<string, UsageField>> = {
  ...runningTimeFields,
  ...invocationFields,
  ...fieldsNamed([
    ['totalTime', 'seconds', 'seconds', 'totalSeconds', 'instanceSeconds'],
    ['instances', 'number', 'instances', 'count', 'containers', 'replicas'],
    ['vcpu', 'number', 'vcpu', 'vcpus', 'vCPU', 'cpu'],
  ]),
};

/** Undefined after reporting what is missing; instances of which no time is stated run the whole month. */
export function containerSeconds(usage: StatedUsage, meter: string): Fraction | undefined {
  const total = usage.get('totalTime');
  const ofRequests = usage.get('duration') !== undefined;
  if (total && ofRequests) usage.reject('totalTime', 'must not be stated with the duration of a request');
  if (total) return multiply(countOf(usage, 'instances'), total);
  if (ofRequests) return invocationSeconds(usage, meter);
  const hours = billedHours(usage, meter);
  return hours && multiply(multiply(countOf(usage, 'instances'), hours), SEC_PER_HOUR);
}
