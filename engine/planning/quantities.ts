/** Quantities as they are written, taken apart into a number and its unit, so that studies can move them and write them again. */
import {
  type Parsed,
  parseDurationUs,
  parseNumber,
  parseRatePerSec,
  parseShare,
  parseSizeMb,
} from '../words/quantity.ts';

export interface Quantity {
  readonly kind: 'duration' | 'size' | 'rate' | 'share' | 'number';
  readonly number: number;
  /** As it is written behind the number: ` MB`, `/s`, `k/month`; empty for a bare one. */
  readonly unit: string;
  /** Other numbers are whole multiples of it; 0 where any will do. */
  readonly grain: number;
}

const KINDS: readonly (readonly [Quantity['kind'], (value: unknown) => Parsed])[] = [
  ['duration', parseDurationUs],
  ['size', parseSizeMb],
  ['rate', parseRatePerSec],
  ['share', parseShare],
  ['number', parseNumber],
];
const FORM = /^([\d.,_]+(?:[eE][+-]?\d{1,3})?)(.*)$/;

/** Undefined where it is none. */
export function readQuantity(value: unknown): Quantity | undefined {
  const text = typeof value === 'number' ? plain(value) : value;
  const written = typeof text === 'string' ? FORM.exec(text.trim()) : null;
  const found = KINDS.find(([, parse]) => parse(text).error === undefined);
  if (!written || !found) return undefined;
  const [kind, parse] = found;
  const unit = written[2]!;
  const one = parse(`1${unit}`).value!;
  return { kind, number: parse(text).value! / one, unit, grain: grainOf(kind, one, String(text)) };
}

/** Counts and sizes that are whole stay whole; of sizes above megabytes, the megabytes do. */
function grainOf(kind: Quantity['kind'], one: number, text: string): number {
  if (kind === 'size' && one > 1) return 1 / one;
  return (kind === 'size' || kind === 'number') && !text.includes('.') ? 1 : 0;
}

/** Another quantity in the unit of this one; undefined where it is of another kind. */
export function inUnitOf({ kind, unit }: Quantity, other: Quantity): number | undefined {
  if (kind !== other.kind) return undefined;
  const [, parse] = KINDS.find(([name]) => name === kind)!;
  return (other.number * parse(`1${other.unit}`).value!) / parse(`1${unit}`).value!;
}

const DIGITS = 6;

/** The nearest number that the quantity can have: whole ones, or six digits. */
export function rounded({ grain }: Pick<Quantity, 'grain'>, number: number): number {
  return grain > 0 ? Math.round(number / grain) * grain : Number(number.toPrecision(DIGITS));
}

/** Text with the unit, or a bare number. */
export function written({ unit }: Pick<Quantity, 'unit'>, number: number): string | number {
  if (unit.trim() === '') return number;
  // A part of a gigabyte is a number of megabytes that nobody recognises: 0.7998046875 GB is 819 MB.
  const isSize = /^ ?[GT]i?B?$/.test(unit);
  if (isSize && !Number.isInteger(number * 4))
    return `${Math.round(parseSizeMb(`1${unit}`).value! * number)} MB`;
  const rate = RATE_UNIT.exec(unit);
  return rate ? withMagnitude(number * MAGNITUDE[rate[1]!]!, rate[2]!) : `${plain(number)}${unit}`;
}

/** `10k/month` and `10M/month`: each with the magnitude that suits it. */
const RATE_UNIT = /^ ?([kKMB])(\W.*)$/;
const MAGNITUDE: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9 };

function withMagnitude(count: number, per: string): string {
  const magnitudes = Object.entries({ B: 1e9, M: 1e6, k: 1e3 });
  const [letter, factor] = magnitudes.find(([, each]) => count >= each) ?? ['', 1];
  return `${plain(Number((count / factor).toPrecision(DIGITS)))}${letter}${per}`;
}

/** Without an exponent, which quantities may have but people do not expect. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e-') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
