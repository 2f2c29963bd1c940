import { fromDecimal, fromNumber, roundToDecimals } from './money/decimal.ts';
import { compare } from './money/fraction.ts';
import { interval95 } from './statistics/interval.ts';

/**
 * 95 % interval of a bill from the bills of single replications, rounded to whole cents (or the bill's own decimals) and
 * never excluding the bill of the mean usage itself, which tiers and grants may move off the mean of the bills. The bounds
 * are statistics of amounts, not amounts: here alone money passes through floats.
 */
export function totalInterval(
  totals: readonly string[],
  total: string,
): readonly [string, string] | readonly [null, null] {
  const [from, to] = interval95(totals.map(Number));
  if (from === null) return [null, null];
  const decimals = total.split('.')[1]?.length ?? 0;
  const rounded = (bound: number) => roundToDecimals(fromNumber(bound), { mode: 'half-up', decimals });
  const low = rounded(Math.max(0, from));
  const high = rounded(to);
  return [isLess(total, low) ? total : low, isLess(high, total) ? total : high];
}

function isLess(a: string, b: string): boolean {
  return compare(fromDecimal(a), fromDecimal(b)) < 0;
}
