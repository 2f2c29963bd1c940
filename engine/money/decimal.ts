/**
 * Decimal strings to exact fractions and back. Rounding happens here alone, once per bill line, by a rule that is data.
 */
import { add, type Fraction, fraction, ZERO } from './fraction.ts';

/** half-up: ties away from zero; half-even: ties to the even digit; up: away from zero. */
export interface Rounding {
  readonly mode: 'half-up' | 'half-even' | 'up';
  readonly decimals: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/** The exact value of `0.0000166667` or `1e-7`. Throws a RangeError for anything else. */
export function fromDecimal(text: string): Fraction {
  const parts = DECIMAL.exec(text);
  if (!parts) throw new RangeError(`decimal must be digits such as 0.25, got "${text}"`);
  const [, sign, whole, decimals = '', exponent = '0'] = parts;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const scale = decimals.length - Number(exponent);
  return scale >= 0 ? fraction(digits, 10n ** BigInt(scale)) : fraction(digits * 10n ** BigInt(-scale));
}

/**
 * The exact value of the shortest decimal that names this number: 0.1 is one tenth, whole numbers up to 2^53 are
 * themselves. Throws a RangeError for NaN and infinities.
 */
export function fromNumber(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`number must be finite, got ${value}`);
  return fromDecimal(String(value));
}

/** Rounded to exactly `rule.decimals` decimals: 0.4 → `0.40`. */
export function roundToDecimals(value: Fraction, rule: Rounding): string {
  const scaled = { num: value.num * 10n ** BigInt(rule.decimals), den: value.den };
  return placePoint(roundToInteger(scaled, rule.mode), rule.decimals);
}

/** The same, as a fraction that can be added up. */
export function roundedFraction(value: Fraction, rule: Rounding): Fraction {
  return fromDecimal(roundToDecimals(value, rule));
}

/** A quantity as a bill shows it: exact where 12 decimals suffice, else rounded half-up to 9; no trailing zeros. */
export function quantityText(value: Fraction): string {
  const exact = (value.num * 10n ** 12n) % value.den === 0n;
  const text = roundToDecimals(value, { mode: 'half-up', decimals: exact ? 12 : 9 });
  return text.replace(/\.?0+$/, '');
}

/** The exact sum of decimal strings, with as many decimals as the longest has: the total of rounded lines. */
export function sumDecimals(amounts: readonly string[], decimals = 0): string {
  const longest = Math.max(decimals, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  const sum = amounts.map(fromDecimal).reduce(add, ZERO);
  return roundToDecimals(sum, { mode: 'half-up', decimals: longest });
}

function roundToInteger(value: Fraction, mode: Rounding['mode']): bigint {
  const negative = value.num < 0n;
  const num = negative ? -value.num : value.num;
  const whole = num / value.den;
  const rest = num % value.den;
  const rounded = goesUp(whole, rest, value.den, mode) ? whole + 1n : whole;
  return negative ? -rounded : rounded;
}

function goesUp(whole: bigint, rest: bigint, den: bigint, mode: Rounding['mode']): boolean {
  if (mode === 'up') return rest > 0n;
  if (rest * 2n === den) return mode === 'half-up' || whole % 2n === 1n;
  return rest * 2n > den;
}

function placePoint(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (decimals === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
