/** Prices of another day than the one that was asked for, because none of it are known: a reader must be told. */
import type { BillLine } from './bill.ts';
import { chooseBook, type DatedBooks } from './choose-book.ts';

/** Lines of one platform's book. */
export interface PlatformLines {
  readonly platform: string;
  readonly lines: readonly Pick<BillLine, 'asOf' | 'confidence' | 'platform'>[];
}

/**
 * Sentences on prices that are not of `day`: younger ones, and where the day is after all that is known, the newest. A version
 * of a book with a first day vouches for all days from then on, whenever its prices were read; one without vouches for none
 * before they were. Lines that settle a bill have no price, and the user's own hold whatever the day.
 */
export function laterPrices(
  bills: readonly PlatformLines[],
  day: string | undefined,
  booksOf: (platform: string) => DatedBooks | undefined,
): readonly string[] {
  if (day === undefined) return [];
  const priced = bills
    .flatMap(({ platform, lines }) => lines.map((line) => ({ ...line, platform: line.platform ?? platform })))
    .filter(({ confidence }) => confidence !== 'own' && confidence !== undefined);
  const bookOf = (platform: string) => {
    const books = booksOf(platform);
    return books && chooseBook(books, { asOf: day });
  };
  const later = priced.filter(({ platform, asOf }) => asOf > day && !bookOf(platform)?.validFrom);
  const newest = priced.filter(({ platform }) => isOlder(booksOf(platform)?.[0].asOf, day));
  return [
    ...sentenceOn(
      later,
      (platforms, span) =>
        `no prices of ${day} are known for ${platforms}: those of ${span} are used, by the rules of that day as far as they are known`,
    ),
    ...sentenceOn(
      newest,
      (platforms, span) => `no prices as new as ${day} are known for ${platforms}: those of ${span} are used`,
    ),
  ];
}

interface DatedPrice {
  readonly platform: string;
  readonly asOf: string;
}

function sentenceOn(
  prices: readonly DatedPrice[],
  words: (platforms: string, span: string) => string,
): string[] {
  if (prices.length === 0) return [];
  const platforms = [...new Set(prices.map(({ platform }) => platform))];
  const dates = prices.map(({ asOf }) => asOf).sort();
  const [first, last] = [dates[0]!, dates.at(-1)!];
  return [words(platforms.join(', '), first === last ? first : `${first} to ${last}`)];
}

/** A date that says no day, such as 2026, may be any of its days. */
function isOlder(asOf: string | undefined, day: string): boolean {
  return asOf !== undefined && asOf < day && !day.startsWith(asOf);
}
