/** Rules of meters that quantities follow before they are priced: billed time, and the size that is included. */
import { fromDecimal } from './decimal.ts';
import { agrees } from './find-price.ts';
import { ceiling, divide, type Fraction, fraction, max, multiply, subtract, ZERO } from './fraction.ts';
import type { Attributes, Meter, PriceBook } from './price-book.ts';

/** Seconds of one stretch of time as the meter bills it: rounded up to whole steps, at least the minimum. */
export function billedSeconds(
  book: PriceBook,
  meter: string,
  bought: Attributes,
  seconds: Fraction,
): Fraction {
  const attributes = { ...book.attributeDefaults, ...bought };
  const rule = meterOf(book, meter).billedTime?.find((candidate) => agrees(candidate.attributes, attributes));
  if (!rule) return seconds;
  const step = fromDecimal(rule.stepSec);
  const stepped = multiply(fraction(ceiling(divide(seconds, step))), step);
  return max(stepped, fromDecimal(rule.minimumSec));
}

/** The part of a size that is billed: what exceeds the included part, in the included part's unit. */
export function beyondIncluded(book: PriceBook, meter: string, size: Fraction): Fraction {
  const { included } = meterOf(book, meter);
  return included ? max(ZERO, subtract(size, fromDecimal(included.quantity))) : size;
}

/** Throws a RangeError for a meter that the book does not have. */
function meterOf(book: PriceBook, name: string): Meter {
  const meter = book.meters.find((candidate) => candidate.name === name);
  if (!meter) throw new RangeError(`meter must be one of ${book.platform}'s, got ${name}`);
  return meter;
}
