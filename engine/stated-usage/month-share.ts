/** Running time as a share of what a platform calls a month: what a monthly price is multiplied by. */
import { fromDecimal } from '../money/decimal.ts';
import { divide, type Fraction, min, multiply } from '../money/fraction.ts';
import { billedHours, countOf } from './running-time.ts';
import type { StatedUsage } from './usage-form.ts';

export interface PublishedMonth {
  /** Hours of running for which the monthly price is asked. */
  readonly hours: string;
  /** More hours than these in a calendar month cost nothing more, for each instance. */
  readonly isCap: boolean;
}

/** Instances × months of each, for `instances` or one; undefined after reporting what is missing. */
export function instanceMonths(
  usage: StatedUsage,
  meter: string,
  month: PublishedMonth,
): Fraction | undefined {
  const hours = billedHours(usage, meter);
  return hours && multiply(countOf(usage, 'instances'), monthsOf(hours, month));
}

export function monthsOf(hours: Fraction, month: PublishedMonth): Fraction {
  const full = fromDecimal(month.hours);
  return divide(month.isCap ? min(hours, full) : hours, full);
}
