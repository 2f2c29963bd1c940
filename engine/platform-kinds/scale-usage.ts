/** Totals of a simulation → the mean of one run, scaled from the horizon to the billing month, exactly. */
import { fromNumber } from '../money/decimal.ts';
import { divide, type Fraction, multiply } from '../money/fraction.ts';
import { MB_PER_GB, SEC_PER_HOUR, US_PER_SEC } from '../money/units.ts';
import type { Usage } from '../usage.ts';
import type { BillingMonth } from './platform.ts';

const DAY_US = 86_400_000_000;
/** 730 h, the month that AWS's own calculator counts with. */
const USUAL_MONTH_US = 730 * 3_600_000_000;

/** A total over all replications ÷ replications × month ÷ horizon. */
export function monthly(total: number, usage: Usage, month: BillingMonth): Fraction {
  const mean = divide(fromNumber(total), fromNumber(usage.replications));
  return divide(multiply(mean, fromNumber(month.monthUs)), fromNumber(month.horizonUs));
}

export function microsecondsToSeconds(us: Fraction): Fraction {
  return divide(us, US_PER_SEC);
}

export function microsecondsToHours(us: Fraction): Fraction {
  return divide(divide(us, US_PER_SEC), SEC_PER_HOUR);
}

/** 1 GB = 1024 MB. */
export function megabytesToGigabytes(mb: number): Fraction {
  return divide(fromNumber(mb), MB_PER_GB);
}

/** Length of the month in GB-month: the billing month if it is as long as a calendar month, else 730 h. */
export function storageMonthUs({ monthUs }: BillingMonth): number {
  return monthUs >= 28 * DAY_US && monthUs <= 31 * DAY_US ? monthUs : USUAL_MONTH_US;
}
