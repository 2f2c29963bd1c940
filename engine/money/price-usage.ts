/**
 * Readings × price book → bill. Free units first, then the tiers in turn; each line is rounded once, the total is the
 * sum of the lines. Knows no platform and no simulation.
 */
import type { BillingAccount } from './account.ts';
import type { Bill } from './bill.ts';
import { fromDecimal, sumDecimals } from './decimal.ts';
import { agrees, findPrice, type MissingPrice } from './find-price.ts';
import { add, compare, divide, type Fraction, isZero, min, multiply, subtract, ZERO } from './fraction.ts';
import {
  type FreeGrants,
  type FreeShares,
  grantFor,
  takeAcrossPrices,
  takeFree,
  takeInProportion,
} from './free-quantity.ts';
import type { MeterReading } from './meter-reading.ts';
import type { Attributes, Meter, Price, PriceBook } from './price-book.ts';
import { type PricedLine, pricedLine } from './priced-line.ts';
import { minimumLines, roundingLines } from './settling-lines.ts';
import { slices } from './tiers.ts';

export interface Purchase {
  readonly region: string;
  /** What was bought, as prices name it. */
  readonly attributes: Attributes;
  readonly freeGrants: FreeGrants;
  /** Days in the month, for what is billed by the day. */
  readonly days: Fraction;
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

/** One item of an account: what was used of one platform, and on which terms. */
export interface AccountItem {
  readonly readings: readonly MeterReading[];
  readonly book: PriceBook;
  readonly purchase: Purchase;
}

/**
 * The bill of one deployment or item. Lines stand in the book's order of meters, one per tier reached; a meter that was
 * not used has a line only if it is a main meter. Throws an UnknownPriceError, before the account is touched, when a
 * price is not known.
 */
export function priceUsage(readings: readonly MeterReading[], book: PriceBook, purchase: Purchase): Bill {
  return priceItems([{ readings, book, purchase }])[0]!;
}

/**
 * The bills of several items, in their order. They are priced meter by meter over all items, so that what they share (free
 * quantities, tiers, steps) goes the same way as if all had been used in one. Throws like `priceUsage`.
 */
export function priceItems(items: readonly AccountItem[]): Bill[] {
  const missing = items.flatMap(({ readings, book, purchase }) => missingPrices(readings, book, purchase));
  if (missing.length > 0) throw new UnknownPriceError(missing);
  const priced = items.map((): PricedLine[] => []);
  const fees = feePayers(items);
  for (const platform of new Set(items.map(({ book }) => book.platform))) {
    const entries = [...items.entries()].filter(([, { book }]) => book.platform === platform);
    const meters = new Set(entries.flatMap(([, { book }]) => book.meters.map(({ name }) => name)));
    const all = entries.map(([, item]) => item);
    const proportions = takeInProportion(all);
    for (const meter of meters) {
      const shares = [proportions, takeAcrossPrices(all, meter)];
      for (const [i, item] of entries) priced[i]!.push(...pricedLines(item, meter, shares, fees));
    }
  }
  return items.map((item, i) => settled(priced[i]!, item));
}

function pricedLines(
  item: AccountItem,
  name: string,
  shares: readonly FreeShares[],
  fees: ReadonlyMap<string, AccountItem>,
): PricedLine[] {
  const { readings, book, purchase } = item;
  const meter = book.meters.find((each) => each.name === name);
  if (!meter) return [];
  return readings
    .filter((reading) => reading.meter === name && isBilled(reading, meter, book, purchase.attributes))
    .flatMap((reading) => {
      const fee = meter.oncePerAccount;
      const isPaid = fee === undefined || fees.get(fee) === item;
      return priceMeter(meter, isPaid ? reading : { ...reading, quantity: ZERO }, item, shares);
    });
}

function settled(priced: readonly PricedLine[], { book, purchase }: AccountItem): Bill {
  const lines = [...priced.map(({ line }) => line), ...roundingLines(priced, book, purchase.account)];
  const all = [...lines, ...minimumLines(lines, book, purchase)];
  const amounts = all.map((line) => line.amount);
  return {
    currency: book.currency,
    total: sumDecimals(amounts, book.lineRounding.decimals),
    lines: all,
    leftOut: book.leftOut.map(({ name }) => name),
  };
}

/** Of each fee that is owed once an account, the item that pays it: the dearest plan, the earlier of equals. */
function feePayers(items: readonly AccountItem[]): ReadonlyMap<string, AccountItem> {
  const dearest = new Map<string, { readonly item: AccountItem; readonly amount: Fraction }>();
  for (const item of items) {
    const { book, readings, purchase } = item;
    for (const { name, oncePerAccount: fee } of book.meters) {
      const owed = readings.find(({ meter }) => meter === name)?.quantity ?? ZERO;
      if (fee === undefined || isZero(owed)) continue;
      const { price } = findPrice(book, name, purchase.region, purchase.attributes);
      const amount = multiply(owed, fromDecimal(price!.tiers[0]!.price));
      const known = dearest.get(fee);
      if (!known || compare(amount, known.amount) > 0) dearest.set(fee, { item, amount });
    }
  }
  return new Map([...dearest].map(([fee, { item }]) => [fee, item]));
}

/** The prices that a bill of these readings would need and the book does not have. */
export function missingPrices(
  readings: readonly MeterReading[],
  book: PriceBook,
  { region, attributes }: Pick<Purchase, 'region' | 'attributes'>,
): readonly MissingPrice[] {
  return readings.flatMap((reading) => {
    const meter = book.meters.find(({ name }) => name === reading.meter);
    if (meter && !isBilled(reading, meter, book, attributes)) return [];
    return findPrice(book, reading.meter, region, attributes).missing ?? [];
  });
}

function isBilled(reading: MeterReading, { main }: Meter, book: PriceBook, bought: Attributes): boolean {
  if (!isZero(reading.quantity) || main === true) return true;
  return main !== false && agrees(main, { ...book.attributeDefaults, ...bought });
}

function priceMeter(
  meter: Meter,
  reading: MeterReading,
  item: AccountItem,
  shares: readonly FreeShares[],
): PricedLine[] {
  const { book, purchase } = item;
  const price = findPrice(book, meter.name, purchase.region, purchase.attributes).price!;
  const key = priceKey(book, price);
  const { account, days } = purchase;
  const times = meter.perDay ? days : undefined;
  const used = times ? divide(reading.quantity, times) : reading.quantity;
  const grant = grantFor(item, meter.name);
  const free = grant ? takeFree(grant, reading, publishedPrice(price, item), item, shares) : ZERO;
  const beyond = subtract(used, free);
  const paid = meter.paidInSteps ? account.inSteps(key, beyond, fromDecimal(meter.paidInSteps)) : beyond;
  // Where free units count for the tiers, they come first and cost nothing.
  const counted = grant?.countsInTiers ? free : ZERO;
  const from = add(account.advance(key, add(counted, paid)), counted);
  const parts = slices(price, from, paid);
  let rest = beyond;
  return parts.map((slice, index) => {
    // Of a quantity that was rounded up to whole steps, the last part takes what is left.
    const usedHere = index === parts.length - 1 ? rest : min(rest, slice.quantity);
    rest = subtract(rest, usedHere);
    return pricedLine(slice, usedHere, index === 0 ? free : ZERO, {
      meter,
      price,
      book,
      key,
      times,
      account,
    });
  });
}

/** Of one unit, without a discount of the user's or a promise to buy: by it money that is granted is counted. */
function publishedPrice(price: Price, { book, purchase }: AccountItem): Fraction {
  const { commitment: _, ...bought } = purchase.attributes;
  const { tiers } = findPrice(book, price.meter, purchase.region, bought).price ?? price;
  return fromDecimal(tiers[0]!.listPrice ?? tiers[0]!.price);
}

/** Tiers count per platform, meter, region and attributes: one counter for each price. */
function priceKey(book: PriceBook, price: Price): string {
  const attributes = Object.entries(price.attributes ?? {}).sort();
  return [book.platform, price.meter, price.region, ...attributes.flat()].join(' ');
}
