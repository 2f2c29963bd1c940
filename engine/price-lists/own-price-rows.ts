/**
 * The short form that people write: one price, or a discount, by platform and meter. What was bought stands beside them
 * under its own name: architecture, size, plan …
 */

import { compare, fraction } from '../money/fraction.ts';
import type { Discount, OwnBook } from '../money/own-prices.ts';
import type { Attributes, Price, PriceBook } from '../money/price-book.ts';
import { priceKey } from '../money/price-scope.ts';
import { nearest } from '../words/nearest.ts';
import { tiers as readTiers } from './book-shape.ts';
import { amount, date, known, listOf, name, notHere, type Place, text } from './document-shape.ts';
import { readDecimal } from './exact-decimal.ts';
import { isObject, type JsonObject } from './record-reader.ts';

export interface RowsContext {
  readonly source: string;
  /** Of the document, for rows that say none. */
  readonly asOf: unknown;
  readonly books: readonly PriceBook[];
  /** What the prices before are for. */
  readonly seen: Set<string>;
}

const PRICE_FIELDS = ['platform', 'meter', 'region', 'price', 'tiers', 'note', 'asOf'];
const DISCOUNT_FIELDS = ['platform', 'meters', 'region', 'percent'];

/** One price as a part of a book; those of one platform belong together, by `togetherByPlatform`. */
export function readOwnPrice(value: unknown, place: Place, context: RowsContext): OwnBook | undefined {
  const before = place.issues.length;
  const row = rowOf(value, place, context.books);
  if (!row) return undefined;
  const { fields, book } = row;
  const bought = readBought(fields, PRICE_FIELDS, book, place);
  const meter = need(fields, 'meter', place, known(book.meters.map((each) => each.name)));
  const region = fields('region') === undefined ? '*' : regionOf(fields('region'), book, place.at('region'));
  const tiers = readPrice(fields, place);
  const note = fields('note') === undefined ? undefined : text(fields('note'), place.at('note'));
  const dated = fields('asOf') ?? context.asOf;
  // Nobody knows the day of a price that says none: the shipped book's is not its own.
  const asOf = dated === undefined ? '' : date(dated, place.at('asOf'));
  if (place.issues.length > before) return undefined;
  const price: Price = {
    meter: meter!,
    region: region!,
    ...(Object.keys(bought).length > 0 ? { attributes: bought } : {}),
    tiers: tiers!,
    source: asOf === '' ? 'stated' : `stated ${asOf}`,
    asOf: asOf!,
    confidence: 'own',
    ...(note === undefined ? {} : { note }),
  };
  const key = `${book.platform} ${priceKey(price)}`;
  if (context.seen.has(key)) {
    return place.must('be for something else than the prices before it', undefined, `, got ${meter} twice`);
  }
  context.seen.add(key);
  const sources = {
    [price.source]: { title: `own prices, ${context.source}`, url: context.source, asOf: asOf! },
  };
  return { platform: book.platform, sources, prices: [price] };
}

/** Laid over a book one after the other, a later price for all regions would hide an earlier one for a single region. */
export function togetherByPlatform(rows: readonly OwnBook[]): OwnBook[] {
  const platforms = [...new Set(rows.map(({ platform }) => platform))];
  return platforms.map((platform) => {
    const own = rows.filter((row) => row.platform === platform);
    return {
      platform,
      sources: Object.fromEntries(own.flatMap(({ sources }) => Object.entries(sources))),
      prices: own.flatMap(({ prices }) => prices),
    };
  });
}

export function readDiscount(
  value: unknown,
  place: Place,
  books: readonly PriceBook[],
): Discount | undefined {
  const before = place.issues.length;
  const row = rowOf(value, place, books);
  if (!row) return undefined;
  const { fields, book } = row;
  const attributes = readBought(fields, DISCOUNT_FIELDS, book, place);
  const meters = known(book.meters.map((each) => each.name));
  const only =
    fields('meters') === undefined ? undefined : listOf(meters, 1)(fields('meters'), place.at('meters'));
  const region =
    fields('region') === undefined ? undefined : regionOf(fields('region'), book, place.at('region'));
  const percent = need(fields, 'percent', place, readPercent);
  if (place.issues.length > before) return undefined;
  return {
    platform: book.platform,
    ...(only === undefined ? {} : { meters: only }),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(region === undefined ? {} : { region }),
    percent: percent!,
  };
}

/** Known, or so unlike every known one that it may be a new one: a price for a misspelt region would count nowhere. */
function regionOf(value: unknown, book: PriceBook, place: Place): string | undefined {
  const region = name(value, place);
  if (region === undefined || region === '*' || book.regions.includes(region)) return region;
  const close = nearest(region, book.regions);
  // us-east-3 may be new; us-east-l is not.
  const withoutDigits = (text: string) => text.replace(/\d/g, '');
  if (close === undefined || withoutDigits(close) === withoutDigits(region)) return region;
  return place.must(`be a region such as ${close}`, value);
}

type Fields = (name: string) => unknown;

function rowOf(value: unknown, place: Place, books: readonly PriceBook[]) {
  if (!isObject(value)) return place.must('be an object', value);
  const row: JsonObject = value;
  const fields = Object.assign((field: string) => (Object.hasOwn(row, field) ? row[field] : undefined), {
    names: Object.keys(row),
  });
  const platform = need(fields, 'platform', place, known(books.map((book) => book.platform)));
  const book = books.find((each) => each.platform === platform);
  return book && { fields, book };
}

function need<T>(
  fields: Fields,
  field: string,
  place: Place,
  read: (value: unknown, at: Place) => T | undefined,
): T | undefined {
  const value = fields(field);
  return value === undefined ? place.at(field).must('be stated', value) : read(value, place.at(field));
}

/** Every other field is an attribute that prices of the platform depend on. Sizes may be new; other values may not. */
function readBought(
  fields: Fields & { readonly names: readonly string[] },
  others: readonly string[],
  book: PriceBook,
  place: Place,
): Attributes {
  const values = new Map<string, Set<string>>();
  for (const { attributes = {} } of book.prices) {
    for (const [attribute, value] of Object.entries(attributes)) {
      values.set(attribute, (values.get(attribute) ?? new Set()).add(value));
    }
  }
  const bought: Record<string, string> = {};
  for (const field of fields.names.filter((each) => !others.includes(each))) {
    const choices = values.get(field);
    if (!choices) notHere(place, field, [...others, ...values.keys()]);
    else {
      const read = field === 'size' ? name : known([...choices]);
      bought[field] = read(fields(field), place.at(field)) ?? '';
    }
  }
  return bought;
}

/** One price, or tiers. */
function readPrice(fields: Fields, place: Place): Price['tiers'] | undefined {
  const [price, tiers] = [fields('price'), fields('tiers')];
  if ((price === undefined) === (tiers === undefined)) {
    return place
      .at('price')
      .must('be stated, or tiers', undefined, price === undefined ? ', got neither' : ', got both');
  }
  if (tiers !== undefined) return readTiers(tiers, place.at('tiers'));
  const read = amount(price, place.at('price'));
  return read === undefined ? undefined : [{ price: read }];
}

function readPercent(value: unknown, place: Place): string | undefined {
  const read = amount(value, place);
  const exact = readDecimal(read);
  if (!read || !exact) return undefined;
  return compare(exact, fraction(100n)) <= 0 ? read : place.must('be at most 100', value);
}
