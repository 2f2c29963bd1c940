/**
 * Quantities of known usage as exact fractions: plain numbers (`6_000_000`, `1.5M`, text beyond 2^53) and quantities
 * whose unit is in the text or in the field's name. What a text may look like is decided by words/quantity.ts.
 */
import { fromDecimal, fromNumber } from '../money/decimal.ts';
import { divide, type Fraction, multiply } from '../money/fraction.ts';
import { describeValue } from '../words/issue.ts';
import { type Parsed, parseDurationUs, parseNumber, parseShare, parseSizeMb } from '../words/quantity.ts';

/** A value, or the rest of a sentence that starts with the field's name. */
export type ExactQuantity =
  | { readonly value: Fraction; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: string };

const MAGNITUDES: Readonly<Record<string, Fraction>> = {
  k: fromNumber(1e3),
  K: fromNumber(1e3),
  M: fromNumber(1e6),
  B: fromNumber(1e9),
};
const US_PER_SEC = fromNumber(1e6);

/** A number without a unit, 0 or more, exact: text keeps every digit. */
export function exactNumber(value: unknown): ExactQuantity {
  const parsed = parseNumber(value);
  if (parsed.error !== undefined) return { error: parsed.error };
  if (typeof value === 'string') return { value: exactText(value) };
  if (parsed.value <= Number.MAX_SAFE_INTEGER) return { value: fromNumber(parsed.value) };
  return { error: `must be written as text beyond 2^53, got ${describeValue(value)}` };
}

/** `120 ms` → seconds. */
export function exactDuration(value: unknown): ExactQuantity {
  return exact(parseDurationUs(value), (us) => divide(fromNumber(us), US_PER_SEC));
}

/** A bare number in the unit that the field's name has, or text with a unit of its own → seconds. */
export function exactTime(secondsPerUnit: number): (value: unknown) => ExactQuantity {
  return (value) => {
    const number = exactNumber(value);
    if (number.error !== undefined) return hasUnit(value) ? exactDuration(value) : number;
    return { value: multiply(number.value, fromNumber(secondsPerUnit)) };
  };
}

/** `1.5 GB` → MB. */
export function exactSize(value: unknown): ExactQuantity {
  return exact(parseSizeMb(value), fromNumber);
}

/** A bare number in the unit that the field's name has, or text with a unit of its own → MB. */
export function exactSizeIn(mbPerUnit: number): (value: unknown) => ExactQuantity {
  return (value) => {
    const number = exactNumber(value);
    if (number.error !== undefined) return hasUnit(value) ? exactSize(value) : number;
    return { value: multiply(number.value, fromNumber(mbPerUnit)) };
  };
}

/** `1 %` or 0.01, at most 1. */
export function exactShare(value: unknown): ExactQuantity {
  const isPercentage = typeof value === 'string' && value.includes('%');
  const share = isPercentage ? exact(parseShare(value), fromNumber) : exactNumber(value);
  if (share.value && share.value.num <= share.value.den) return share;
  return { error: `must be a share from 0 to 1 such as 0.01 or 1 %, got ${describeValue(value)}` };
}

/** true for one of each, or a number. */
export function exactFlagOrNumber(value: unknown): ExactQuantity {
  if (typeof value !== 'boolean') return exactNumber(value);
  return { value: fromNumber(value ? 1 : 0) };
}

function exact(parsed: Parsed, convert: (value: number) => Fraction): ExactQuantity {
  return parsed.error === undefined ? { value: convert(parsed.value) } : { error: parsed.error };
}

function hasUnit(value: unknown): boolean {
  return typeof value === 'string' && /[a-zµμ]$/i.test(value.trim());
}

/** Text that `parseNumber` accepts, digit by digit. */
function exactText(text: string): Fraction {
  const digits = text.replace(/[,_\s]/g, '').replace(/^\./, '0.');
  const magnitude = MAGNITUDES[digits.at(-1)!];
  return magnitude ? multiply(fromDecimal(digits.slice(0, -1)), magnitude) : fromDecimal(digits);
}
