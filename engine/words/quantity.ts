/**
 * Quantities as people write them (`512 MB`, `200 ms`, `1M/month`, `70 %`) to numbers and back.
 * The only place where a unit has a factor. A bare number is an error where a unit is needed; a comma or an
 * underscore groups thousands, never decimals; there is no locale.
 */
import { describeValue } from './issue.ts';

/** A value, or the rest of a sentence that starts with the field's name: `must be a duration such as …, got "200"`. */
export type Parsed =
  | { readonly value: number; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: string };

const SECOND_US = 1_000_000;
const HOUR_US = 3600 * SECOND_US;
/** Of a billing month, as the providers' own examples count it. */
const MONTH_HOURS = 730;

const DURATION_US: ReadonlyMap<string, number> = new Map([
  ...names(1, 'us', 'µs', 'μs', 'microsecond', 'microseconds'),
  ...names(1000, 'ms', 'msec', 'millisecond', 'milliseconds'),
  ...names(SECOND_US, 's', 'sec', 'secs', 'second', 'seconds'),
  ...names(60 * SECOND_US, 'min', 'mins', 'minute', 'minutes'),
  ...names(HOUR_US, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...names(24 * HOUR_US, 'd', 'day', 'days'),
  ...names(7 * 24 * HOUR_US, 'week', 'weeks'),
  ...names(MONTH_HOURS * HOUR_US, 'month', 'months'),
]);

/** Binary steps, as AWS counts memory: 1 GB = 1024 MB. `Gi` as Kubernetes writes it. */
const SIZE_BYTES: ReadonlyMap<string, number> = new Map([
  ...names(1, 'B'),
  ...names(1024, 'KB', 'kB', 'KiB', 'Ki'),
  ...names(1024 ** 2, 'MB', 'MiB', 'Mi'),
  ...names(1024 ** 3, 'GB', 'GiB', 'Gi'),
  ...names(1024 ** 4, 'TB', 'TiB', 'Ti'),
]);

const PERCENT: ReadonlyMap<string, number> = new Map(names(1, '%'));

const MAGNITUDE: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ...names(1e3, 'k', 'K'),
  ...names(1e6, 'M'),
  ...names(1e9, 'B'),
]);

function names(factor: number, ...units: string[]): [string, number][] {
  return units.map((unit) => [unit, factor]);
}

const NUMBER = String.raw`((?:\d{1,3}(?:[,_]\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?|\.\d+)`;
const WITH_UNIT = new RegExp(`^${NUMBER} ?([A-Za-zµμ%]*)$`);
const RATE = new RegExp(`^${NUMBER} ?([kKMB]?)(?: ?/ ?| per )([a-zµμ]+)$`);
/** No quantity is longer; keeps messages and matching short whatever arrives. */
const MAX_LENGTH = 40;

function match(pattern: RegExp, value: unknown): RegExpExecArray | null {
  return typeof value === 'string' && value.length <= MAX_LENGTH ? pattern.exec(value.trim()) : null;
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[,_]/g, ''));
}

function must(rule: string, value: unknown): Parsed {
  return { error: `must be ${rule}, got ${describeValue(value)}` };
}

/** `200 ms`, `5 min`, `1 month` (730 h) → whole microseconds, rounded to the nearest. */
export function parseDurationUs(value: unknown): Parsed {
  const parts = match(WITH_UNIT, value);
  const factor = parts && DURATION_US.get(parts[2]!);
  if (!parts || !factor) return must('a duration such as 200 ms or 5 min', value);
  const exact = toNumber(parts[1]!) * factor;
  if (exact > Number.MAX_SAFE_INTEGER) return must('a duration of at most 285 years', value);
  const us = Math.round(exact);
  if (us === 0 && exact > 0) return must('0 s or at least 1 us', value);
  return { value: us };
}

/** A quantity in two parts that lose nothing: its digits as written and how many of the smallest unit one is. */
export interface WrittenQuantity {
  /** A decimal without grouping, `1500.25`. */
  readonly digits: string;
  readonly factor: number;
}

/** `250.0004 ms` → 250.0004 × 1000 microseconds, for who must not round; undefined if it is no duration. */
export function writtenDuration(value: unknown): WrittenQuantity | undefined {
  return written(value, DURATION_US);
}

/** `1.5 GB` → 1.5 × 1024³ bytes; undefined if it is no size. */
export function writtenSize(value: unknown): WrittenQuantity | undefined {
  return written(value, SIZE_BYTES);
}

/** `33.3 %` → 33.3 hundredths; undefined if it is no percentage. */
export function writtenPercentage(value: unknown): WrittenQuantity | undefined {
  return written(value, PERCENT);
}

/** `1M/day`, `500 per h` → the number as written and the while, as a duration names it; undefined if it is no rate. */
export function writtenRate(value: unknown): { readonly count: string; readonly unit: string } | undefined {
  const parts = match(RATE, value);
  return parts && DURATION_US.has(parts[3]!)
    ? { count: `${parts[1]}${parts[2]}`, unit: parts[3]! }
    : undefined;
}

