/** The quantities of one item → readings: meters by name, the human form, or both where they do not contradict. */
import { quantityText } from '../money/decimal.ts';
import { compare, isZero } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import { suggestion } from '../scenario/nearest.ts';
import { exactNumber } from './exact-quantity.ts';
import { USAGE_FORMS } from './forms.ts';
import type { ItemField, ItemFields } from './item-fields.ts';
import { type ItemMonth, termNames } from './item-terms.ts';
import { readField, StatedUsage, type UsageForm } from './usage-form.ts';

/** Readings of everything stated; what cannot be read is reported. */
export function readingsOf(
  fields: ItemFields,
  book: PriceBook,
  attributes: Attributes,
  month: ItemMonth,
): readonly MeterReading[] {
  const form = USAGE_FORMS[book.platform]!;
  const meters = book.meters.map((meter) => meter.name);
  const usage = new StatedUsage(attributes, month.seconds, (field, message) => fields.report(field, message));
  const direct: MeterReading[] = [];
  let formStated = false;
  let failed = false;
  for (const field of fields.quantities) {
    if (Object.hasOwn(form.fields, field.name)) {
      formStated = true;
      failed = !stateField(form, field, usage, fields) || failed;
    } else if (meters.includes(field.name)) {
      const exact = exactNumber(field.value);
      if (exact.value) direct.push({ meter: field.name, quantity: exact.value });
      else fields.report(field.name, `${field.name} ${exact.error}`);
    } else fields.report(field.name, unknownField(field.name, book, form, meters));
  }
  // A form that lacks a field it could not read would only repeat that it is missing.
  const asksForm = !failed && (formStated || fields.quantities.length === 0);
  return combine(asksForm ? form.readings(usage) : [], direct, fields);
}

function stateField(form: UsageForm, field: ItemField, usage: StatedUsage, fields: ItemFields): boolean {
  const known = form.fields[field.name]!;
  const exact = readField(known, field.value);
  if (exact.value) {
    usage.state(known.states, { value: exact.value, field: field.name, each: field.value === true });
    return true;
  }
  fields.report(field.name, `${field.name} ${exact.error}`);
  return false;
}

function unknownField(name: string, book: PriceBook, form: UsageForm, meters: readonly string[]): string {
  const known = [...new Set([...Object.keys(form.fields), ...meters])];
  const close = suggestion(name, [...known, ...termNames]);
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  return `${short} must be a field of ${book.platform} usage${close || `: ${known.join(', ')}`}`;
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
