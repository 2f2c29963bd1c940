/** Decimal text of lists and documents to exact fractions and back. Bounded, so that no text can take long to work out. */
import { fromDecimal, roundToDecimals } from '../money/decimal.ts';
import { compare, type Fraction, ZERO } from '../money/fraction.ts';

const DECIMAL = /^-?\d{1,30}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,2})?$/;
/** A price with more decimals was not published by anybody. */
const MAX_DECIMALS = 60;

/** The exact value, or undefined for what is no decimal of sane length: `2E-06` is one, `1e999`, `NaN` and `0x1` are not. */
export function readDecimal(text: unknown): Fraction | undefined {
  return typeof text === 'string' && DECIMAL.test(text) ? fromDecimal(text) : undefined;
}

/** The same, where nothing below 0 can be meant. */
export function readAmount(text: unknown): Fraction | undefined {
  const value = readDecimal(text);
  return value && compare(value, ZERO) >= 0 ? value : undefined;
}

/** Plain digits without an exponent or zeros at the end; undefined where no decimal is exact, such as for a third. */
export function decimalText(value: Fraction): string | undefined {
  let decimals = 0;
  for (let scale = 1n; (value.num * scale) % value.den !== 0n; scale *= 10n) {
    if (++decimals > MAX_DECIMALS) return undefined;
  }
  const text = roundToDecimals(value, { mode: 'half-up', decimals });
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
