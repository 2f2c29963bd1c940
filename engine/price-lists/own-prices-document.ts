/**
 * Own prices as a document: whole books, parts of books such as an import, single prices and discounts, in any mixture.
 * Everything that is wrong is told at once; a document with one mistake is not used at all.
 */
import type { Discount, OwnBook, OwnPrices } from '../money/own-prices.ts';
import type { Price, PriceBook } from '../money/price-book.ts';
import type { Issue } from '../words/issue.ts';
import { partOfBook, wholeBook } from './book-shape.ts';
import { checkBook, checkPart } from './check-book.ts';
import { known, notHere, Place } from './document-shape.ts';
import { readDiscount, readOwnPrice, togetherByPlatform } from './own-price-rows.ts';
import { isObject, type JsonObject } from './record-reader.ts';

export type OwnPricesAnswer =
  | { readonly own: OwnPrices; readonly issues?: undefined }
  | { readonly own?: undefined; readonly issues: readonly Issue[] };

const MAX_ISSUES = 50;
const FIELDS = ['books', 'prices', 'discounts', 'asOf', 'notImported'];

/** `source`: the file, which names prices that say nothing of where they are from. `books`: the shipped ones. */
export function readOwnPrices(
  document: unknown,
  source: string,
  books: readonly PriceBook[],
): OwnPricesAnswer {
  const issues: Issue[] = [];
  const place = new Place(issues);
  const own = isObject(document)
    ? new OwnPricesReader(source, books).read(document as JsonObject, place)
    : place.must('be an object with books, prices or discounts', document);
  if (issues.length === 0) return { own: own! };
  const more = issues.length - MAX_ISSUES;
  const told = issues.slice(0, MAX_ISSUES);
  return { issues: more > 0 ? [...told, { path: '', message: `and ${more} more problems` }] : told };
}

class OwnPricesReader {
  private readonly source: string;
  private readonly shipped: readonly PriceBook[];
  private readonly parts: OwnBook[] = [];
  private readonly whole: PriceBook[] = [];

  constructor(source: string, shipped: readonly PriceBook[]) {
    this.source = source;
    this.shipped = shipped;
  }

  read(document: JsonObject, place: Place): OwnPrices {
    // One book stands alone in the document, as `prices show` prints it.
    if (Object.hasOwn(document, 'platform')) {
      this.readBook(document, place);
      return this.answer([], []);
    }
    for (const field of Object.keys(document)) {
      if (!FIELDS.includes(field)) notHere(place, field, FIELDS);
    }
    if (!['books', 'prices', 'discounts'].some((field) => Object.hasOwn(document, field))) {
      place.must('hold books, prices or discounts', document, ', got none of them');
    }
    eachOf(document, 'books', place, (book, at) => this.readBook(book, at));
    const asOf = Object.hasOwn(document, 'asOf') ? document.asOf : undefined;
    const rows = { source: this.source, asOf, books: this.shipped, seen: new Set<string>() };
    const negotiated = eachOf(document, 'prices', place, (row, at) => readOwnPrice(row, at, rows));
    const discounts = eachOf(document, 'discounts', place, (row, at) => readDiscount(row, at, this.shipped));
    return this.answer(negotiated, discounts);
  }

  private answer(negotiated: readonly (OwnBook | undefined)[], discounts: readonly (Discount | undefined)[]) {
    const rows = togetherByPlatform(negotiated.flatMap((row) => row ?? []));
    const off = discounts.flatMap((row) => row ?? []);
    return {
      books: this.parts,
      ...(this.whole.length > 0 ? { whole: this.whole } : {}),
      ...(off.length > 0 ? { discounts: off } : {}),
      ...(rows.length > 0 ? { negotiated: rows } : {}),
    };
  }

  private readBook(value: unknown, place: Place): void {
    const before = place.issues.length;
    const isWhole =
      isObject(value) && ['lineRounding', 'grants', 'leftOut'].some((field) => Object.hasOwn(value, field));
    if (isWhole) {
      // Told by the program, not a part of the prices.
      const { words: _, ...data } = value;
      const book = wholeBook(data, place);
      if (!book || place.issues.length > before || !this.shippedBook(book, place)) return;
      checkBook(book, place);
      this.whole.push({ ...book, prices: book.prices.map(broughtByUser) });
      return;
    }
    const part = partOfBook(value, place);
    if (!part || place.issues.length > before) return;
    const shipped = this.shippedBook(part, place);
    if (!shipped) return;
    checkPart(part, shipped, place);
    this.parts.push({ ...part, prices: part.prices.map(broughtByUser) });
  }

  private shippedBook({ platform }: OwnBook, place: Place): PriceBook | undefined {
    const shipped = this.shipped.find((each) => each.platform === platform);
    if (!shipped) known(this.shipped.map((each) => each.platform))(platform, place.at('platform'));
    return shipped;
  }
}

/** Whatever the document claims: nobody here has seen where it is from. */
function broughtByUser(price: Price): Price {
  return { ...price, confidence: 'own' };
}

function eachOf<T>(
  document: JsonObject,
  field: string,
  place: Place,
  read: (value: unknown, at: Place) => T,
): T[] {
  if (!Object.hasOwn(document, field)) return [];
  const list = document[field];
  const at = place.at(field);
  if (Array.isArray(list)) return list.map((each, index) => read(each, at.at(index)));
  at.must('be a list', list);
  return [];
}
