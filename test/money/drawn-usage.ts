/** Usage drawn at random around the bounds of a price book: where it is bought, and how much of each meter. */
import fc from 'fast-check';
import { fromDecimal } from '../../engine/money/decimal.ts';
import { findPrice } from '../../engine/money/find-price.ts';
import { type Fraction, fraction } from '../../engine/money/fraction.ts';
import type { MeterReading } from '../../engine/money/meter-reading.ts';
import type { Attributes, Price, PriceBook } from '../../engine/money/price-book.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';

export const RUNS = { numRuns: 12, seed: 20261120 };
export const DAYS = fraction(30n);

export interface Place {
  readonly region: string;
  readonly attributes: Attributes;
}

/** Everything that the book sells in one place: the price of each meter that is known there. */
export function pricesAt(book: PriceBook, { region, attributes }: Place): Price[] {
  return book.meters.flatMap(({ name }) => findPrice(book, name, region, attributes).price ?? []);
}

/** The places of a few prices, spread over the book. */
export function placesOf(book: PriceBook): Place[] {
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

export function readingsAt(book: PriceBook, prices: readonly Price[]): fc.Arbitrary<MeterReading[]> {
  const readings = prices.map((price) =>
    quantityNear(book, price).map((quantity) => ({ meter: price.meter, quantity })),
  );
  return fc.tuple(...readings);
}

/** Every version of every book, with a name. */
export const BOOKS = PLATFORMS.flatMap(({ books }) => books).map(
  (book) => [`${book.platform}, rules since ${book.validFrom ?? 'ever'}`, book] as const,
);
