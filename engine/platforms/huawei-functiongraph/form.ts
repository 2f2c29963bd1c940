/** FunctionGraph in the words of worked examples: requests × duration × memory, and the lifetime of reserved instances. */
import { type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { invocationFields, invocationGbSeconds, memoryGbOf } from '../../stated-usage/invocations.ts';
import { countOf } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const functionGraphForm: UsageForm = {
  fields: {
    ...invocationFields,
    ...fieldsNamed([
      ['reservedTime', 'duration', 'reservedDuration'],
      ['reservedTime', 'seconds', 'reservedSeconds'],
      ['reservedTime', 'hours', 'reservedHours'],
      ['reservedTime', 'days', 'reservedDays'],
      ['reservedInstances', 'number', 'reservedInstances'],
      ['idleMode', 'numberEach', 'idleMode'],
    ]),
  },
  readings(usage) {
    const requests = usage.get('requests');
    const quantity = timeOf(usage);
    return [
      ...(requests ? [{ meter: 'requests', quantity: requests }] : []),
      ...(quantity ? [{ meter: 'gbSeconds', quantity }] : []),
    ] satisfies MeterReading[];
  },
};

/** A reserved instance is billed for as long as it lives, whatever its requests take. */
function timeOf(usage: StatedUsage): Fraction | undefined {
  const lifetime = usage.get('reservedTime');
  if (usage.isEach('idleMode')) {
    usage.reject(
      'idleMode',
      'must not be stated on huawei-functiongraph, whose price of idle time is not known',
    );
    return undefined;
  }
  if (lifetime === undefined) {
    if (usage.get('reservedInstances')) usage.require('reservedDuration', 'with reservedInstances');
    return invocationGbSeconds(usage, 'gbSeconds');
  }
  const memory = memoryGbOf(usage, 'gbSeconds') ?? usage.require('memory', 'with reserved instances');
  const seconds = billedSeconds(usage.book, 'gbSeconds', { plan: 'reserved' }, lifetime);
  return memory && multiply(multiply(countOf(usage, 'reservedInstances'), seconds), memory);
}
