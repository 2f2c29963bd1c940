/** What bills that stand together do not cover: what one leaves out may be on another. */
import type { PriceBook } from './price-book.ts';

/** Names of what the book leaves out and none of the platforms beside it covers. */
export function leftOutBeside(book: PriceBook, platforms: ReadonlySet<string>): string[] {
  return book.leftOut
    .filter(({ extras = [] }) => !extras.some((platform) => platforms.has(platform)))
    .map(({ name }) => name);
}
