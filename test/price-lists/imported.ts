/** An import that must succeed or must fail, and the price of a meter with and without it. */
import { fromDecimal } from '../../engine/money/decimal.ts';
import { findPrice } from '../../engine/money/find-price.ts';
import { withOwnPrices } from '../../engine/money/own-prices.ts';
import type { Attributes, PriceBook, Tier } from '../../engine/money/price-book.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { type ImportedPrices, importPrices } from '../../engine/price-lists/import-prices.ts';

export const BOOKS: readonly PriceBook[] = PLATFORMS.map(({ books }) => books[0]);

export function bookOf(platform: string): PriceBook {
  const book = BOOKS.find((each) => each.platform === platform);
  if (!book) throw new Error(`no book of ${platform}`);
  return book;
}

type Text = string | object;

function answer(texts: readonly Text[], options: { readonly region?: string; readonly day?: string } = {}) {
  const files = texts.map((each, index) => ({
    source: texts.length === 1 ? 'list.json' : `page-${index + 1}.json`,
    text: typeof each === 'string' ? each : JSON.stringify(each, null, 1),
  }));
  return importPrices(files, { books: BOOKS, day: '2026-11-20', ...options });
}

export function imported(texts: readonly Text[], options: { readonly region?: string } = {}): ImportedPrices {
  const found = answer(texts, options);
  if ('issues' in found) throw new Error(found.issues.join('\n'));
  return found;
}

export function refused(...texts: readonly Text[]): string {
  const found = answer(texts);
  if (!('issues' in found)) throw new Error('was imported');
  return found.issues.join('\n');
}

/** Tiers as numbers, so that 0.0000150000 is 0.000015. */
export function tiersOf(book: PriceBook, meter: string, region: string, bought: Attributes): unknown[] {
  const { price, missing } = findPrice(book, meter, region, bought);
  if (!price) throw new Error(missing.message);
  return price.tiers.map(({ upTo, price: amount }: Tier) => ({
    upTo: upTo === undefined ? undefined : fromDecimal(upTo),
    price: fromDecimal(amount),
  }));
}

/** The book with the import laid over it, and only the prices that the import brought. */
export function laidOver(found: ImportedPrices, platform: string): PriceBook {
  const own = found.books.filter((each) => each.platform === platform);
  if (own.length === 0) throw new Error(`nothing imported for ${platform}`);
  const book = withOwnPrices(bookOf(platform), { books: own });
  return { ...book, prices: book.prices.filter(({ source }) => source.startsWith('own ')) };
}
