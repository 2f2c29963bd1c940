/**
 * Small readers that put together what a document must look like. Each takes a value from outside and gives a checked copy,
 * or reports what it must be and gives undefined; what was read counts only if nothing was reported.
 */
import { fromNumber } from '../money/decimal.ts';
import { parseDay } from '../words/day.ts';
import { describeValue, fieldName, formatPath, type Issue, type PathKey } from '../words/issue.ts';
import { suggestion } from '../words/nearest.ts';
import { decimalText, readAmount } from './exact-decimal.ts';
import { isObject } from './record-reader.ts';

export class Place {
  readonly issues: Issue[];
  private readonly keys: readonly PathKey[];

  constructor(issues: Issue[], keys: readonly PathKey[] = []) {
    this.issues = issues;
    this.keys = keys;
  }

  at(key: PathKey): Place {
    return new Place(this.issues, [...this.keys, key]);
  }

  /** `rule` goes on after the field's name: `price must be …`. */
  must(rule: string, value?: unknown, ...more: string[]): undefined {
    const path = formatPath(this.keys);
    const got = more.length > 0 ? more.join('') : `, got ${describeValue(value)}`;
    this.issues.push({ path, message: `${fieldName(path)} must ${rule}${got}` });
    return undefined;
  }
}

export type Read<T> = (value: unknown, place: Place) => T | undefined;

const MAX_TEXT = 2000;

export const text: Read<string> = (value, place) =>
  typeof value === 'string' && value !== '' && value.length <= MAX_TEXT
    ? value
    : place.must(`be text of 1 to ${MAX_TEXT} letters`, value);

/** A name of a meter, region, attribute or source: short, and without what would move a cursor. */
export const name: Read<string> = (value, place) =>
  typeof value === 'string' && /^\P{C}{1,100}$/u.test(value) ? value : place.must('be a name', value);

/** A year, a month or a day that exists. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  return parseDay(`${text}-01-01`.slice(0, 10)).error === undefined;
}

export const date: Read<string> = (value, place) =>
  typeof value === 'string' && isDate(value) ? value : place.must('be a date such as 2026-10-01', value);

/** Exact decimal text; a bare number where it has no more digits than a number keeps. */
export const amount: Read<string> = (value, place) => {
  const exact = readAmount(typeof value === 'number' ? numberText(value) : value);
  const decimal = exact && decimalText(exact);
  if (decimal !== undefined) return decimal;
  if (typeof value === 'number' && value >= 0) {
    return place.must('be a decimal number in quotes, because so many digits are not exact without', value);
  }
  return place.must('be a decimal number of 0 or more such as "0.0000166667"', value);
};

const EXACT_DIGITS = 15;

function numberText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const digits = String(value).split('e')[0]!.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length <= EXACT_DIGITS ? decimalText(fromNumber(value)) : undefined;
}

export const yes: Read<true> = (value, place) => (value === true ? true : place.must('be true', value));

export function oneOf<T extends string>(...choices: readonly T[]): Read<T> {
  return (value, place) => {
    const found = choices.find((choice) => choice === value);
    return found ?? place.must(`be one of ${choices.join(', ')}`, value);
  };
}

/** One of names that may be mistyped. */
export function known(choices: readonly string[]): Read<string> {
  const all = new Set(choices);
  return (value, place) => {
    if (typeof value === 'string' && all.has(value)) return value;
    const close = typeof value === 'string' ? suggestion(value, all) : '';
    const few = choices.length <= 12 ? `be one of ${choices.join(', ')}` : 'be one of those that there are';
    return place.must(few, value, `, got ${describeValue(value)}${close}`);
  };
}

export function listOf<T>(item: Read<T>, least = 0): Read<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length < least) {
      return place.must(least > 0 ? 'be a list that is not empty' : 'be a list', value);
    }
    return value.map((each, index) => item(each, place.at(index)) as T);
  };
}

export function recordOf<T>(item: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, place) => {
    if (!isObject(value)) return place.must('be an object', value);
    const entries = Object.entries(value).map(([key, each]) => {
      name(key, place.at(key));
      return [key, item(each, place.at(key)) as T];
    });
    return Object.fromEntries(entries);
  };
}

/** May be absent. */
export function optional<T>(read: Read<T>): Read<T> & { readonly optional: true } {
  return Object.assign((value: unknown, place: Place) => read(value, place), { optional: true } as const);
}

/** Reports a field that nothing reads. */
export function notHere(place: Place, field: string, fields: readonly string[]): undefined {
  return place
    .at(field)
    .must('not be here', undefined, `: fields are ${fields.join(', ')}${suggestion(field, fields)}`);
}

type Fields<T> = { readonly [K in keyof T]-?: Read<NonNullable<T[K]>> };

/** An object of these fields and no other. That each field of the type is named is for the compiler to check. */
export function object<T>(fields: Fields<T>): Read<T> {
  const readers: readonly (readonly [string, Read<unknown>])[] = Object.entries(fields);
  const names = readers.map(([field]) => field);
  return (value, place) => {
    if (!isObject(value)) return place.must('be an object', value);
    for (const field of Object.keys(value)) {
      if (!names.includes(field)) notHere(place, field, names);
    }
    const read = readers.flatMap(([field, reader]) => {
      if (Object.hasOwn(value, field)) return [[field, reader(value[field], place.at(field))]];
      if (!('optional' in reader)) place.at(field).must('be stated', undefined);
      return [];
    });
    return Object.fromEntries(read) as T;
  };
}
