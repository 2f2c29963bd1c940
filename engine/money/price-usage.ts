/**
 * Readings × price book → bill. Free units first, then the tiers in turn; each line is rounded once, the total is the
 * sum of the lines. Knows no platform and no simulation.
 */

import type { BillingAccount } from './account.ts';
import type { Bill, BillLine } from './bill.ts';
import { fromDecimal, quantityText, roundToDecimals, sumDecimals } from './decimal.ts';
import { findPrice, type MissingPrice } from './find-price.ts';
import { add, compare, type Fraction, isZero, min, multiply, subtract, ZERO } from './fraction.ts';
import type { DeploymentShape, MeterReading } from './meter-reading.ts';
import type { Attributes, Grant, Meter, Price, PriceBook } from './price-book.ts';

/** All, none, or the stated quantities by grant id (grants not named are 0). */
export type FreeGrants = boolean | Readonly<Record<string, Fraction>>;

/** The part of a deployment's shape that prices may depend on. */
type PricedShape = Pick<DeploymentShape, 'architecture' | 'size' | 'operatingSystem'>;

export interface Purchase {
  readonly region: string;
  readonly shape: PricedShape;
  readonly freeGrants: FreeGrants;
  /** Carries what earlier items of the same account have used; this bill is added to it. */
  readonly account: BillingAccount;
}

/** Thrown by `priceUsage`; `missing` has every price that is not known. */
export class UnknownPriceError extends Error {
  readonly missing: readonly MissingPrice[];

  constructor(missing: readonly MissingPrice[]) {
    super(missing.map((gap) => gap.message).join('\n'));
    this.name = 'UnknownPriceError';
    this.missing = missing;
  }
}

/**
 * The bill of one deployment or item. Lines stand in the book's order of meters, one per tier reached; a meter that was
 * not used has a line only if it is a main meter. Throws an UnknownPriceError, before the account is touched, when a
 * price is not known.
 */
export function priceUsage(readings: readonly MeterReading[], book: PriceBook, purchase: Purchase): Bill {
  const missing = missingPrices(readings, book, purchase);
  if (missing.length > 0) throw new UnknownPriceError(missing);
  const lines = book.meters.flatMap((meter) =>
    readings
      .filter((reading) => reading.meter === meter.name && isBilled(reading, meter))
      .flatMap((reading) => priceMeter(meter, reading.quantity, book, purchase)),
  );
  const total = sumDecimals(
    lines.map((line) => line.amount),
    book.lineRounding.decimals,
  );
  return { currency: book.currency, total, lines, leftOut: book.leftOut };
}

/** The prices that a bill of these readings would need and the book does not have. */
export function missingPrices(
  readings: readonly MeterReading[],
  book: PriceBook,
  { region, shape }: Pick<Purchase, 'region' | 'shape'>,
): readonly MissingPrice[] {
  return readings.flatMap((reading) => {
    const meter = book.meters.find(({ name }) => name === reading.meter);
    if (meter && !isBilled(reading, meter)) return [];
    return findPrice(book, reading.meter, region, attributesOf(shape)).missing ?? [];
  });
}

/** What was bought, as prices name it. */
function attributesOf(shape: PricedShape): Attributes {
  const { architecture, size, operatingSystem } = shape;
  const named = Object.entries({ architecture, size, operatingSystem });
  return Object.fromEntries(named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function isBilled(reading: MeterReading, meter: Meter): boolean {
  return meter.main || !isZero(reading.quantity);
}

function priceMeter(meter: Meter, quantity: Fraction, book: PriceBook, purchase: Purchase): BillLine[] {
  const price = findPrice(book, meter.name, purchase.region, attributesOf(purchase.shape)).price!;
  const free = takeFree(meter, quantity, book, purchase);
  const paid = subtract(quantity, free);
  const from = purchase.account.advance(priceKey(book, price), paid);
  return slices(price, from, paid).map((slice, index) => {
    const granted = index === 0 ? free : ZERO;
    const amount = multiply(slice.quantity, fromDecimal(slice.unitPrice));
    return {
      meter: meter.name,
      label: meter.label,
      quantity: quantityText(add(slice.quantity, granted)),
      unit: meter.unit,
      free: quantityText(granted),
      unitPrice: slice.unitPrice,
      amount: roundToDecimals(amount, book.lineRounding),
      source: book.sources[price.source]!.url,
      asOf: price.asOf,
    };
  });
}

function takeFree(meter: Meter, quantity: Fraction, book: PriceBook, purchase: Purchase): Fraction {
  const grant = book.grants.find(({ meters }) => meters.includes(meter.name));
  if (!grant) return ZERO;
  const limit = grantLimit(grant, purchase.freeGrants);
  return purchase.account.takeGrant(`${book.platform} ${grant.id}`, limit, quantity);
}

function grantLimit(grant: Grant, freeGrants: FreeGrants): Fraction {
  if (typeof freeGrants === 'object') return freeGrants[grant.id] ?? ZERO;
  return freeGrants ? fromDecimal(grant.quantity) : ZERO;
}

/** Tiers count per platform, meter, region and attributes: one counter for each price. */
function priceKey(book: PriceBook, price: Price): string {
  const attributes = Object.entries(price.attributes ?? {}).sort();
  return [book.platform, price.meter, price.region, ...attributes.flat()].join(' ');
}

interface Slice {
  readonly quantity: Fraction;
  readonly unitPrice: string;
}

/** The parts of [from, from + quantity) by tier; where the quantity is 0, one empty slice at the tier that is due. */
function slices(price: Price, from: Fraction, quantity: Fraction): Slice[] {
  const result: Slice[] = [];
  const end = add(from, quantity);
  let start = from;
  for (const { upTo, price: unitPrice } of price.tiers) {
    const bound = upTo === undefined ? end : min(end, fromDecimal(upTo));
    const due = upTo === undefined || compare(start, fromDecimal(upTo)) < 0;
    if (due && (compare(bound, start) > 0 || result.length === 0)) {
      result.push({ quantity: subtract(bound, start), unitPrice });
      start = bound;
    }
  }
  return result;
}
