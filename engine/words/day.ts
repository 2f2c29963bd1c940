/** A day or a month of the calendar as people and price lists write it: 2025-07-01, 2026-02. */
import { describeValue } from './issue.ts';
import type { Parsed } from './quantity.ts';

const DAY_MS = 86_400_000;

/** 28 for `2026-02`; undefined for what is no month of the calendar. */
export function daysOfMonth(text: string): number | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text.trim()) ?? [];
  return year === undefined ? undefined : new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The day's number since 1970-01-01, or the rest of a sentence that starts with the field's name. */
export function parseDay(text: unknown): Parsed {
  const parts = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  const [year, month, day] = (parts?.slice(1) ?? []).map(Number);
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 1) - 1, day));
  const exists = parts && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
  if (exists) return { value: date.getTime() / DAY_MS };
  return { error: `must be a day such as 2025-07-01, got ${describeValue(text)}` };
}
