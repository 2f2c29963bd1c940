/** Prices that the user brings, laid over a shipped book: negotiated rates, a discount, or a fresh price list. */
import type { Attributes, Meter, Price, PriceBook, PriceSource } from './price-book.ts';

/** For one platform or several; a price takes the place of the shipped one for the same meter, region and attributes. */
export interface OwnPrices {
  readonly books: readonly OwnBook[];
}

/** A price book, or a part of one. */
export interface OwnBook {
  readonly platform: string;
  readonly asOf?: string;
  readonly currency?: string;
  readonly sources: Readonly<Record<string, PriceSource>>;
  readonly meters?: readonly Meter[];
  readonly prices: readonly Price[];
}

/** The book with the user's prices in place of its own; unchanged where there are none for it. */
export function withOwnPrices(book: PriceBook, own: OwnPrices): PriceBook {
  return own.books.filter(({ platform }) => platform === book.platform).reduce(overlay, book);
}

function overlay(book: PriceBook, own: OwnBook): PriceBook {
  const replaced = new Set(own.prices.map(keyOf));
  const known = new Set(book.meters.map(({ name }) => name));
  const regions = own.prices.map(({ region }) => region).filter((region) => region !== '*');
  return {
    ...book,
    asOf: own.asOf ?? book.asOf,
    currency: own.currency ?? book.currency,
    regions: [...new Set([...book.regions, ...regions])],
    sources: { ...book.sources, ...prefixed(own.sources) },
    meters: [...book.meters, ...(own.meters ?? []).filter(({ name }) => !known.has(name))],
    prices: [
      ...own.prices.map((price) => ({ ...price, source: ownKey(price.source) })),
      ...book.prices.filter((price) => !replaced.has(keyOf(price))),
    ],
  };
}

/** Names of sources are each book's own. */
function prefixed(sources: OwnBook['sources']): OwnBook['sources'] {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [ownKey(name), source]));
}

function ownKey(source: string): string {
  return `own ${source}`;
}

function keyOf({
  meter,
  region,
  attributes = {},
}: {
  meter: string;
  region: string;
  attributes?: Attributes;
}) {
  return JSON.stringify([meter, region, Object.entries(attributes).sort()]);
}
