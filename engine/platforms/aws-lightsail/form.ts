/** Lightsail in words: servers of a plan for some hours, or for the whole month; outgoing traffic beyond the allowance. */
import { compare, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const lightsailForm: UsageForm = {
  fields: {
    count: { states: 'count', written: 'number' },
    instances: { states: 'count', written: 'number' },
    ...runningTimeFields,
  },
  readings(usage) {
    const count = countOf(usage, 'count');
    if (isWholeMonth(usage)) return [{ meter: 'instanceMonths', quantity: count }];
    const hours = billedHours(usage, 'instanceHours');
    const readings: MeterReading[] = hours
      ? [{ meter: 'instanceHours', quantity: multiply(count, hours) }]
      : [];
    return readings;
  },
};

/** No time stated, or as much as the month has: the plan's price is the most that a month costs. */
function isWholeMonth(usage: StatedUsage): boolean {
  if (usage.get('durationPerDay') !== undefined) return false;
  const time = usage.get('hours');
  if (time === undefined) return usage.get('days') === undefined;
  return usage.monthSec !== undefined && compare(time, usage.monthSec) >= 0;
}
