/** A usage document → items whose terms and quantities are read; knows the layouts a document may have. */

import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import type { FreeGrants } from '../money/price-usage.ts';
import { PLATFORM_BILLING } from '../platforms/price-books.ts';
import { describeValue, type Issue } from '../words/issue.ts';
import { ItemFields, isRecord } from './item-fields.ts';
import { readingsOf } from './item-readings.ts';
import { attributesOf, choiceOf, freeGrantsOf, monthOf } from './item-terms.ts';

export interface ReadItem {
  readonly path: string;
  readonly book: PriceBook;
  readonly region: string;
  readonly period: string;
  readonly attributes: Attributes;
  readonly freeGrants: FreeGrants;
  readonly readings: readonly MeterReading[];
}

/** The items of a list, of `{ items: [...] }`, or the one item that the document is; all problems go to `issues`. */
export function readItems(document: unknown, issues: Issue[]): readonly ReadItem[] {
  return itemsOf(document, issues).flatMap(({ item, path }) => readItem(item, path, issues) ?? []);
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
function readItem(item: unknown, path: string, issues: Issue[]): ReadItem | undefined {
  if (!isRecord(item)) {
    issues.push({ path, message: `item must have platform, region and usage, got ${describeValue(item)}` });
    return undefined;
  }
  const fields = new ItemFields(item, path, issues);
  const platform = choiceOf(fields, 'platform', Object.keys(PLATFORM_BILLING), '');
  if (platform === undefined) return undefined;
  const book = PLATFORM_BILLING[platform]!.priceBook;
  const region = choiceOf(fields, 'region', book.regions, ` on ${platform}`);
  if (fields.term('plan') !== undefined) choiceOf(fields, 'plan', ['on-demand'], ` on ${platform}`);
  const attributes = attributesOf(fields, book);
  const month = monthOf(fields);
  const freeGrants = freeGrantsOf(fields, book);
  const readings = readingsOf(fields, book, attributes, month);
  if (region === undefined) return undefined;
  return { path, book, region, period: month.text, attributes, freeGrants, readings };
}
