/** Negotiated prices, each with the published one that it takes the place of, so that a bill can tell what is saved. */
import { fromDecimal } from './decimal.ts';
import { compare } from './fraction.ts';
import type { Price, PriceBook, Tier } from './price-book.ts';
import { mostSpecificFirst, overlap, priceKey } from './price-scope.ts';

/**
 * In the order in which they count: for each price of the book that one of them is for too, one with its region and
 * attributes. Where none is known it holds as it is written, in the regions that have none.
 */
export function negotiatedPrices(own: readonly Price[], book: PriceBook): Price[] {
  const listed = new Map<string, Price[]>();
  for (const price of book.prices) {
    const ofMeter = listed.get(price.meter);
    if (ofMeter) ofMeter.push(price);
    else listed.set(price.meter, [price]);
  }
  const prices = mostSpecificFirst(own).flatMap((row) => inPlaceOf(row, listed.get(row.meter) ?? [], book));
  return [...new Map([...prices].reverse().map((price) => [priceKey(price), price])).values()].reverse();
}

function inPlaceOf(row: Price, listed: readonly Price[], { regions }: PriceBook): Price[] {
  const negotiated: Price = { ...row, negotiated: true };
  const found = listed.flatMap((price) => {
    const scope = overlap(row, price);
    return scope ? [{ ...negotiated, ...scope, tiers: withListPrices(row.tiers, price.tiers) }] : [];
  });
  if (found.length === 0) return [negotiated];
  if (row.region !== '*' || found.some(({ region }) => region === '*')) return found;
  const priced = new Set(found.map(({ region }) => region));
  const others = regions.filter((region) => !priced.has(region));
  return [...found, ...others.map((region) => ({ ...negotiated, region }))];
}

/** Tiers end where either's do, so that each has one price of both. */
function withListPrices(own: readonly Tier[], listed: readonly Tier[]): Tier[] {
  const bounds = [...own, ...listed].flatMap(({ upTo }) => (upTo === undefined ? [] : [upTo]));
  const rising = bounds.sort((a, b) => compare(fromDecimal(a), fromDecimal(b)));
  const distinct = rising.filter((bound, i) => i === 0 || isAbove(bound, rising[i - 1]!));
  return [...distinct, undefined].map((upTo) => {
    const published = tierAt(listed, upTo);
    return {
      ...(upTo !== undefined && { upTo }),
      price: tierAt(own, upTo).price,
      listPrice: published.listPrice ?? published.price,
    };
  });
}

/** The tier that the last unit before a bound is in. */
function tierAt(tiers: readonly Tier[], bound: string | undefined): Tier {
  return tiers.find(({ upTo }) => upTo === undefined || (bound !== undefined && !isAbove(bound, upTo)))!;
}

function isAbove(a: string, b: string): boolean {
  return compare(fromDecimal(a), fromDecimal(b)) > 0;
}
