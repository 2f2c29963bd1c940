/** What holds for the bills of every price book, whatever it charges: quantities are drawn around its tiers and grants. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillingAccount } from '../../engine/money/account.ts';
import type { Bill } from '../../engine/money/bill.ts';
import { fromDecimal, sumDecimals } from '../../engine/money/decimal.ts';
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isZero,
  multiply,
  subtract,
  ZERO,
} from '../../engine/money/fraction.ts';
import { grantFor } from '../../engine/money/free-quantity.ts';
import type { MeterReading } from '../../engine/money/meter-reading.ts';
import type { Grant, Meter, Price, PriceBook } from '../../engine/money/price-book.ts';
import { priceUsage } from '../../engine/money/price-usage.ts';
import { BOOKS, DAYS, type Place, placesOf, pricesAt, RUNS, readingsAt } from './drawn-usage.ts';

function billOf(readings: readonly MeterReading[], book: PriceBook, place: Place, freeGrants = true): Bill {
  return priceUsage(readings, book, { ...place, freeGrants, days: DAYS, account: new BillingAccount() });
}

describe.each(BOOKS)('the bills of %s', (_, book) => {
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

  it('do not jump where a tier begins, before or after what is free', () => {
    for (const { place, prices } of places) {
      for (const price of prices) {
        const meter = book.meters.find(({ name }) => name === price.meter)!;
        if (meter.paidInSteps) continue;
        for (const { upTo } of price.tiers.slice(0, -1)) {
          for (const freeGrants of [true, false]) {
            const bound = usedAtBound(book, place, price, fromDecimal(upTo!), freeGrants);
            const reading = (quantity: Fraction) => [{ meter: meter.name, quantity }];
            const at = billOf(reading(bound), book, place, freeGrants);
            const beyond = billOf(reading(add(bound, STEP)), book, place, freeGrants);
            const where = `${meter.name} at ${upTo}, ${freeGrants ? 'after' : 'without'} what is free`;
            expect(linesOf(beyond, meter), where).toBe(linesOf(at, meter) + 1);
            const jump = subtract(fromDecimal(beyond.total), fromDecimal(at.total));
            // A cent for each of the two lines' rounding, and the step's own price.
            expect(compare(jump, fraction(3n, 100n)), where).toBe(-1);
            expect(compare(jump, fraction(-3n, 100n)), where).toBe(1);
          }
        }
      }
    }
  });
});

const STEP = fraction(1n, 1_000_000n);

/** What is used in the month when all that is paid reaches a tier's bound. */
function usedAtBound(
  book: PriceBook,
  { region, attributes }: Place,
  { meter, tiers }: Price,
  bound: Fraction,
  freeGrants: boolean,
): Fraction {
  const readings = [{ meter, quantity: bound }];
  const grant = freeGrants && grantFor({ book, readings, purchase: { region, attributes } }, meter);
  const isDaily = book.meters.find(({ name }) => name === meter)!.perDay;
  const unitPrice = fromDecimal(tiers[0]!.price);
  const free = !grant || grant.countsInTiers ? ZERO : freeOf(grant, unitPrice);
  return multiply(add(bound, free), isDaily ? DAYS : fraction(1n));
}

function freeOf({ worth, quantity }: Grant, unitPrice: Fraction): Fraction {
  if (worth === undefined) return fromDecimal(quantity);
  return isZero(unitPrice) ? ZERO : divide(fromDecimal(worth), unitPrice);
}

function linesOf({ lines }: Bill, { name }: Meter): number {
  return lines.filter(({ meter }) => meter === name).length;
}
