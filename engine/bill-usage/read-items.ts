/** A usage document → items whose terms and quantities are read; knows the layouts a document may have. */

import { chooseBook, type PriceChoice, unknownBefore } from '../money/choose-book.ts';
import type { FreeGrants } from '../money/free-quantity.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import type { Platform } from '../platform-kinds/platform.ts';
import { ItemFields, isRecord } from '../stated-usage/item-fields.ts';
import { readingsOf } from '../stated-usage/item-readings.ts';
import { attributesOf, choiceOf, freeGrantsOf, type ItemMonth, monthOf } from '../stated-usage/item-terms.ts';
import { isWordOf } from '../stated-usage/stated-rates.ts';
import type { UsageForm } from '../stated-usage/usage-form.ts';
import { describeValue, type Issue } from '../words/issue.ts';
import { sharedOnce } from './one-for-all-items.ts';

export interface ReadItem {
  readonly path: string;
  readonly book: PriceBook;
  readonly region: string;
  readonly month: ItemMonth;
  readonly attributes: Attributes;
  readonly freeGrants: FreeGrants;
  readonly readings: readonly MeterReading[];
  /** Meters of which it states none and takes it that there is one. */
  readonly assumed: readonly string[];
  /** Fields of the platform's form, as written. */
  readonly stated: Readonly<Record<string, unknown>>;
}

/** The platforms there are, and which of their prices count. */
export interface ItemPrices {
  readonly platforms: readonly Platform[];
  readonly choice: PriceChoice;
}

const EVERYWHERE = '*';

/** The items of a list, of `{ items: [...] }`, or the one item that the document is; all problems go to `issues`. */
export function readItems(document: unknown, prices: ItemPrices, issues: Issue[]): readonly ReadItem[] {
  return sharedOnce(
    itemsOf(document, issues).flatMap(({ item, path }) => readItem(item, path, prices, issues) ?? []),
  );
}

interface PlacedItem {
  readonly item: unknown;
  readonly path: string;
}

function itemsOf(document: unknown, issues: Issue[]): PlacedItem[] {
  const isWrapped = isRecord(document) && 'items' in document;
  const list = isWrapped ? document.items : document;
  if (isWrapped) {
    for (const name of Object.keys(document).filter((key) => !['items', 'name', 'version'].includes(key))) {
      issues.push({
        path: name,
        message: `${name} must be a field of an item, beside items only name and version`,
      });
    }
  } else if (isRecord(document)) return [{ item: document, path: '' }];
  if (!Array.isArray(list) || list.length === 0) {
    const got = Array.isArray(list) ? 'an empty list' : describeValue(list);
    const message = `items must be a list of usage such as { platform, region, usage }, got ${got}`;
    issues.push({ path: isWrapped ? 'items' : '', message });
    return [];
  }
  return list.map((item, index) => ({ item, path: `items[${index}]` }));
}

/** undefined after an issue that leaves nothing more to check. */
function readItem(
  item: unknown,
  path: string,
  { platforms, choice }: ItemPrices,
  issues: Issue[],
): ReadItem | undefined {
  if (!isRecord(item)) {
    issues.push({ path, message: `item must have platform, region and usage, got ${describeValue(item)}` });
    return undefined;
  }
  const fields = new ItemFields(item, path, issues);
  const id = choiceOf(
    fields,
    'platform',
    platforms.map((each) => each.id),
    '',
  );
  if (id === undefined) return undefined;
  const platform = platforms.find((each) => each.id === id)!;
  const book = chooseBook(platform.books, choice);
  if (!book) {
    fields.reject('platform', unknownBefore(id, platform.books, choice.asOf!));
    return undefined;
  }
  const region = regionOf(fields, book);
  const attributes = attributesOf(fields, book, platform.form);
  const month = monthOf(fields);
  const freeGrants = freeGrantsOf(fields, book);
  const readings = readingsOf(fields, platform.form, book, attributes, month);
  if (region === undefined) return undefined;
  const { form } = platform;
  const words = fields.quantities.filter(({ name }) => form && isWordOf(name, form, book.meters));
  const stated = Object.fromEntries(words.map(({ name, value }) => [name, value]));
  const names = fields.quantities.map(({ name }) => name);
  const assumed = assumedMeters(platform.form, names);
  return { path, book, region, month, attributes, freeGrants, readings, assumed, stated };
}

/** Meters of which items share one, unless they are stated by their names or in the words of the form. */
function assumedMeters(form: UsageForm | undefined, names: readonly string[]): string[] {
  return Object.entries(form?.shared ?? {}).flatMap(([meter, quantity]) => {
    const isStated = names.some((name) => name === meter || form?.fields[name]?.states === quantity);
    return isStated ? [] : [meter];
  });
}

/** A platform that costs the same everywhere needs no region, and takes any. */
function regionOf(fields: ItemFields, book: PriceBook): string | undefined {
  if (book.regions.length > 0) {
    const inFull = `prices show ${book.platform}`;
    return choiceOf(fields, 'region', book.regions, ` on ${book.platform}`, inFull);
  }
  const stated = fields.term('region');
  return typeof stated === 'string' ? stated : EVERYWHERE;
}
