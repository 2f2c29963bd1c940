/**
 * Several items of one account: however use is split between them they bill like one, and in whatever order they stand
 * they come to the same, as far as that can hold.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { BillingAccount } from '../../engine/money/account.ts';
import type { Bill } from '../../engine/money/bill.ts';
import { fromDecimal, sumDecimals } from '../../engine/money/decimal.ts';
import { add, type Fraction, fraction, isZero, subtract, ZERO } from '../../engine/money/fraction.ts';
import type { MeterReading } from '../../engine/money/meter-reading.ts';
import type { Grant, PriceBook } from '../../engine/money/price-book.ts';
import { priceItems, priceUsage } from '../../engine/money/price-usage.ts';
import { BOOKS, DAYS, type Place, placesOf, pricesAt, RUNS, readingsAt } from './drawn-usage.ts';

interface Item {
  readonly place: Place;
  readonly freeGrants: boolean;
  readonly readings: readonly MeterReading[];
}

/** One bill for each item, in their order. */
function billsOf(book: PriceBook, items: readonly Item[]): Bill[] {
  const account = new BillingAccount();
  return priceItems(
    items.map(({ place, freeGrants, readings }) => ({
      readings,
      book,
      purchase: { ...place, freeGrants, days: DAYS, account },
    })),
  );
}

function sumOf(bills: readonly Bill[]): string {
  return sumDecimals(bills.map(({ total }) => total));
}

/** Units that a grant gave in all, whichever meters and items they went to. */
function freeUnits(bills: readonly Bill[], { meters }: Grant): Fraction {
  const lines = bills.flatMap((bill) => bill.lines).filter(({ meter }) => meters.includes(meter));
  return lines.map(({ free }) => fromDecimal(free)).reduce(add, ZERO);
}

describe.each(BOOKS)('items of %s', (_, book) => {
  const places = placesOf(book).map((place) => ({ place, prices: pricesAt(book, place) }));
  const itemOf = (freeGrants: fc.Arbitrary<boolean>) =>
    fc
      .constantFrom(...places)
      .chain(({ place, prices }) =>
        fc.record({ place: fc.constant(place), freeGrants, readings: readingsAt(book, prices) }),
      );

  it('bill like one however its use is split, with and without what is free', () => {
    const percents = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(itemOf(fc.boolean()), percents, (whole, percent) => {
        const parts = whole.readings.map(({ meter, quantity }) => {
          const fee = book.meters.find(({ name }) => name === meter)!.oncePerAccount;
          const cut = fraction(quantity.num * BigInt(percent), quantity.den * 100n);
          // A fee is owed by each item that names it, and paid once.
          return { meter, first: fee ? quantity : cut, second: fee ? quantity : subtract(quantity, cut) };
        });
        const items = (['first', 'second'] as const).map((part) => ({
          ...whole,
          readings: parts.map((each) => ({ meter: each.meter, quantity: each[part] })),
        }));
        const { place, freeGrants, readings } = whole;
        const purchase = { ...place, freeGrants, days: DAYS, account: new BillingAccount() };
        expect(sumOf(billsOf(book, items))).toBe(priceUsage(readings, book, purchase).total);
      }),
      { ...RUNS, numRuns: 2 * RUNS.numRuns },
    );
  });

  it('come to the same in either order, wherever they are used', () => {
    // What is granted as money, or moves up the tiers, goes to the first that were used.
    const isFirst = book.grants.some(({ worth, countsInTiers }) => worth !== undefined || countsInTiers);
    const item = itemOf(isFirst ? fc.constant(false) : fc.boolean());
    fc.assert(
      fc.property(item, item, (one, other) => {
        expect(sumOf(billsOf(book, [one, other]))).toBe(sumOf(billsOf(book, [other, one])));
      }),
      { ...RUNS, numRuns: 2 * RUNS.numRuns },
    );
  });

  it('have the same free in either order, and only those that take part in it', () => {
    // In dearer places or meters what is granted as money buys less, so that order counts.
    const grants = book.grants.filter(({ worth }) => worth === undefined);
    const item = itemOf(fc.boolean());
    fc.assert(
      fc.property(item, item, (one, other) => {
        const bills = billsOf(book, [one, other]);
        const reversed = billsOf(book, [other, one]);
        for (const grant of grants) expect(freeUnits(reversed, grant)).toEqual(freeUnits(bills, grant));
        for (const [i, { freeGrants }] of [one, other].entries()) {
          const isFree = bills[i]!.lines.some(({ free }) => !isZero(fromDecimal(free)));
          if (!freeGrants) expect(isFree).toBe(false);
        }
      }),
      { ...RUNS, numRuns: 2 * RUNS.numRuns },
    );
  });

  it('come to the same in either order at one place, whichever take part in what is free', () => {
    // Where free units move up the tiers, they are the first that were used, so that order counts.
    const counting = new Set(
      book.grants.filter((grant) => grant.countsInTiers).flatMap(({ meters }) => meters),
    );
    const twoItems = fc.constantFrom(...places).chain(({ place, prices }) => {
      const item = fc.record({
        place: fc.constant(place),
        freeGrants: fc.boolean(),
        readings: readingsAt(book, prices).map((all) => all.filter(({ meter }) => !counting.has(meter))),
      });
      return fc.tuple(item, item);
    });
    fc.assert(
      fc.property(twoItems, ([one, other]) => {
        expect(sumOf(billsOf(book, [one, other]))).toBe(sumOf(billsOf(book, [other, one])));
      }),
      RUNS,
    );
  });
});

const CALLS = { durationMs: 230, memoryMb: 512 };
const IN_WORDS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['aws-lambda', { region: 'us-east-1', ...CALLS }],
  ['azure-functions', { region: 'eastus', plan: 'consumption', ...CALLS }],
  ['gcp-cloud-run', { region: 'us-central1', vcpu: 1, ...CALLS }],
  ['cloudflare-workers', { plan: 'standard', cpuMs: 7 }],
  ['scaleway-functions', CALLS],
  ['aws-sqs', { region: 'us-east-1' }],
];

describe.each(IN_WORDS)('items of %s in words', (platform, words) => {
  const total = (...requests: readonly number[]) => {
    const items = requests.map((each) => ({ platform, ...words, usage: { requests: each } }));
    const billed = billUsage({ items }, 'usage.yaml');
    if ('issues' in billed) throw new Error(billed.issues.map(({ message }) => message).join('\n'));
    return billed.total;
  };

  it('bill like one, in either order', () => {
    const calls = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(calls, calls, (some, more) => {
        expect(total(some, more)).toBe(total(some + more));
        expect(total(more, some)).toBe(total(some + more));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});
