/** When a price holds, and that a list was published by then. */
import { PriceListError } from './price-list-error.ts';
import type { RecordReader } from './record-reader.ts';

/** The fields' own names. A record that states neither holds whenever its list does. */
export interface EffectFields {
  readonly start: string;
  readonly end: string;
}

/** Why the price does not count on the day, or undefined. Throws a PriceListError for a date that is none. */
export function notInEffect(record: RecordReader, day: string, fields: EffectFields): string | undefined {
  const start = record.textOr(fields.start, '') === '' ? undefined : record.date(fields.start);
  const end = record.textOr(fields.end, '') === '' ? undefined : record.date(fields.end);
  if (start !== undefined && start > day) return `starts after ${day}`;
  return end !== undefined && end < day ? `ended before ${day}` : undefined;
}

/** The day on which a list was published. Throws a PriceListError where that is yet to come. */
export function publishedBy(record: RecordReader, field: string, day: string): string {
  const published = record.date(field);
  if (published <= day) return published;
  throw new PriceListError(
    `${record.name}: ${field} must be ${day} or before, the day of this import, got "${published}"`,
  );
}
