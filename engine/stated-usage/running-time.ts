/** Billed hours of machines or tasks that run for `hours` or `days`, or for a while each day, or else the whole month. */
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

/** Of machines and tasks, which serve no requests: their duration is the time that each runs in all. */
export const machineTimeFields: Readonly<Record<string, UsageField>> = {
  ...runningTimeFields,
  duration: { states: 'hours', written: 'duration' },
};

/**
 * Of one machine. A run a day is rounded by itself; days without a time a day are whole ones. Undefined after reporting what
 * is missing.
 */
export function billedHours(usage: StatedUsage, meter: string): Fraction | undefined {
  const billed = (time: Fraction) => billedRunSeconds(usage.book, meter, usage.attributes, time);
  const [hours, perDay, days] = [usage.get('hours'), usage.get('durationPerDay'), usage.get('days')];
  if (hours && perDay) usage.reject('hours', 'must not be stated with a duration per day');
  else if (hours && days)
    usage.reject('hours', 'must not be stated with days: it is the time in all, hoursPerDay that of a day');
  if (perDay === undefined) {
    const time = hours ?? days ?? usage.monthSec ?? usage.require('hours', 'where month is actual');
    return time && divide(billed(time), SEC_PER_HOUR);
  }
  const period = days ?? usage.monthSec ?? usage.require('days', 'with a duration per day');
  return period && divide(multiply(billed(perDay), divide(period, SEC_PER_DAY)), SEC_PER_HOUR);
}

const OF_MACHINES = ['instances', 'hours', 'durationPerDay', 'days'];

/** Whether machines are meant: how many or how long is stated, or nothing of what may stand `beside` them is. */
export function saysMachines(usage: StatedUsage, beside: readonly string[]): boolean {
  const isStated = (quantity: string) => usage.get(quantity) !== undefined;
  return OF_MACHINES.some(isStated) || !beside.some(isStated);
}

/** How many of something there are: 1 where it is not stated. */
export function countOf(usage: StatedUsage, quantity: string): Fraction {
  return usage.get(quantity) ?? fraction(1n);
}
