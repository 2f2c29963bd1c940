/** Where prices come from, said once per source: the key of a book's sources with its date and how sure it is. */
import type { Price, PriceBook, PriceSource } from '../money/price-book.ts';

export type Origin = Pick<Price, 'source' | 'asOf' | 'confidence' | 'note'>;

/** For one book's sources: `from('price-list-2026-09', 'official')`. */
export function originsOf<Key extends string>(sources: Readonly<Record<Key, PriceSource>>) {
  return (source: Key, confidence: Price['confidence'], note?: string): Origin => ({
    source,
    asOf: sources[source].asOf,
    confidence,
    ...(note === undefined ? {} : { note }),
  });
}

/** With those of its sources that anything in it is from: versions of a book share a list of them. */
export function citing(book: PriceBook): PriceBook {
  const { prices, grants, minimumCharges = [], ruleSources = [], sources } = book;
  const cited = new Set([...prices, ...grants, ...minimumCharges].map(({ source }) => source));
  const isCited = ([key]: [string, PriceSource]) => cited.has(key) || ruleSources.includes(key);
  return { ...book, sources: Object.fromEntries(Object.entries(sources).filter(isCited)) };
}

/** One price for every quantity. */
export function flatPrice(meter: string, region: string, price: string, origin: Origin): Price {
  return { meter, region, tiers: [{ price }], ...origin };
}

/** The same price in several regions. */
export function flatPrices(
  meter: string,
  regions: readonly string[],
  price: string,
  origin: Origin,
): readonly Price[] {
  return regions.map((region) => flatPrice(meter, region, price, origin));
}

/** A file of the AWS price list: one service in one region. */
export function awsPriceList(offer: string, region: string, asOf: string): PriceSource {
  return {
    title: `AWS price list, ${offer}, ${region}`,
    url: `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${offer}/current/${region}/index.json`,
    asOf,
  };
}
