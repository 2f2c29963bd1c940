/** Usage as a form gets it, read from plain words. */
import { fraction } from '../../engine/money/fraction.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import { readField, StatedUsage, type UsageField } from '../../engine/stated-usage/usage-form.ts';
import { BOOK } from '../money/made-up-book.ts';

export function stated(
  fields: Readonly<Record<string, UsageField>>,
  words: Readonly<Record<string, unknown>>,
  {
    book = BOOK,
    monthDays = 30n,
  }: { readonly book?: PriceBook; readonly monthDays?: bigint | 'actual' } = {},
): { readonly usage: StatedUsage; readonly reports: string[] } {
  const reports: string[] = [];
  const monthSec = monthDays === 'actual' ? undefined : fraction(monthDays * 86_400n);
  const usage = new StatedUsage(book, {}, monthSec, (field, message) => reports.push(`${field}: ${message}`));
  for (const [name, value] of Object.entries(words)) {
    const read = readField(fields[name]!, value);
    if (read.value === undefined) throw new Error(`${name} ${read.error}`);
    usage.state(fields[name]!.states, { value: read.value, field: name, each: value === true });
  }
  return { usage, reports };
}
