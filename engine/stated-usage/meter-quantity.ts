/** The quantity of a meter as stated: a number in the meter's unit, or text with a unit of its own: `500 GB`, `30 d`. */
import { divide, type Fraction, fraction } from '../money/fraction.ts';
import type { Meter } from '../money/price-book.ts';
import { type ExactQuantity, exactDuration, exactNumber, exactSize } from './exact-quantity.ts';

/** Unit of a meter → MB in one of it. */
const MB_IN: Readonly<Record<string, Fraction>> = {
  MB: fraction(1n),
  GB: fraction(1024n),
  GiB: fraction(1024n),
  TB: fraction(1024n * 1024n),
  TiB: fraction(1024n * 1024n),
};
/** Unit of a meter → seconds in one of it. */
const SEC_IN: Readonly<Record<string, Fraction>> = {
  s: fraction(1n),
  minute: fraction(60n),
  hour: fraction(3600n),
};

export function meterQuantity({ unit }: Meter, value: unknown): ExactQuantity {
  // A unit of its own goes first: in a meter of sizes `500 B` is 500 bytes, no billions.
  const withUnit = Object.hasOwn(MB_IN, unit)
    ? inUnits(exactSize(value), MB_IN[unit]!)
    : Object.hasOwn(SEC_IN, unit) && inUnits(exactDuration(value), SEC_IN[unit]!);
  return withUnit || exactNumber(value);
}

function inUnits({ value }: ExactQuantity, one: Fraction): ExactQuantity | undefined {
  return value && { value: divide(value, one) };
}
