/** A platform's price book by name and day, for whoever shows or compares prices. */
import { chooseBook, type PriceChoice, unknownBefore } from '../money/choose-book.ts';
import type { PriceBook } from '../money/price-book.ts';
import type { Platform } from '../platform-kinds/platform.ts';
import { parseDay } from '../words/day.ts';
import { listed, PLATFORM_EXAMPLE } from '../words/listed.ts';
import { suggestion } from '../words/nearest.ts';

export type FoundBook =
  | { readonly book: PriceBook; readonly issue?: undefined }
  | { readonly book?: undefined; readonly issue: string };

/** The version that holds on the chosen day, or why there is none. */
export function findBook(platforms: readonly Platform[], id: string, choice: PriceChoice): FoundBook {
  const platform = platforms.find((each) => each.id === id);
  if (!platform) {
    const known = platforms.map((each) => each.id);
    return {
      issue: `platform must be ${listed(known, PLATFORM_EXAMPLE)}, got "${id}"${suggestion(id, known)}`,
    };
  }
  const { asOf } = choice;
  const wrong = asOf === undefined ? undefined : parseDay(asOf).error;
  if (wrong !== undefined) return { issue: `--as-of ${wrong}` };
  const book = chooseBook(platform.books, choice);
  return book ? { book } : { issue: unknownBefore(id, platform.books, asOf!) };
}
