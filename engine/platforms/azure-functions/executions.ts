/** How often and how long functions ran, as Azure counts it: by number or rate, by time, or in MB-milliseconds. */
import { fromNumber, quantityText } from '../../money/decimal.ts';
import { compare, divide, type Fraction, fraction, multiply } from '../../money/fraction.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB, ONE, SEC_PER_DAY, SEC_PER_HOUR } from '../../money/units.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';

/** Azure Monitor counts MB × milliseconds. */
const UNITS_PER_GB_SECOND = fromNumber(1_024_000);

const RATES: readonly (readonly [quantity: string, seconds: Fraction])[] = [
  ['executionsPerHour', SEC_PER_HOUR],
  ['executionsPerSecond', ONE],
  ['executionsPerDay', SEC_PER_DAY],
];

/** Stated as a number, as a metric, or as a rate over the hours stated or the month. */
export function executionsOf(usage: StatedUsage): Fraction | undefined {
  const way = onlyOne(usage, ['executions', 'onDemandExecutions', ...RATES.map(([quantity]) => quantity)]);
  if (way === undefined) return undefined;
  const rate = RATES.find(([quantity]) => quantity === way);
  if (!rate) return usage.get(way);
  const period = periodOf(usage, way);
  return period && multiply(usage.getOrZero(way), divide(period, rate[1]));
}

/** Seconds for which rates and instances last: the hours stated, or else the month. */
export function periodOf(usage: StatedUsage, quantity: string): Fraction | undefined {
  return usage.get('hours') ?? usage.monthSec ?? usage.require('hours', `with ${quantity}`);
}

/** GB-seconds that a metric counted. */
export function metricGbSeconds(units: Fraction): Fraction {
  return divide(units, UNITS_PER_GB_SECOND);
}

export function gigabytes(megabytes: Fraction): Fraction {
  return divide(megabytes, MB_PER_GB);
}

/** Billed time of so many executions; those that overlap on an instance share it. */
export function executionSeconds(
  usage: StatedUsage,
  meter: string,
  executions: Fraction,
  duration: Fraction,
): Fraction {
  const concurrency = usage.get('concurrency') ?? ONE;
  if (compare(concurrency, ONE) < 0) {
    usage.reject('concurrency', `must be at least 1, got ${quantityText(concurrency)}`);
    return fraction(0n);
  }
  const each = billedSeconds(usage.book, meter, usage.attributes, duration);
  return divide(multiply(executions, each), concurrency);
}

/** Of several ways to state the same thing, the one that was used; reports a second. */
export function onlyOne(usage: StatedUsage, ways: readonly string[]): string | undefined {
  const [way, ...others] = ways.filter((quantity) => usage.get(quantity) !== undefined);
  for (const other of others) usage.reject(other, `must not be stated with ${way} too`);
  return way;
}
