/**
 * What an item buys by naming a size or a plan: where nothing that it states counts the machine, it is one for the whole
 * month, and a plan's fee is owed. What naming neither buys is only what is stated.
 */
import type { Fraction } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import { USUAL_MONTH_SEC } from '../money/units.ts';
import { StatedUsage, type UsageForm } from './usage-form.ts';

export interface Bought {
  readonly form: UsageForm;
  readonly book: PriceBook;
  /** As stated: a size or plan that a book takes for granted buys nothing. */
  readonly attributes: Attributes;
  /** undefined for `actual`. */
  readonly monthSec: Fraction | undefined;
}

/**
 * Readings that the form gives where nothing but the purchase is stated, as far as it is the stated size or plan that
 * prices them and none of `readings` counts them. `report` is told what is missing for them.
 */
export function wholeMonthReadings(
  bought: Bought,
  readings: readonly MeterReading[],
  report: (field: string, message: string) => void,
): readonly MeterReading[] {
  const { form, book, attributes, monthSec } = bought;
  const isBought = (reading: MeterReading) => isUncounted(reading, readings, bought);
  const usual = new StatedUsage(book, attributes, monthSec ?? USUAL_MONTH_SEC, () => {});
  const found = form.readings(usual).filter(isBought);
  // It takes more than a size or a plan: vCPU and memory, say.
  if (usual.hasReported) return [];
  if (monthSec || found.length === 0) return found;
  return form.readings(new StatedUsage(book, attributes, undefined, report, form.fields)).filter(isBought);
}

/**
 * Whatever a size prices counts the machine itself, if by the hour instead of by the month. A plan prices what is used under
 * it as well, so only its own meter counts it; any other purchase is counted only if it is a fee.
 */
function isUncounted(
  { meter }: MeterReading,
  readings: readonly MeterReading[],
  { book, attributes }: Bought,
): boolean {
  const isPricedBy = (name: string, term: string) =>
    attributes[term] !== undefined &&
    book.prices.some((price) => price.meter === name && price.attributes?.[term] !== undefined);
  if (readings.some((reading) => reading.meter === meter)) return false;
  if (isPricedBy(meter, 'size')) return !readings.some((reading) => isPricedBy(reading.meter, 'size'));
  const isFee = book.meters.some(({ name, oncePerAccount }) => name === meter && oncePerAccount);
  return isPricedBy(meter, 'plan') || (isFee && isPricedBy(meter, 'commitment'));
}
