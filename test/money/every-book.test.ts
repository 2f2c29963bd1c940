/** What holds for the bills of every price book, whatever it charges: quantities are drawn around its tiers and grants. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillingAccount } from '../../engine/money/account.ts';
import type { Bill } from '../../engine/money/bill.ts';
import { fromDecimal, sumDecimals } from '../../engine/money/decimal.ts';
import { findPrice } from '../../engine/money/find-price.ts';
import { add, compare, type Fraction, fraction, subtract } from '../../engine/money/fraction.ts';
import type { MeterReading } from '../../engine/money/meter-reading.ts';
import type { Attributes, Price, PriceBook } from '../../engine/money/price-book.ts';
import { priceItems, priceUsage } from '../../engine/money/price-usage.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';

const RUNS = { numRuns: 12, seed: 20261120 };
const DAYS = fraction(30n);

interface Place {
  readonly region: string;
  readonly attributes: Attributes;
}

/** Everything that the book sells in one place: the price of each meter that is known there. */
function pricesAt(book: PriceBook, { region, attributes }: Place): Price[] {
  return book.meters.flatMap(({ name }) => findPrice(book, name, region, attributes).price ?? []);
}

/** The places of a few prices, spread over the book. */
function placesOf(book: PriceBook): Place[] {
  const step = Math.max(1, Math.floor(book.prices.length / 4));
  return book.prices
    .filter((_, i) => i % step === 0)
    .slice(0, 4)
    .map(({ region, attributes = {} }) => ({ region, attributes }));
}

/** Hundredths of a unit, near the bounds where a price changes. */
function quantityNear(book: PriceBook, { meter, tiers }: Price): fc.Arbitrary<Fraction> {
  const grants = book.grants.filter(({ meters }) => meters.includes(meter)).map(({ quantity }) => quantity);
  const bounds = [...grants, ...tiers.flatMap(({ upTo }) => upTo ?? []), '1000'].map((bound) => {
    const { num, den } = fromDecimal(bound);
    return (num * 100n) / den;
  });
  return fc
    .oneof(
      fc.bigInt({ min: 0n, max: 10_000n }),
      ...bounds.map((bound) => fc.bigInt({ min: bound / 2n, max: bound * 2n + 100n })),
    )
    .map((hundredths) => fraction(hundredths, 100n));
}

function readingsAt(book: PriceBook, prices: readonly Price[]): fc.Arbitrary<MeterReading[]> {
  const readings = prices.map((price) =>
    quantityNear(book, price).map((quantity) => ({ meter: price.meter, quantity })),
  );
  return fc.tuple(...readings);
}

function billOf(
  readings: readonly MeterReading[],
  book: PriceBook,
  place: Place,
  account = new BillingAccount(),
): Bill {
  return priceUsage(readings, book, { ...place, freeGrants: true, days: DAYS, account });
}

const books = PLATFORMS.flatMap(({ books: versions }) => versions).map(
  (book) => [`${book.platform}, rules since ${book.validFrom ?? 'ever'}`, book] as const,
);

describe.each(books)('the bills of %s', (_, book) => {
  const places = placesOf(book).map((place) => ({ place, prices: pricesAt(book, place) }));

  it('grow with every quantity', () => {
    for (const { place, prices } of places) {
      const more = fc.bigInt({ min: 1n, max: 1_000_000n });
      fc.assert(
        fc.property(readingsAt(book, prices), more, fc.nat(), (readings, extra, which) => {
          const i = which % readings.length;
          const grown = readings.map((reading, at) =>
            at === i ? { ...reading, quantity: add(reading.quantity, fraction(extra, 100n)) } : reading,
          );
          const [less, greater] = [billOf(readings, book, place), billOf(grown, book, place)];
          expect(compare(fromDecimal(greater.total), fromDecimal(less.total))).not.toBe(-1);
        }),
        RUNS,
      );
    }
  });

  it('are the same for two items of an account as for one', () => {
    for (const { place, prices } of places) {
      fc.assert(
        fc.property(readingsAt(book, prices), fc.integer({ min: 0, max: 100 }), (readings, percent) => {
          const account = new BillingAccount();
          const parts = readings.map(({ meter, quantity }) => {
            const fee = book.meters.find(({ name }) => name === meter)!.oncePerAccount;
            const cut = fraction(quantity.num * BigInt(percent), quantity.den * 100n);
            // A fee is owed by each item that names it, and paid once.
            return { meter, first: fee ? quantity : cut, second: fee ? quantity : subtract(quantity, cut) };
          });
          const purchase = { ...place, freeGrants: true, days: DAYS, account };
          const [first, second] = priceItems(
            (['first', 'second'] as const).map((part) => ({
              readings: parts.map((each) => ({ meter: each.meter, quantity: each[part] })),
              book,
              purchase,
            })),
          );
          expect(sumDecimals([first!.total, second!.total])).toBe(billOf(readings, book, place).total);
        }),
        RUNS,
      );
    }
  });

  it('are the sum of their lines, each of which can be checked by hand', () => {
    for (const { place, prices } of places) {
      fc.assert(
        fc.property(readingsAt(book, prices), (readings) => {
          const { lines, total } = billOf(readings, book, place);
          expect(total).toBe(
            sumDecimals(
              lines.map(({ amount }) => amount),
              book.lineRounding.decimals,
            ),
          );
          for (const { quantity, free } of lines) {
            expect(compare(fromDecimal(quantity), fromDecimal(free))).not.toBe(-1);
          }
        }),
        RUNS,
      );
    }
  });

  it('do not jump where a tier begins', () => {
    for (const { place, prices } of places) {
      for (const price of prices) {
        const meter = book.meters.find(({ name }) => name === price.meter)!;
        if (meter.paidInSteps) continue;
        for (const { upTo } of price.tiers.slice(0, -1)) {
          const at = billOf([{ meter: meter.name, quantity: fromDecimal(upTo!) }], book, place);
          const step = fraction(1n, 1_000_000n);
          const above = add(fromDecimal(upTo!), step);
          const beyond = billOf([{ meter: meter.name, quantity: above }], book, place);
          const jump = subtract(fromDecimal(beyond.total), fromDecimal(at.total));
          // A cent for each of the two lines' rounding, and the step's own price.
          expect(compare(jump, fraction(3n, 100n)), `${meter.name} at ${upTo}`).toBe(-1);
        }
      }
    }
  });
});
