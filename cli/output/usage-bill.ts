/** The bill of known usage: item by item and the total. */
import type { Bill } from '../../engine/money/bill.ts';
import type { Attributes } from '../../engine/money/price-book.ts';
import {
  type BilledLine,
  billColumns,
  dayRule,
  INSIDE_GRANT,
  isInsideGrant,
  priceOrigins,
  priceOriginWords,
  priceWords,
} from './bill-lines.ts';
import { details, escapeMarkdown, markdownTable } from './markdown.ts';
import { formatMoney } from './money.ts';
import { ownPriceWords } from './own-price.ts';
import { placeOf } from './place.ts';
import { paragraph } from './plain-text.ts';
import { type TextStyle, textTable } from './text-table.ts';

export interface BilledUsage {
  readonly items: readonly BilledItem[];
  readonly total: string;
  readonly currency: string;
  /** What one unit of an item's other currency counts for. */
  readonly rates?: Readonly<Record<string, string>>;
  /** What a reader must know of the prices. */
  readonly notes?: readonly string[];
}

export interface BilledItem {
  readonly platform: string;
  readonly region: string;
  readonly attributes: Attributes;
  /** The words that quantities were worked out from. */
  readonly stated?: Readonly<Record<string, unknown>>;
  /** With the month that it is of, as written. */
  readonly bill: Bill & { readonly period?: string };
}

export function itemLines({ platform, region, bill }: BilledItem, index: number): BilledLine[] {
  return bill.lines.map((line) => ({
    ...line,
    of: String(index + 1),
    platform,
    region,
    currency: bill.currency,
  }));
}

function titleOf({ platform, region, bill }: BilledItem, index: number): string {
  const free = isInsideGrant(bill) ? ` (${INSIDE_GRANT})` : '';
  return `${index + 1}: ${placeOf(platform, region)}, ${formatMoney(bill.total, bill.currency)}${free}`;
}

function leftOut(items: readonly BilledItem[]): string[] {
  return [...new Set(items.flatMap(({ bill }) => bill.leftOut))];
}

export function headline({ items, total, currency }: BilledUsage, source: string): string {
  return `${source}: ${formatMoney(total, currency)} for ${items.length} ${items.length === 1 ? 'item' : 'items'}`;
}

function leftOutWords(items: readonly BilledItem[]): string[] {
  const left = leftOut(items);
  return left.length === 0 ? [] : [`not in the bill: ${left.join(', ')}`];
}

/** `added up at 1 EUR = 1.08 USD`; nothing where all items are in one currency. */
function sumWords({ rates = {}, currency }: BilledUsage): string[] {
  const said = Object.entries(rates).map(([other, rate]) => `1 ${other} = ${rate} ${currency}`);
  return said.length === 0 ? [] : [`added up at ${said.join(', ')}`];
}

/** What to know of the prices, and the rates the items are added up at. */
export function remarks(billed: BilledUsage): string[] {
  return [...(billed.notes ?? []), ...sumWords(billed)];
}

export function usageText(billed: BilledUsage, source: string, style: TextStyle): string {
  const items = billed.items.map((item, index) => {
    const lines = itemLines(item, index);
    const table = lines.length === 0 ? '' : textTable(billColumns, lines, { ...style, indent: '  ' });
    return paragraph(titleOf(item, index), style.width) + table;
  });
  const lines = billed.items.flatMap(itemLines);
  const rests = [
    ...remarks(billed),
    ...dayRule(lines),
    ...leftOutWords(billed.items),
    ...priceWords(lines),
  ].map((line) => paragraph(line, style.width));
  return [paragraph(headline(billed, source), style.width), ...items, rests.join('')].join('\n');
}

export function usageMarkdown(billed: BilledUsage, source: string): string {
  const items = billed.items.map(
    (item, index) =>
      `${escapeMarkdown(titleOf(item, index))}\n\n${markdownTable(billColumns, itemLines(item, index))}`,
  );
  const origins = priceOrigins(billed.items.flatMap(({ bill }) => bill.lines));
  const prices = origins.map(priceOriginWords);
  const own = ownPriceWords(billed.items.flatMap(itemLines));
  const rests = [...remarks(billed), ...leftOutWords(billed.items), ...own, ...prices].map(
    (line) => `- ${escapeMarkdown(line)}\n`,
  );
  return [
    `**${escapeMarkdown(headline(billed, source))}**\n`,
    ...items,
    details('What this rests on', rests.join('')),
  ].join('\n');
}
