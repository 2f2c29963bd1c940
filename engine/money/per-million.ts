/** The figure people compare: what a million requests cost, everything on the bill included. */
import { fromDecimal, roundToDecimals } from './decimal.ts';
import { divide, type Fraction, fraction, isZero, multiply } from './fraction.ts';

/** total ÷ requests × 1,000,000, rounded half-up to four decimals; null where there was no request. */
export function pricePerMillion(total: string, requests: Fraction): string | null {
  if (isZero(requests)) return null;
  const perMillion = divide(multiply(fromDecimal(total), fraction(1_000_000n)), requests);
  return roundToDecimals(perMillion, { mode: 'half-up', decimals: 4 });
}
