/** One line of a bill: a quantity at a price, rounded by the rule of its book. */
import type { BillingAccount } from './account.ts';
import type { BillLine } from './bill.ts';
import { fromDecimal, quantityText, roundedFraction, roundToDecimals } from './decimal.ts';
import { add, compare, type Fraction, multiply } from './fraction.ts';
import type { Meter, Price, PriceBook } from './price-book.ts';
import type { Slice } from './tiers.ts';

/** A line, what it is before rounding, and what it adds up with on the account. */
export interface PricedLine {
  readonly line: BillLine;
  readonly exact: Fraction;
  readonly key: string;
}

/** What all lines of one price have in common. */
export interface LineTerms {
  readonly meter: Meter;
  readonly price: Price;
  readonly book: PriceBook;
  /** What counts together for the tiers. */
  readonly key: string;
  /** Days of the month, for what is billed by the day. */
  readonly times: Fraction | undefined;
  readonly account: BillingAccount;
}

/** One part of what was used: `used` of it was not free, `granted` was, and the slice is what is paid. */
export function pricedLine(
  slice: Slice,
  used: Fraction,
  granted: Fraction,
  { meter, price, book, key, times, account }: LineTerms,
): PricedLine {
  const lineKey = `${key} ${slice.unitPrice}`;
  const exact = multiply(slice.quantity, fromDecimal(slice.unitPrice));
  const due = times ? multiply(times, roundedFraction(exact, book.lineRounding)) : exact;
  // What a day of the account costs is rounded once, whatever number of items make it up.
  const dueOfAccount = times
    ? multiply(times, account.roundedSum(`day ${lineKey}`, exact, book.lineRounding))
    : exact;
  return {
    line: {
      meter: meter.name,
      label: meter.label,
      quantity: quantityText(add(used, granted)),
      ...(compare(used, slice.quantity) !== 0 && { billed: quantityText(add(slice.quantity, granted)) }),
      unit: meter.unit,
      free: quantityText(granted),
      unitPrice: slice.unitPrice,
      ...(times && { times: quantityText(times) }),
      amount: roundToDecimals(due, book.lineRounding),
      source: book.sources[price.source]!.url,
      asOf: price.asOf,
      confidence: price.confidence,
      ...(slice.listPrice !== undefined && { listPrice: slice.listPrice }),
      ...(price.negotiated && { negotiated: true }),
    },
    exact: dueOfAccount,
    key: lineKey,
  };
}
