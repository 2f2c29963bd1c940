/** Where the horizon lies in the week, and the billing month that usage is scaled to. */
import { describeValue } from '../words/issue.ts';
import { type Parsed, parseDurationUs } from '../words/quantity.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?Z?)?$/;
const DAY_US = 24 * 3600e6;

/** `2026-11-27` or `2026-11-27T09:00` → microseconds since Monday midnight of that week. Wall-clock time, no zones. */
export function parseStart(text: unknown): Parsed {
  const wrong = {
    error: `must be a date such as 2026-11-27 or 2026-11-27T09:00, got ${describeValue(text)}`,
  };
  const parts = typeof text === 'string' ? DATE.exec(text) : null;
  if (!parts) return wrong;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(ms);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  if (!exists || minute > 59 || second > 59) return wrong;
  const daysSinceMonday = (date.getUTCDay() + 6) % 7;
  return { value: daysSinceMonday * DAY_US + (hour * 3600 + minute * 60 + second) * 1e6 };
}

/** Time of the week at the start of the horizon: Monday midnight unless a scenario says when it starts. */
export function weekStart({ start }: { readonly start?: string }): number {
  return (start !== undefined && parseStart(start).value) || 0;
}

export const DEFAULT_MONTH = '730 h';

/** `730 h` → microseconds; `actual` → 0, which stands for the horizon itself. */
export function parseMonth(text: unknown): Parsed {
  if (text === 'actual') return { value: 0 };
  const month = parseDurationUs(text);
  if (month.error === undefined && month.value > 0) return month;
  return { error: `must be a duration such as 730 h, or actual, got ${describeValue(text)}` };
}

/** The billing month in microseconds of a text that `parseMonth` accepts. */
export function monthUs(text: string, horizonUs: number): number {
  return parseMonth(text).value || horizonUs;
}
