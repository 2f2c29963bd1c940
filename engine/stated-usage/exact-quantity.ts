/**
 * Quantities of known usage as exact fractions: plain numbers (`6_000_000`, `1.5M`, text beyond 2^53) and quantities
 * whose unit is in the text or in the field's name. What a text may look like is decided by words/quantity.ts.
 */
import { fromDecimal, fromNumber } from '../money/decimal.ts';
import { divide, type Fraction, multiply } from '../money/fraction.ts';
import { BYTES_PER_MB, US_PER_SEC } from '../money/units.ts';
import { describeValue } from '../words/issue.ts';
import {
  type Parsed,
  parseDurationUs,
  parseNumber,
  parseSizeMb,
  type WrittenQuantity,
  writtenDuration,
  writtenPercentage,
  writtenRate,
  writtenSize,
} from '../words/quantity.ts';

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

/** A number without a unit, 0 or more, exact: text keeps every digit. */
export function exactNumber(value: unknown): ExactQuantity {
  const parsed = parseNumber(value);
  if (parsed.error !== undefined) return { error: `${parsed.error}${magnitudeMeant(value)}` };
  if (typeof value === 'string') return { value: exactText(value) };
  if (parsed.value <= Number.MAX_SAFE_INTEGER) return { value: fromNumber(parsed.value) };
  return { error: `must be written as text beyond 2^53, got ${describeValue(value)}` };
}

/** A number of things in the month; where it is a rate (`1M/day`) so many in each `unit`, which a duration names. */
export type ExactCount = ExactQuantity & { readonly unit?: string };

export function exactCount(value: unknown): ExactCount {
  const rate = writtenRate(value);
  if (rate) return { ...exactNumber(rate.count), unit: rate.unit };
  const number = exactNumber(value);
  if (number.value || typeof value !== 'string' || !/[/%]/.test(value)) return number;
  return { error: `must be a count of the month or a rate such as 1M/day, got ${describeValue(value)}` };
}

/** A count, or a percentage as a share, which may be more than 100 %. */
export function exactCountOrShare(value: unknown): ExactCount {
  const percentage = writtenPercentage(value);
  return percentage ? { value: fromHundredths(percentage) } : exactCount(value);
}

const SPOKEN = /^([\d.,_]*\d) ?(m|mn|mio|thousand|million|millions|mrd|bn|billion|billions)$/i;
const LETTERS: Readonly<Record<string, string>> = { t: 'k', m: 'M', b: 'B' };

/** ` (did you mean 20M?)` for `20 million`: a magnitude is one letter. */
function magnitudeMeant(value: unknown): string {
  const [, digits, word = ''] = (typeof value === 'string' && SPOKEN.exec(value.trim())) || [];
  if (digits === undefined) return '';
  const letter = word.toLowerCase() === 'mrd' ? 'B' : LETTERS[word[0]!.toLowerCase()];
  return ` (did you mean ${digits}${letter}?)`;
}

/** `120 ms` → seconds, as written: a billing rule that rounds up must see the last digit. */
export function exactDuration(value: unknown): ExactQuantity {
  return exactly(parseDurationUs(value), writtenDuration(value), US_PER_SEC);
}

/** A bare number in the unit that the field's name has, or text with a unit of its own → seconds. */
export function exactTime(secondsPerUnit: number): (value: unknown) => ExactQuantity {
  return (value) =>
    writtenDuration(value) ? exactDuration(value) : scaled(value, secondsPerUnit, exactDuration);
}

/** `1.5 GB` → MB. */
export function exactSize(value: unknown): ExactQuantity {
  return exactly(parseSizeMb(value), writtenSize(value), BYTES_PER_MB);
}

/** A bare number in the unit that the field's name has, or text with a unit of its own (`B` is bytes) → MB. */
export function exactSizeIn(mbPerUnit: number): (value: unknown) => ExactQuantity {
  return (value) => (writtenSize(value) ? exactSize(value) : scaled(value, mbPerUnit, exactSize));
}

/** A bare number of KB, or text with a unit of its own → KB. */
export function exactKilobytes(value: unknown): ExactQuantity {
  const { value: mb, error } = exactSizeIn(1 / 1024)(value);
  return mb ? { value: multiply(mb, fromNumber(1024)) } : { error: error! };
}

/** `1 %` or 0.01, at most 1. */
export function exactShare(value: unknown): ExactQuantity {
  const percentage = writtenPercentage(value);
  const share = percentage ? { value: fromHundredths(percentage) } : exactNumber(value);
  if (share.value && share.value.num <= share.value.den) return share;
  return { error: `must be a share from 0 to 1 such as 0.01 or 1 %, got ${describeValue(value)}` };
}

function fromHundredths({ digits }: WrittenQuantity): Fraction {
  return divide(fromDecimal(digits), fromNumber(100));
}

/** true for one of each, or a number. */
export function exactFlagOrNumber(value: unknown): ExactQuantity {
  if (typeof value !== 'boolean') return exactNumber(value);
  return { value: fromNumber(value ? 1 : 0) };
}

/** A number times what one of it is; of text with a unit, the error of who reads units. */
function scaled(value: unknown, factor: number, withUnit: (value: unknown) => ExactQuantity): ExactQuantity {
  const number = exactNumber(value);
  if (number.error !== undefined) return hasUnit(value) ? withUnit(value) : number;
  return { value: multiply(number.value, fromNumber(factor)) };
}

/** What the parser finds in order, from its digits instead of its rounded value. */
function exactly(parsed: Parsed, written: WrittenQuantity | undefined, perUnit: Fraction): ExactQuantity {
  if (!written || parsed.error !== undefined) return { error: parsed.error! };
  return { value: divide(multiply(fromDecimal(written.digits), fromNumber(written.factor)), perUnit) };
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
