/** Where prices come from, said once per source: the key of a book's sources with its date and how sure it is. */
import type { Price, PriceSource } from '../money/price-book.ts';

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
