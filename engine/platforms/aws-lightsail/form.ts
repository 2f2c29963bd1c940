/** Lightsail in words: servers of a plan for some hours, or for the whole month; outgoing traffic beyond the allowance. */
import { compare, multiply } from '../../money/fraction.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const lightsailForm: UsageForm = {
  fields: {
    count: { states: 'count', written: 'number' },
    instances: { states: 'count', written: 'number' },
    ...machineTimeFields,
  },
  readings(usage) {
    const count = countOf(usage, 'count');
    if (isWholeMonth(usage)) return [{ meter: 'instanceMonths', quantity: count }];
    const hours = billedHours(usage, 'instanceHours');
    return hours ? [{ meter: 'instanceHours', quantity: multiply(count, hours) }] : [];
  },
};

/** No time stated, or as much as the month has: the plan's price is the most that a month costs. */
function isWholeMonth(usage: StatedUsage): boolean {
  if (usage.get('durationPerDay') !== undefined) return false;
  const time = usage.get('hours') ?? usage.get('days');
  return time === undefined || (usage.monthSec !== undefined && compare(time, usage.monthSec) >= 0);
}
