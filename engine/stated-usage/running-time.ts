/** Billed hours of machines or tasks that run for `hours`, or for a while each day, or else the whole month. */
import { divide, type Fraction, fraction, multiply } from '../money/fraction.ts';
import { billedRunSeconds } from '../money/meter-rules.ts';
import { SEC_PER_DAY, SEC_PER_HOUR } from '../money/units.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

export const runningTimeFields: Readonly<Record<string, UsageField>> = {
  hours: { states: 'hours', written: 'hours' },
  minutesPerDay: { states: 'durationPerDay', written: 'minutes' },
  secondsPerDay: { states: 'durationPerDay', written: 'seconds' },
  hoursPerDay: { states: 'durationPerDay', written: 'hours' },
  durationPerDay: { states: 'durationPerDay', written: 'duration' },
  days: { states: 'days', written: 'days' },
};

/** Of one machine. A run a day is rounded by itself; undefined after reporting what is missing. */
export function billedHours(usage: StatedUsage, meter: string): Fraction | undefined {
  const billed = (time: Fraction) => billedRunSeconds(usage.book, meter, usage.attributes, time);
  const perDay = usage.get('durationPerDay');
  if (perDay === undefined) {
    if (usage.get('days') !== undefined) usage.require('durationPerDay', 'with days');
    const time = usage.get('hours') ?? usage.monthSec ?? usage.require('hours', 'where month is actual');
    return time && divide(billed(time), SEC_PER_HOUR);
  }
  if (usage.get('hours') !== undefined) usage.reject('hours', 'must not be stated with a duration per day');
  const days = usage.get('days') ?? usage.monthSec ?? usage.require('days', 'with a duration per day');
  if (days === undefined) return undefined;
  return divide(multiply(billed(perDay), divide(days, SEC_PER_DAY)), SEC_PER_HOUR);
}

/** How many of something there are: 1 where it is not stated. */
export function countOf(usage: StatedUsage, quantity: string): Fraction {
  return usage.get(quantity) ?? fraction(1n);
}
