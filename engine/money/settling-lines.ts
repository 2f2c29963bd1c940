/**
 * Lines that settle an item with its account: a cent by which lines rounded one by one differ from the account's line,
 * rounded once; and what fills a bill up to a minimum charge.
 */
import type { BillingAccount } from './account.ts';
import type { BillLine } from './bill.ts';
import { fromDecimal, roundToDecimals } from './decimal.ts';
import { agrees } from './find-price.ts';
import { add, type Fraction, isZero, ZERO } from './fraction.ts';
import type { Attributes, PriceBook } from './price-book.ts';

/** The differences of all lines in one, where they do not cancel. */
export function roundingLines(
  priced: readonly { readonly line: BillLine; readonly exact: Fraction; readonly key: string }[],
  { lineRounding }: PriceBook,
  account: BillingAccount,
): BillLine[] {
  const differences = priced.map(({ key, exact, line }) => ({
    by: account.roundingOf(key, exact, lineRounding),
    line,
  }));
  const sum = differences.reduce((total, { by }) => add(total, by), ZERO);
  if (isZero(sum)) return [];
  const { source, asOf } = differences.find(({ by }) => !isZero(by))!.line;
  return [
    oneUnit('rounding', 'Rounding, once for all items of the account', sum, lineRounding, { source, asOf }),
  ];
}

/** What is missing to the minimum charge of what was bought. */
export function minimumLines(
  lines: readonly BillLine[],
  book: PriceBook,
  { attributes, account }: { readonly attributes: Attributes; readonly account: BillingAccount },
): BillLine[] {
  const bought = { ...book.attributeDefaults, ...attributes };
  const charges = book.minimumCharges?.filter((charge) => agrees(charge.attributes, bought)) ?? [];
  const paid = lines.map(({ amount }) => fromDecimal(amount)).reduce(add, ZERO);
  return charges.flatMap(({ label, amount, source, asOf }) => {
    const missing = account.belowMinimum(`${book.platform} ${label}`, fromDecimal(amount), paid);
    const from = { source: book.sources[source]!.url, asOf };
    return isZero(missing) ? [] : [oneUnit('minimumCharge', label, missing, book.lineRounding, from)];
  });
}

function oneUnit(
  meter: string,
  label: string,
  value: Fraction,
  rounding: PriceBook['lineRounding'],
  from: Pick<BillLine, 'source' | 'asOf'>,
): BillLine {
  const amount = roundToDecimals(value, rounding);
  return { meter, label, quantity: '1', unit: 'bill', free: '0', unitPrice: amount, amount, ...from };
}
