/** Idle time of instances that are kept warm: what of the month (or of `hours`) they do not spend on requests. */
import { type Fraction, max, multiply, subtract, ZERO } from '../money/fraction.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

export const keptWarmFields: Readonly<Record<string, UsageField>> = {
  minInstances: { states: 'minInstances', written: 'number' },
  idleInstances: { states: 'minInstances', written: 'number' },
  hours: { states: 'hours', written: 'hours' },
};

/**
 * Instance-seconds, all instances together. `active`: instance-seconds spent on requests, which warm instances serve first.
 * Undefined after reporting that the month has no length.
 */
export function idleSeconds(usage: StatedUsage, active: Fraction): Fraction | undefined {
  const instances = usage.get('minInstances');
  if (instances === undefined) return ZERO;
  const time = usage.get('hours') ?? usage.monthSec ?? usage.require('hours', 'where month is actual');
  return time && max(ZERO, subtract(multiply(instances, time), active));
}
