/** The quantities of one item → readings: meters by name, the human form, or both where they do not contradict. */
import { quantityText } from '../money/decimal.ts';
import { compare, isZero } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import { shorten } from '../words/issue.ts';
import { nearest, suggestion } from '../words/nearest.ts';
import { quantityWords } from './form-words.ts';
import type { ItemField, ItemFields } from './item-fields.ts';
import { type ItemMonth, termNames } from './item-terms.ts';
import { meterQuantity } from './meter-quantity.ts';
import { readField, StatedUsage, type UsageForm } from './usage-form.ts';

const NO_FORM: UsageForm = { fields: {}, readings: () => [] };
/** Fields that a sentence lists. */
const MOST_LISTED = 24;
/** Meters that are named as examples. */
const SOME = 3;

/** Readings of everything stated; what cannot be read is reported. */
export function readingsOf(
  fields: ItemFields,
  form: UsageForm = NO_FORM,
  book: PriceBook,
  attributes: Attributes,
  month: ItemMonth,
): readonly MeterReading[] {
  const meters = new Map(book.meters.map((meter) => [meter.name, meter]));
  const usage = new StatedUsage(book, attributes, month.seconds, (field, message) =>
    fields.report(field, message),
  );
  const direct: MeterReading[] = [];
  const known = [...new Set([...Object.keys(form.fields), ...meters.keys()])];
  let formStated = false;
  let isListed = false;
  for (const field of fields.quantities) {
    if (Object.hasOwn(form.fields, field.name)) {
      formStated = true;
      stateField(form, field, usage, fields);
    } else if (meters.has(field.name)) {
      const exact = meterQuantity(meters.get(field.name)!, field.value);
      if (exact.value) direct.push({ meter: field.name, quantity: exact.value });
      else fields.report(field.name, `${field.name} ${exact.error}`);
    } else {
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
  const stated = fields.quantities.filter(({ name }) => Object.hasOwn(form.fields, name));
  if (formed.length === 0 && direct.length === 0 && stated.length > 0 && !fields.hasReported) {
    const names = stated.map(({ name }) => name).join(', ');
    const billed = book.meters.slice(0, SOME).map(({ name }) => name);
    const rule = `usage must hold what ${book.platform} bills, such as ${billed.join(', ')}`;
    fields.report('usage', `${rule}, got only ${names}; prices show ${book.platform} lists all`);
  }
  return combine(formed, direct, fields);
}

function stateField(form: UsageForm, field: ItemField, usage: StatedUsage, fields: ItemFields): void {
  const { states, ...known } = form.fields[field.name]!;
  const exact = readField({ states, ...known }, field.value);
  if (exact.value) {
    usage.state(states, { value: exact.value, field: field.name, each: field.value === true });
    return;
  }
  usage.markUnread(states);
  fields.report(field.name, `${field.name} ${exact.error}`);
}

const LIST = '; the fields are ';

/** With the names that may have been meant; of several that resemble none, the first lists those there are. */
function unknownField(name: string, book: PriceBook, form: UsageForm, isListed: boolean): string {
  const several = form.oneOf && Object.hasOwn(form.oneOf, name) ? form.oneOf[name]! : [];
  const meters = book.meters.map((meter) => meter.name);
  const close =
    several.length > 0 ? '' : suggestion(name, [...Object.keys(form.fields), ...meters, ...termNames]);
  const short = shorten(name);
  const unknown = `${short} is not a field of ${book.platform} usage`;
  if (several.length > 0) return `${unknown}; state ${several.join(', ').replace(/, ([^,]+)$/, ' or $1')}`;
  return close === '' && !isListed ? `${unknown}${fieldList(book, form)}` : `${unknown}${close}`;
}

/** Each quantity once; the page of prices has them all. */
function fieldList({ platform, meters }: PriceBook, form: UsageForm): string {
  const own = meters.map(({ name }) => name).filter((name) => !Object.hasOwn(form.fields, name));
  const names = [...quantityWords(form).map(({ name }) => name), ...own];
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
  return `${LIST}${names.slice(0, MOST_LISTED).join(', ')}${more}; prices show ${platform} lists all`;
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
