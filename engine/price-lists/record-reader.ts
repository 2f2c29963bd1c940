/** Takes fields out of records and says which record broke which rule. Nothing is guessed where a field is missing. */
import type { Fraction } from '../money/fraction.ts';
import { parseDay } from '../words/day.ts';
import { describeValue } from '../words/issue.ts';
import { readAmount, readDecimal } from './exact-decimal.ts';
import type { ExactJson } from './exact-json.ts';
import { PriceListError } from './price-list-error.ts';

export type JsonObject = { readonly [name: string]: ExactJson };

const TIME = /^(?:[01]\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** One record; `name` says which, for messages. */
export class RecordReader {
  readonly name: string;
  private readonly fields: JsonObject;

  /** Throws a PriceListError where it is no object. */
  constructor(name: string, value: ExactJson | undefined) {
    this.name = name;
    if (!isObject(value)) throw new PriceListError(`${name} must be an object, got ${shown(value)}`);
    this.fields = value;
  }

  get(field: string): ExactJson | undefined {
    return Object.hasOwn(this.fields, field) ? this.fields[field] : undefined;
  }

  text(field: string): string {
    const value = this.get(field);
    if (typeof value !== 'string') throw this.must(field, 'text');
    return value;
  }

  filled(field: string): string {
    const value = this.get(field);
    if (typeof value !== 'string' || value === '') throw this.must(field, 'text that is not empty');
    return value;
  }

  textOr(field: string, otherwise: string): string {
    return this.get(field) === undefined || this.get(field) === null ? otherwise : this.text(field);
  }

  amount(field: string): Fraction {
    const value = readAmount(this.get(field));
    if (!value) throw this.must(field, 'a decimal number of 0 or more');
    return value;
  }

  decimal(field: string): Fraction {
    const value = readDecimal(this.get(field));
    if (!value) throw this.must(field, 'a decimal number');
    return value;
  }

  /** The day of a date or time. */
  date(field: string): string {
    const [, day, time = ''] = /^(.{10})(?:[T ](.*))?$/.exec(this.text(field)) ?? [];
    if (day === undefined || parseDay(day).error !== undefined || !(time === '' || TIME.test(time))) {
      throw this.must(field, 'a date such as 2026-10-01');
    }
    return day;
  }

  list(field: string): readonly ExactJson[] {
    const value = this.get(field);
    if (!Array.isArray(value)) throw this.must(field, 'a list');
    return value;
  }

  /** A record inside this one. */
  record(field: string): RecordReader {
    const value = this.get(field);
    if (!isObject(value)) throw this.must(field, 'an object');
    return new RecordReader(this.name, value);
  }

  entries(): [string, ExactJson][] {
    return Object.entries(this.fields);
  }

  named(name: string): RecordReader {
    return new RecordReader(name, this.fields);
  }

  /** `Items[3], meterId 4e5c…: unitOfMeasure must be text, got nothing`. */
  must(field: string, rule: string): PriceListError {
    return new PriceListError(`${this.name}: ${field} must be ${rule}, got ${shown(this.get(field))}`);
  }
}

/** On one line, whatever the value. */
function shown(value: ExactJson | undefined): string {
  return describeValue(value).replace(/\s+/g, ' ');
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
