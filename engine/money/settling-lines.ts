/**
 * Lines that settle an item with its account: a cent by which lines rounded one by one differ from the account's line,
 * rounded once; and what fills a bill up to a minimum charge.
 */
import type { BillingAccount } from './account.ts';
import type { BillLine } from './bill.ts';
import { fromDecimal, roundToDecimals, sumDecimals } from './decimal.ts';
import { agrees } from './find-price.ts';
import { add, type Fraction, isZero, subtract, ZERO } from './fraction.ts';
import type { Attributes, PriceBook } from './price-book.ts';
import type { PricedLine } from './priced-line.ts';

/** By how much rounding line by line, item by item, differs from the platform's own way; nothing where it does not. */
export function roundingLines(
  priced: readonly PricedLine[],
  book: PriceBook,
  account: BillingAccount,
): BillLine[] {
  const { lineRounding, totalRoundedOnce } = book;
  const by = totalRoundedOnce ? byTotal(priced, book, account) : byLine(priced, book, account);
  if (isZero(by)) return [];
  const label = totalRoundedOnce
    ? 'Rounding, once for the whole bill'
    : 'Rounding, once for all items of the account';
  const { source, asOf } = priced[0]!.line;
  return [oneUnit('rounding', label, by, lineRounding, { source, asOf })];
}

/** One line of rounding for items that stand on one bill, at the end; none where what one owes another has less. */
export function withRoundingOnce(lines: readonly BillLine[]): readonly BillLine[] {
  const isRounding = ({ meter, platform }: BillLine) => meter === 'rounding' && platform === undefined;
  const [first, ...others] = lines.filter(isRounding);
  if (first === undefined) return lines;
  const amount = sumDecimals([first, ...others].map((line) => line.amount));
  const { function: _, ...line } = first;
  const once = isZero(fromDecimal(amount)) ? [] : [{ ...line, unitPrice: amount, amount }];
  return [...lines.filter((each) => !isRounding(each)), ...once];
}

/** Lines of the same price are one line on the account's bill. */
function byLine(
  priced: readonly PricedLine[],
  { lineRounding }: PriceBook,
  account: BillingAccount,
): Fraction {
  return priced
    .map(({ key, exact, line }) =>
      subtract(account.roundedSum(key, exact, lineRounding), fromDecimal(line.amount)),
    )
    .reduce(add, ZERO);
}

function byTotal(priced: readonly PricedLine[], book: PriceBook, account: BillingAccount): Fraction {
  const exact = priced.map((each) => each.exact).reduce(add, ZERO);
  const lines = priced.map(({ line }) => fromDecimal(line.amount)).reduce(add, ZERO);
  return subtract(account.roundedSum(`total ${book.platform}`, exact, book.lineRounding), lines);
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
