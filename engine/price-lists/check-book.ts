/** What shape alone cannot say of a book from outside: that every name in it leads somewhere, and stands once. */
import type { OwnBook } from '../money/own-prices.ts';
import type { Price, PriceBook } from '../money/price-book.ts';
import { priceKey } from '../money/price-scope.ts';
import { known, type Place } from './document-shape.ts';

export function checkBook(book: PriceBook, place: Place): void {
  const meters = book.meters.map(({ name }) => name);
  const sources = Object.keys(book.sources);
  checkOnce(meters, place.at('meters'));
  checkPrices(book.prices, meters, sources, place.at('prices'));
  book.grants.forEach((grant, index) => {
    const at = place.at('grants').at(index);
    grant.meters.forEach((meter, i) => void known(meters)(meter, at.at('meters').at(i)));
    known(sources)(grant.source, at.at('source'));
  });
  book.ruleSources?.forEach(
    (source, index) => void known(sources)(source, place.at('ruleSources').at(index)),
  );
  book.minimumCharges?.forEach(({ source }, index) => {
    known(sources)(source, place.at('minimumCharges').at(index).at('source'));
  });
}

/** A part keeps the currency, and may bring meters of its own. */
export function checkPart(part: OwnBook, shipped: PriceBook, place: Place): void {
  if (part.currency !== undefined && part.currency !== shipped.currency) {
    place
      .at('currency')
      .must(
        `be ${shipped.currency} as in the book of ${shipped.platform}, unless the whole book is given`,
        part.currency,
      );
  }
  const meters = [...shipped.meters, ...(part.meters ?? [])].map(({ name }) => name);
  checkPrices(part.prices, meters, Object.keys(part.sources), place.at('prices'));
}

function checkPrices(
  prices: readonly Price[],
  meters: readonly string[],
  sources: readonly string[],
  place: Place,
): void {
  const [knownMeter, knownSource] = [known(meters), known(sources)];
  const seen = new Set<string>();
  prices.forEach((price, index) => {
    const at = place.at(index);
    knownMeter(price.meter, at.at('meter'));
    knownSource(price.source, at.at('source'));
    const key = priceKey(price);
    if (seen.has(key))
      at.must('be for something else than the prices before it', undefined, `, got ${price.meter} twice`);
    seen.add(key);
  });
}

function checkOnce(names: readonly string[], place: Place): void {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    if (seen.has(name)) place.at(index).at('name').must('be stated once', name);
    seen.add(name);
  });
}
