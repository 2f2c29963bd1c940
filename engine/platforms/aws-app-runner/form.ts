/**
 * App Runner in words: instances of a size that are provisioned for some hours, or all month, and active for a part of
 * them. An instance that is not said to be idle is active all the time.
 */
import { quantityText } from '../../money/decimal.ts';
import { compare, divide, type Fraction, isZero, multiply } from '../../money/fraction.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB, SEC_PER_DAY, SEC_PER_HOUR } from '../../money/units.ts';
import { countOf } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const appRunnerForm: UsageForm = {
  fields: {
    instances: { states: 'instances', written: 'number' },
    count: { states: 'instances', written: 'number' },
    vcpu: { states: 'vcpu', written: 'number' },
    memory: { states: 'memory', written: 'size' },
    memoryMb: { states: 'memory', written: 'megabytes' },
    memoryGb: { states: 'memory', written: 'gigabytes' },
    hours: { states: 'hours', written: 'hours' },
    days: { states: 'days', written: 'days' },
    activeHours: { states: 'activeHours', written: 'hours' },
    activeHoursPerDay: { states: 'activePerDay', written: 'hours' },
    activeSecondsPerDay: { states: 'activePerDay', written: 'seconds' },
  },
  readings(usage) {
    const vcpu = usage.require('vcpu', 'for an instance');
    const memory = usage.require('memory', 'for an instance');
    const time = usage.get('hours') ?? usage.get('days') ?? usage.monthSec;
    const provisioned = time ?? usage.require('hours', 'where month is actual');
    if (!vcpu || !memory || !provisioned) return [];
    const instances = countOf(usage, 'instances');
    const hours = (seconds: Fraction) => divide(multiply(instances, seconds), SEC_PER_HOUR);
    const memoryGb = divide(memory, MB_PER_GB);
    return [
      {
        meter: 'memoryGbHours',
        quantity: multiply(memoryGb, hours(billed(usage, 'memoryGbHours', provisioned))),
      },
      { meter: 'vcpuHours', quantity: multiply(vcpu, hours(activeOf(usage, provisioned))) },
    ];
  },
};

/** Billed seconds of one instance with requests; those of a day are rounded by themselves. */
function activeOf(usage: StatedUsage, provisioned: Fraction): Fraction {
  const perDay = usage.get('activePerDay');
  const total = usage.get('activeHours');
  if (perDay && total) usage.reject('activeHours', 'must not be stated with a time per day');
  const days = divide(provisioned, SEC_PER_DAY);
  const active = perDay
    ? multiply(days, billed(usage, 'vcpuHours', perDay))
    : billed(usage, 'vcpuHours', total ?? provisioned);
  if (compare(active, provisioned) > 0) {
    const most = `${quantityText(divide(provisioned, SEC_PER_HOUR))} h`;
    const got = `got ${quantityText(divide(active, SEC_PER_HOUR))} h`;
    usage.reject(
      perDay ? 'activePerDay' : 'activeHours',
      `must come to at most the ${most} provisioned, ${got}`,
    );
  }
  return active;
}

function billed(usage: StatedUsage, meter: string, seconds: Fraction): Fraction {
  return isZero(seconds) ? seconds : billedSeconds(usage.book, meter, usage.attributes, seconds);
}
