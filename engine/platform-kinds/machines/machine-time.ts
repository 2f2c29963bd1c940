/** Time of a fleet's machines in the billing month: in hours, or as months where a price is asked for a month. */
import { fromDecimal, fromNumber } from '../../money/decimal.ts';
import { add, divide, type Fraction, max, min, multiply, subtract, ZERO } from '../../money/fraction.ts';
import { ONE } from '../../money/units.ts';
import type { PublishedMonth } from '../../stated-usage/month-share.ts';
import type { Usage } from '../../usage.ts';
import type { BillingMonth, DeploymentShape } from '../platform.ts';
import { microsecondsToHours, monthly, storageMonthUs } from '../scale-usage.ts';

/** Machines × hours of the month. */
export function machineHours(usage: Usage, month: BillingMonth): Fraction {
  return microsecondsToHours(monthly(usage.billedInstanceUs, usage, month));
}

export function monthHours({ monthUs }: BillingMonth): Fraction {
  return microsecondsToHours(fromNumber(monthUs));
}

/** 1 for a month of 28 to 31 days or less, and months of 730 h for a horizon that is longer. */
export function calendarMonths(month: BillingMonth): Fraction {
  return max(ONE, divide(fromNumber(month.monthUs), fromNumber(storageMonthUs(month))));
}

/** Machines × share of a calendar month. */
export function machineShares(usage: Usage, month: BillingMonth): Fraction {
  return divide(monthly(usage.billedInstanceUs, usage, month), fromNumber(storageMonthUs(month)));
}

/**
 * Machines × published months. A cap holds for each machine that is always there; what others run is counted in full,
 * because no one of them is there for long.
 */
export function machineMonths(
  usage: Usage,
  { alwaysOn = 0 }: DeploymentShape,
  month: BillingMonth,
  published: PublishedMonth,
): Fraction {
  const full = fromDecimal(published.hours);
  const hours = machineHours(usage, month);
  if (!published.isCap) return divide(hours, full);
  const always = fromNumber(alwaysOn);
  const whole = monthHours(month);
  const beyond = max(ZERO, subtract(hours, multiply(always, whole)));
  const each = min(divide(whole, full), calendarMonths(month));
  return add(multiply(always, each), divide(beyond, full));
}
