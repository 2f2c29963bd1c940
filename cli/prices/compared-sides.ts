/** The two sides of `prices diff`: a platform, a platform as of a day, or a file; to the books that are to be compared. */
import type { OwnPrices } from '../../engine/money/own-prices.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import { suggestion } from '../../engine/words/nearest.ts';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { STDIN } from '../read-text.ts';
import { readOwnPricesFile } from './read-own-prices.ts';

export interface BookPair {
  readonly platform: string;
  readonly old: PriceBook;
  readonly next: PriceBook;
}

interface Side {
  /** Whose prices it holds. */
  readonly platforms: readonly string[];
  readonly asOf?: string;
  readonly own?: OwnPrices;
}

/** A pair for each platform that both sides can speak of. A file is laid over the shipped books. Throws BadInput. */
export async function comparedBooks(words: readonly string[], io: Io): Promise<BookPair[]> {
  if (words.length !== 2) throw new BadInput(`prices diff needs two sides, got ${words.length}`);
  const [first, second] = [await readSide(words[0]!, io), await readSide(words[1]!, io)];
  const platforms =
    first.own && second.own
      ? [...new Set([...first.platforms, ...second.platforms])]
      : first.platforms.filter((platform) => second.platforms.includes(platform));
  if (platforms.length === 0) {
    throw new BadInput(`prices diff needs two sides of one platform, got ${words.join(' and ')}`);
  }
  const pairs: BookPair[] = [];
  for (const platform of platforms) {
    pairs.push({ platform, old: await bookOf(first, platform), next: await bookOf(second, platform) });
  }
  return pairs;
}

async function readSide(word: string, io: Io): Promise<Side> {
  const { PLATFORMS } = await import('../../engine/index.ts');
  const ids = PLATFORMS.map(({ id }) => id);
  const [platform = '', asOf] = word.split('@');
  if (ids.includes(platform)) return { platforms: [platform], ...(asOf === undefined ? {} : { asOf }) };
  if (word !== STDIN && !io.exists(word)) {
    throw new BadInput(
      `a side of prices diff must be a platform, a platform@2025-07-01 or a file, got "${word}"${suggestion(platform, ids)}`,
    );
  }
  const own = await readOwnPricesFile(word, io);
  const { books, whole = [], discounts = [], negotiated = [] } = own;
  const named = [...books, ...whole, ...discounts, ...negotiated].map((each) => each.platform);
  return { platforms: [...new Set(named)], own };
}

async function bookOf({ asOf, own }: Side, platform: string): Promise<PriceBook> {
  const { findBook, PLATFORMS } = await import('../../engine/index.ts');
  const { book, issue } = findBook(PLATFORMS, platform, {
    ...(asOf === undefined ? {} : { asOf }),
    ...(own === undefined ? {} : { own }),
  });
  if (!book) throw new BadInput(issue.replace('--as-of', 'the day behind @'));
  return book;
}
