/** What the version of the book decides for Lambda's readings: meters that it has, and disk beyond the included part. */
import { fromDecimal } from '../../money/decimal.ts';
import { type Fraction, isZero, max, subtract, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { beyondIncluded, billedSeconds } from '../../money/meter-rules.ts';
import type { PriceBook } from '../../money/price-book.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';

const DISK = 'ephemeralGbSeconds';
/** Every function has had so much since the beginning. */
const INCLUDED_GB = fromDecimal('0.5');

export function hasMeter(book: PriceBook, name: string): boolean {
  return book.meters.some((meter) => meter.name === name);
}

/** Without zeros of meters that this version does not have; what was used of them stays, to be refused by name. */
export function knownTo(book: PriceBook, readings: readonly MeterReading[]): readonly MeterReading[] {
  return readings.filter(({ meter, quantity }) => !isZero(quantity) || hasMeter(book, meter));
}

/** Seconds as the meter bills them, or as they are where this version does not have the meter. */
export function secondsOf(usage: StatedUsage, meter: string, seconds: Fraction): Fraction {
  return hasMeter(usage.book, meter) ? billedSeconds(usage.book, meter, usage.attributes, seconds) : seconds;
}

/** GB of temporary disk beyond the included part. */
export function billedDiskGb(book: PriceBook, diskGb: Fraction): Fraction {
  return hasMeter(book, DISK) ? beyondIncluded(book, DISK, diskGb) : max(ZERO, subtract(diskGb, INCLUDED_GB));
}
