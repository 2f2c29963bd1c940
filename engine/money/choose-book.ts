/** Which prices a bill is made of: the version of a platform's book that holds on a day, with the user's own laid over it. */
import { type OwnPrices, withOwnPrices } from './own-prices.ts';
import type { PriceBook } from './price-book.ts';

/** Newest first; the oldest has no `validFrom`, unless nothing is known before it. */
export type DatedBooks = readonly [PriceBook, ...PriceBook[]];

export interface PriceChoice {
  /** The day whose rules count, such as 2025-07-01; the newest where it is absent. */
  readonly asOf?: string;
  readonly own?: OwnPrices;
}

/** Undefined where nothing is known for a day so early. */
export function chooseBook(books: DatedBooks, { asOf, own }: PriceChoice): PriceBook | undefined {
  const book = asOf === undefined ? books[0] : books.find((each) => (each.validFrom ?? '') <= asOf);
  return book && own ? withOwnPrices(book, own) : book;
}

/** `prices of aws-lambda must be known on 2010-01-01, got none before 2014-11-13`. */
export function unknownBefore(platform: string, books: DatedBooks, asOf: string): string {
  const first = books.at(-1)!.validFrom;
  return `prices of ${platform} must be known on ${asOf}, got none before ${first}`;
}
