/** The quantities of one item → readings: meters by name, the human form, or both where they do not contradict. */
import { quantityText } from '../money/decimal.ts';
import { compare, isZero } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import { suggestion } from '../words/nearest.ts';
import type { ItemField, ItemFields } from './item-fields.ts';
import { type ItemMonth, termNames } from './item-terms.ts';
import { meterQuantity } from './meter-quantity.ts';
import { readField, StatedUsage, type UsageForm } from './usage-form.ts';

const NO_FORM: UsageForm = { fields: {}, readings: () => [] };

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
      fields.report(field.name, unknownField(field.name, book.platform, known, isListed));
      isListed = true;
    }
  }
  const saysNothing = fields.quantities.length === 0;
  const formed = formStated || saysNothing ? form.readings(usage) : [];
  if (saysNothing && formed.length === 0 && !usage.hasReported && !fields.hasUnreadUsage) {
    fields.report('usage', `usage must hold quantities by name such as ${known[0]}, got nothing`);
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

/** With the name that may have been meant; of several that resemble none, the first lists those there are. */
function unknownField(name: string, platform: string, known: readonly string[], isListed: boolean): string {
  const close = suggestion(name, [...known, ...termNames]);
  const list = close === '' && !isListed ? `; the fields are ${known.join(', ')}` : '';
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  return `${short} is not a field of ${platform} usage${close}${list}`;
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
