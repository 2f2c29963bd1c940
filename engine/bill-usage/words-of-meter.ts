/** Which of the words that an item states a meter's quantity was worked out from: those without which it would be another. */
import { compare } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import { ItemFields } from '../stated-usage/item-fields.ts';
import { readingsOf } from '../stated-usage/item-readings.ts';
import { monthOf } from '../stated-usage/item-terms.ts';
import { wordNamed } from '../stated-usage/stated-rates.ts';
import { readField, type UsageForm } from '../stated-usage/usage-form.ts';

/** An item of known usage that was billed. */
export interface StatedItem {
  readonly stated: Readonly<Record<string, unknown>>;
  readonly attributes: Attributes;
  /** As written: 730 h, actual. */
  readonly month: string;
}

/** In the order they were stated; none where the meter was stated itself, in its own unit. */
export function wordsOfMeter(item: StatedItem, meter: string, form: UsageForm, book: PriceBook): string[] {
  const { stated } = item;
  const whole = readingOfMeter(stated, item, meter, form, book);
  if (!whole) return [];
  const words = Object.keys(stated).filter((word) => {
    const rest = Object.fromEntries(Object.entries(stated).filter(([name]) => name !== word));
    const without = readingOfMeter(rest, item, meter, form, book);
    return !without || compare(without.quantity, whole.quantity) !== 0;
  });
  const [only] = words;
  return words.length === 1 && only === meter && isAsStated(only, stated, form, whole) ? [] : words;
}

/** What one of what a word states stands for, a rate's too; undefined where that is just itself. */
export function meaningOf(word: string, form: UsageForm, book: PriceBook): string | undefined {
  const { field, unit } = wordNamed(word, form, book.meters) ?? {};
  const means = [field?.means, unit && `so many each ${unit} of the time stated, or of the month`];
  return means.filter(Boolean).join('; ') || undefined;
}

function isAsStated(
  word: string,
  stated: StatedItem['stated'],
  form: UsageForm,
  { quantity }: MeterReading,
): boolean {
  const { value } = readField(form.fields[word]!, stated[word]);
  return value !== undefined && compare(value, quantity) === 0;
}

/** What is missing without a word is no issue of anyone's: the reading is another, or none. */
function readingOfMeter(
  usage: StatedItem['stated'],
  { attributes, month }: StatedItem,
  meter: string,
  form: UsageForm,
  book: PriceBook,
): MeterReading | undefined {
  const fields = new ItemFields({ month, usage }, '', []);
  // What goes without saying was not stated, and a form may refuse it where it says nothing.
  const usual: Attributes = book.attributeDefaults;
  const bought = Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => usual[name] !== value),
  );
  const readings = readingsOf(fields, form, book, bought, monthOf(fields));
  return readings.find((reading) => reading.meter === meter);
}
