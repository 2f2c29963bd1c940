/** Rules of meters that quantities follow before they are priced: billed time and size, chunks, what is included. */
import { fromDecimal } from './decimal.ts';
import { agrees } from './find-price.ts';
import {
  ceiling,
  divide,
  type Fraction,
  fraction,
  isZero,
  max,
  multiply,
  subtract,
  ZERO,
} from './fraction.ts';
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
  return rule ? inSteps(seconds, rule.stepSec, rule.minimumSec) : seconds;
}

/** The same for something that runs: no time at all is no run, and has no minimum. */
export function billedRunSeconds(
  book: PriceBook,
  meter: string,
  bought: Attributes,
  seconds: Fraction,
): Fraction {
  return isZero(seconds) ? ZERO : billedSeconds(book, meter, bought, seconds);
}

/** MB of one instance as the meter bills them: rounded up to whole steps, at least the minimum. */
export function billedMegabytes(
  book: PriceBook,
  meter: string,
  bought: Attributes,
  megabytes: Fraction,
): Fraction {
  const attributes = { ...book.attributeDefaults, ...bought };
  const rule = meterOf(book, meter).billedSize?.find((candidate) => agrees(candidate.attributes, attributes));
  return rule ? inSteps(megabytes, rule.stepMb, rule.minimumMb) : megabytes;
}

/** Units that one message or call of so many bytes counts as: one for each started chunk, at least one. */
export function chunksOf(book: PriceBook, meter: string, bytes: Fraction): Fraction {
  const { chunk } = meterOf(book, meter);
  if (!chunk) return fraction(1n);
  const size = multiply(fromDecimal(chunk.size), fraction(chunk.unit === 'KB' ? 1024n : 1n));
  return fraction(ceiling(max(divide(bytes, size), fraction(1n))));
}

/** The part of a size that is billed: what exceeds the included part, in the included part's unit. */
export function beyondIncluded(book: PriceBook, meter: string, size: Fraction): Fraction {
  const { included } = meterOf(book, meter);
  return included ? max(ZERO, subtract(size, fromDecimal(included.quantity))) : size;
}

function inSteps(quantity: Fraction, step: string, minimum: string): Fraction {
  const size = fromDecimal(step);
  const stepped = multiply(fraction(ceiling(divide(quantity, size))), size);
  return max(stepped, fromDecimal(minimum));
}

/** Throws a RangeError for a meter that the book does not have. */
function meterOf(book: PriceBook, name: string): Meter {
  const meter = book.meters.find((candidate) => candidate.name === name);
  if (!meter) throw new RangeError(`meter must be one of ${book.platform}'s, got ${name}`);
  return meter;
}