function written(value: unknown, units: ReadonlyMap<string, number>): WrittenQuantity | undefined {
  const parts = match(WITH_UNIT, value);
  const factor = parts ? units.get(parts[2]!) : undefined;
  return factor === undefined
    ? undefined
    : { digits: parts![1]!.replace(/[,_]/g, '').replace(/^\./, '0.'), factor };
}

/** `512 MB`, `1.5 GB` → bytes; 1 GB = 1024 MB. */
export function parseSizeBytes(value: unknown): Parsed {
  const parts = match(WITH_UNIT, value);
  const factor = parts && SIZE_BYTES.get(parts[2]!);
  if (!parts || !factor) return must('a size such as 512 MB or 1.5 GB', value);
  const bytes = toNumber(parts[1]!) * factor;
  return Number.isFinite(bytes) ? { value: bytes } : must('a finite size such as 512 MB', value);
}

/** `512 MB`, `1.5 GB` → megabytes (1024 × 1024 bytes). */
export function parseSizeMb(value: unknown): Parsed {
  const bytes = parseSizeBytes(value);
  return bytes.error === undefined ? { value: bytes.value / 1024 ** 2 } : bytes;
}

/** `12/s`, `100 per min`, `1M/month` → per second. Magnitudes: k, M, B (10^3, 10^6, 10^9). */
export function parseRatePerSec(value: unknown): Parsed {
  const parts = match(RATE, value);
  const factor = parts && DURATION_US.get(parts[3]!);
  if (!parts || !factor) return must('a rate such as 12/s, 100/min or 1M/month', value);
  const rate = (toNumber(parts[1]!) * MAGNITUDE.get(parts[2]!)!) / (factor / SECOND_US);
  return Number.isFinite(rate) ? { value: rate } : must('a finite rate such as 12/s', value);
}

/** `70 %` → 0.7. Not limited to 100 %. */
export function parseShare(value: unknown): Parsed {
  const parts = match(WITH_UNIT, value);
  if (match(/^[-−] ?[\d.]+ ?%$/, value)) return must('0 % or more', value);
  const share = parts?.[2] === '%' ? toNumber(parts[1]!) / 100 : Number.NaN;
  return Number.isFinite(share) ? { value: share } : must('a percentage such as 70 %', value);
}

/** A number without a unit, 0 or more: `0.5`, `"1,000"`, `"10k"`. */
export function parseNumber(value: unknown): Parsed {
  if (typeof value === 'number') {
    return Number.isFinite(value) && value >= 0 ? { value } : must('a number, 0 or more', value);
  }
  const parts = match(WITH_UNIT, value);
  const factor = parts && MAGNITUDE.get(parts[2]!);
  if (!parts || !factor) return must('a number, 0 or more', value);
  const number = toNumber(parts[1]!) * factor;
  return Number.isFinite(number) ? { value: number } : must('a number, 0 or more', value);
}

/** A whole number, 0 or more. */
export function parseCount(value: unknown): Parsed {
  const number = parseNumber(value);
  const whole = number.error === undefined && Number.isSafeInteger(number.value);
  return whole ? number : must('a whole number, 0 or more', value);
}

/** 10_000_000 → `10 s`; reads back to the same number of microseconds. */
export function formatDuration(us: number): string {
  if (us > 0 && us < 1000) return `${us} us`;
  if (us % HOUR_US === 0 && us > 0) return `${us / HOUR_US} h`;
  if (us % (60 * SECOND_US) === 0 && us > 0) return `${us / (60 * SECOND_US)} min`;
  return us % SECOND_US === 0 ? `${us / SECOND_US} s` : `${us / 1000} ms`;
}

/** 1536 → `1536 MB`, 2048 → `2 GB`. */
export function formatSizeMb(mb: number): string {
  return mb >= 1024 && mb % 1024 === 0 ? `${mb / 1024} GB` : `${mb} MB`;
}

/** Per second, minute, hour, day or month, whichever takes the fewest digits to read back to the same rate. */
export function formatRate(ratePerSec: number): string {
  let digits = `${ratePerSec}`;
  let text = `${digits}/s`;
  for (const unit of ['min', 'h', 'day', 'month']) {
    const fewer = `${Number(((ratePerSec * DURATION_US.get(unit)!) / SECOND_US).toPrecision(15))}`;
    if (fewer.length >= digits.length || parseRatePerSec(`${fewer}/${unit}`).value !== ratePerSec) continue;
    digits = fewer;
    text = `${digits}/${unit}`;
  }
  return text;
}

/** 0.7 → `70 %`; reads back to the same share. */
export function formatShare(share: number): string {
  const short = Number((share * 100).toPrecision(15));
  return short / 100 === share ? `${short} %` : `${share * 100} %`;
}
