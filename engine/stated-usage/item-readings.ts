/** The quantities of one item → readings: meters by name, the human form, or both where they do not contradict. */
import { quantityText } from '../money/decimal.ts';
import { compare, isZero } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import { nearest } from '../words/nearest.ts';
import { writtenPercentage } from '../words/quantity.ts';
import type { ItemField, ItemFields } from './item-fields.ts';
import type { ItemMonth } from './item-terms.ts';
import { isStatedRate, readWord } from './read-word.ts';
import { inMonth, isCount, isDaysOfRates, readDays, type StatedWord, wordNamed } from './stated-rates.ts';
import { LIST, unknownField } from './unknown-field.ts';
import { StatedUsage, type UsageForm } from './usage-form.ts';
import { wholeMonthReadings } from './whole-month.ts';

export const NO_FORM: UsageForm = { fields: {}, readings: () => [] };
/** Meters that are named as examples. */
const SOME = 3;

/** Readings of everything stated, and of what a stated size or plan buys; what cannot be read is reported. */
export function readingsOf(
  fields: ItemFields,
  form: UsageForm = NO_FORM,
  book: PriceBook,
  attributes: Attributes,
  month: ItemMonth,
): readonly MeterReading[] {
  const readings = statedReadings(fields, form, book, attributes, month);
  if (fields.hasReported || fields.hasRejectedPurchase) return readings;
  const report = (field: string, message: string) => fields.report(field, message);
  const bought = { form, book, attributes, monthSec: month.seconds };
  return [...wholeMonthReadings(bought, readings, report), ...readings];
}

/** Readings of what is stated alone; what cannot be read is reported. */
export function statedReadings(
  fields: ItemFields,
  form: UsageForm = NO_FORM,
  book: PriceBook,
  attributes: Attributes,
  month: ItemMonth,
): readonly MeterReading[] {
  const report = (field: string, message: string) => fields.report(field, message);
  const usage = new StatedUsage(book, attributes, month.seconds, report, form.fields);
  const item = { fields, form, book, usage };
  const direct: MeterReading[] = [];
  const known = [...new Set([...Object.keys(form.fields), ...book.meters.map(({ name }) => name)])];
  const words = new Map(fields.quantities.map(({ name }) => [name, wordNamed(name, form, book.meters)]));
  const counts = fields.quantities.filter(({ name }) => isCount(words.get(name) ?? {}, book.meters));
  const hasCount = counts.length > 0;
  const isRate = counts.some(({ name, value }) => isStatedRate(words.get(name)!, value));
  let formStated = false;
  let isListed = false;
  for (const field of fields.quantities) {
    const word = words.get(field.name);
    if (word?.field) formStated = true;
    if (word) direct.push(...stateWord(word, field, item));
    else if (isDaysOfRates(field.name) && hasCount) checkDays(field, isRate, fields);
    else {
      const message = unknownField(field.name, book, form, isListed);
      fields.report(field.name, message);
      isListed ||= message.includes(LIST);
      // What was probably meant is misspelled rather than missing.
      const meant = nearest(field.name, known);
      if (meant !== undefined && Object.hasOwn(form.fields, meant))
        usage.markUnread(form.fields[meant]!.states);
    }
  }
  // What follows from another purchase than the one that was meant helps nobody.
  if (fields.hasRejectedPurchase) return [];
  const saysNothing = fields.quantities.length === 0;
  const formed = formStated || saysNothing ? form.readings(usage) : [];
  if (saysNothing && formed.length === 0 && !fields.hasReported && !fields.hasUnreadUsage) {
    fields.report('usage', `usage must hold quantities by name such as ${known[0]}, got nothing`);
  }
  const stated = fields.quantities.filter(({ name }) => words.get(name)?.field);
  if (formed.length === 0 && direct.length === 0 && stated.length > 0 && !fields.hasReported) {
    const names = stated.map(({ name }) => name).join(', ');
    const billed = book.meters.slice(0, SOME).map(({ name }) => name);
    const rule = `usage must hold what ${book.platform} bills, such as ${billed.join(', ')}`;
    fields.report('usage', `${rule}, got only ${names}; prices show ${book.platform} lists all`);
  }
  return combine(formed, direct, fields);
}

interface StatedItem {
  readonly fields: ItemFields;
  readonly form: UsageForm;
  readonly book: PriceBook;
  readonly usage: StatedUsage;
}

/** Tells the form of a quantity of its own; the reading of a meter. */
function stateWord(word: StatedWord, { name, value }: ItemField, item: StatedItem): MeterReading[] {
  const { fields, usage } = item;
  const exact = readWord(word, value, item);
  const quantity =
    exact.value && (exact.unit === undefined ? exact.value : inMonth(exact.value, exact.unit, name, item));
  if (exact.error !== undefined) fields.report(name, `${name} ${exact.error}`);
  if (word.field && quantity) {
    const share = writtenPercentage(value) !== undefined;
    usage.state(word.field.states, { value: quantity, field: name, each: value === true, share });
  } else if (word.field) usage.markUnread(word.field.states);
  return word.meter && quantity ? [{ meter: word.meter.name, quantity }] : [];
}

/** The days of a count of the month may be told, but say nothing of it. */
function checkDays({ name, value }: ItemField, isRate: boolean, fields: ItemFields): void {
  const needless = name === 'days' && !isRate ? 'must be stated with a rate such as 1M/day' : undefined;
  const error = needless ?? readDays(value).error;
  if (error !== undefined) fields.report(name, `${name} ${error}`);
}

/** A meter may be stated beside the form that gives it only if both agree. */
function combine(
  formed: readonly MeterReading[],
  direct: readonly MeterReading[],
  fields: ItemFields,
): readonly MeterReading[] {
  const rest = formed.filter(({ meter, quantity }) => {
    const stated = direct.find((reading) => reading.meter === meter);
    if (stated && !isZero(quantity) && compare(stated.quantity, quantity) !== 0) {
      const got = `got ${quantityText(stated.quantity)}`;
      fields.report(meter, `${meter} must agree with the other fields (${quantityText(quantity)}), ${got}`);
    }
    return stated === undefined;
  });
  return [...rest, ...direct];
}
