/** The arithmetic of a bill line, step by step and exact, so that it can be told in words. */
import type { BillLine } from './bill.ts';
import { fromDecimal, quantityText, roundToDecimals } from './decimal.ts';
import { findPrice } from './find-price.ts';
import { type Fraction, isZero, multiply, subtract } from './fraction.ts';
import { grantFor } from './free-quantity.ts';
import type { Attributes, Grant, Meter, Price, PriceBook, PriceSource } from './price-book.ts';

export interface LineArithmetic {
  /** billed − free, or quantity − free where all that was used is billed as it is. */
  readonly paid: string;
  /** paid × unitPrice, before rounding. */
  readonly exact: string;
  /** Absent for lines that settle a bill: rounding and minimum charges. */
  readonly meter?: Meter;
  readonly grant?: Grant;
  /** Label of the meter whose use beside it takes the grant away. */
  readonly withheldFor?: string;
  readonly price?: Price;
  readonly source?: PriceSource;
  readonly lineRounding: PriceBook['lineRounding'];
}

/** `bought` as the deployment or item states it, `beside` all lines of its bill. */
export function lineArithmetic(
  line: BillLine,
  book: PriceBook,
  region: string,
  bought: Attributes,
  beside: readonly BillLine[],
): LineArithmetic {
  const paid = subtract(fromDecimal(line.billed ?? line.quantity), fromDecimal(line.free));
  const meter = book.meters.find(({ name }) => name === line.meter);
  const grant =
    meter && grantFor({ book, readings: [], purchase: { region, attributes: bought } }, meter.name);
  const withheld = beside.find(
    ({ meter: other, quantity }) => grant?.unlessUsed?.includes(other) && !isZero(fromDecimal(quantity)),
  );
  const price = meter && findPrice(book, meter.name, region, bought).price;
  const source = price && book.sources[price.source];
  return {
    paid: quantityText(paid),
    exact: exactText(multiply(paid, fromDecimal(line.unitPrice))),
    ...(meter && { meter }),
    ...(grant && { grant }),
    ...(withheld && { withheldFor: withheld.label }),
    ...(price && { price }),
    ...(source && { source }),
    lineRounding: book.lineRounding,
  };
}

/** Products of published prices and shown quantities end within 24 decimals. */
function exactText(value: Fraction): string {
  return roundToDecimals(value, { mode: 'half-up', decimals: 24 }).replace(/\.?0+$/, '');
}
