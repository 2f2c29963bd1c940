/** Prices of the user's for a region that no price is known in: perhaps a new one, perhaps a slip. A reader must be told. */
import { chooseBook, type DatedBooks, type PriceChoice } from '../money/choose-book.ts';
import { overlap } from '../money/price-scope.ts';
import { suggestion } from '../words/nearest.ts';

/** One sentence on each such price for a platform of the bill. */
export function strayPrices(
  platforms: Iterable<string>,
  { asOf, own }: PriceChoice,
  booksOf: (platform: string) => DatedBooks | undefined,
): readonly string[] {
  if (!own?.negotiated) return [];
  const { negotiated, ...beneath } = own;
  const day = asOf === undefined ? {} : { asOf };
  return [...new Set(platforms)].flatMap((platform) => {
    const rows = negotiated.filter((each) => each.platform === platform).flatMap(({ prices }) => prices);
    const books = booksOf(platform);
    const book = rows.length > 0 && books && chooseBook(books, { ...day, own: beneath });
    if (!book) return [];
    const strays = rows.filter(
      (row) =>
        row.region !== '*' &&
        !book.regions.includes(row.region) &&
        !book.prices.some((price) => overlap(row, price)),
    );
    return strays.map(
      ({ meter, region }) =>
        `price of yours for ${platform} ${meter} in ${region} takes the place of no known price${suggestion(region, book.regions)}`,
    );
  });
}
