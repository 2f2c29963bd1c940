/** AWS charges for public IPv4 addresses in use since a day: the version of a book from before it. */
import type { Price, PriceBook } from '../money/price-book.ts';

/** First day on which an address in use costs anything. */
export const ADDRESSES_COST_SINCE = '2024-02-01';

const METER = 'publicIpv4Hours';

/** The same book while addresses in use cost nothing. */
export function beforeAddressesCost(book: PriceBook): PriceBook {
  const { validFrom: _, ...rules } = book;
  return { ...rules, prices: book.prices.map((price) => (price.meter === METER ? free(price) : price)) };
}

function free(price: Price): Price {
  const note = `addresses in use are charged since ${ADDRESSES_COST_SINCE}; they cost nothing before`;
  return { ...price, tiers: [{ price: '0' }], confidence: 'derived', note };
}
