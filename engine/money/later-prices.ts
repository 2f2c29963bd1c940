/** Prices of a later day than the one that was asked for, because no older ones are known: a reader must be told. */
import type { BillLine } from './bill.ts';
import { chooseBook, type DatedBooks } from './choose-book.ts';

/** Lines of one platform's book. */
export interface PlatformLines {
  readonly platform: string;
  readonly lines: readonly BillLine[];
}

/**
 * One sentence on the platforms whose prices are younger than `day`, or none. A version of a book with a first day vouches
 * for all days from then on, whenever its prices were read; one without vouches for none before they were. Lines that settle
 * a bill have no price, and the user's own hold whatever the day.
 */
export function laterPrices(
  bills: readonly PlatformLines[],
  day: string | undefined,
  booksOf: (platform: string) => DatedBooks | undefined,
): readonly string[] {
  if (day === undefined) return [];
  const isVouchedFor = (platform: string) => {
    const books = booksOf(platform);
    return books !== undefined && chooseBook(books, { asOf: day })?.validFrom !== undefined;
  };
  const later = bills
    .flatMap(({ platform, lines }) => lines.map((line) => ({ ...line, platform: line.platform ?? platform })))
    .filter(({ asOf, confidence }) => asOf > day && confidence !== 'own' && confidence !== undefined)
    .filter(({ platform }) => !isVouchedFor(platform));
  if (later.length === 0) return [];
  const platforms = [...new Set(later.map(({ platform }) => platform))];
  const dates = later.map(({ asOf }) => asOf).sort();
  const [first, last] = [dates[0]!, dates.at(-1)!];
  const span = first === last ? first : `${first} to ${last}`;
  return [
    `no prices of ${day} are known for ${platforms.join(', ')}: those of ${span} are used, by the rules of that day as far as they are known`,
  ];
}
