/** How a book bills the duration of a request, as the pools count it. */
import type { RequestMetering } from '../model.ts';
import { agrees } from '../money/find-price.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';

const SECOND_US = 1_000_000;

/** The book's step and minimum of a meter; to the microsecond where it has no rule. */
export function requestMetering(book: PriceBook, meter: string, bought: Attributes): RequestMetering {
  const attributes = { ...book.attributeDefaults, ...bought };
  const rules = book.meters.find(({ name }) => name === meter)?.billedTime;
  const rule = rules?.find((each) => agrees(each.attributes, attributes));
  if (!rule) return { stepUs: 1, minimumUs: 1 };
  const stepUs = Math.round(Number(rule.stepSec) * SECOND_US);
  return { stepUs, minimumUs: Math.max(stepUs, Math.round(Number(rule.minimumSec) * SECOND_US)) };
}

/** Whether the book bills the start of an instance as duration. */
export function billsInit(book: PriceBook, meter: string): boolean {
  return !book.meters.some(({ name, initFree }) => name === meter && initFree);
}
