/** Scaleway functions in the words of worked examples: requests × duration × memory, and instances kept ready. */
import { multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { SEC_PER_HOUR } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { invocationFields, invocationGbSeconds, memoryGbOf } from '../../stated-usage/invocations.ts';
import { billedHours, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const scalewayFunctionsForm: UsageForm = {
  fields: {
    ...runningTimeFields,
    ...invocationFields,
    ...fieldsNamed([['minScale', 'number', 'minScale', 'minInstances', 'provisionedInstances']]),
  },
  readings(usage) {
    const requests = usage.get('requests');
    const kept = keptReady(usage);
    // With instances kept ready, memory may belong to them alone.
    const alone = kept.length > 0 && !usage.get('duration');
    const quantity = alone ? undefined : invocationGbSeconds(usage, 'gbSeconds');
    return [
      ...(requests ? [{ meter: 'requests', quantity: requests }] : []),
      ...(quantity ? [{ meter: 'gbSeconds', quantity }] : []),
      ...kept,
    ];
  },
};

function keptReady(usage: StatedUsage): MeterReading[] {
  const instances = usage.get('minScale');
  if (!instances) return [];
  const memory = memoryGbOf(usage, 'provisionedGbSeconds') ?? usage.require('memory', 'with minScale');
  const hours = billedHours(usage, 'provisionedGbSeconds');
  if (!memory || !hours) return [];
  const seconds = multiply(hours, SEC_PER_HOUR);
  return [{ meter: 'provisionedGbSeconds', quantity: multiply(multiply(instances, memory), seconds) }];
}
