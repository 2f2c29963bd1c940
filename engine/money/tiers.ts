/** Graduated prices: which part of a quantity costs what. */
import { fromDecimal } from './decimal.ts';
import { add, compare, type Fraction, min, subtract } from './fraction.ts';
import type { Price } from './price-book.ts';

export interface Slice {
  readonly quantity: Fraction;
  readonly unitPrice: string;
  readonly listPrice?: string;
}

/** The parts of [from, from + quantity) by tier; where the quantity is 0, one empty slice at the tier that is due. */
export function slices(price: Price, from: Fraction, quantity: Fraction): Slice[] {
  const result: Slice[] = [];
  const end = add(from, quantity);
  let start = from;
  for (const { upTo, price: unitPrice, listPrice } of price.tiers) {
    const bound = upTo === undefined ? end : min(end, fromDecimal(upTo));
    const due = upTo === undefined || compare(start, fromDecimal(upTo)) < 0;
    if (due && (compare(bound, start) > 0 || result.length === 0)) {
      result.push({
        quantity: subtract(bound, start),
        unitPrice,
        ...(listPrice !== undefined && { listPrice }),
      });
      start = bound;
    }
  }
  return result;
}
