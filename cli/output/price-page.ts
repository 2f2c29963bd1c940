/** One price book as a page: each meter with its prices in a region, what is free, how lines are rounded, and sources. */
import type { BilledTimeRule, Meter, PriceBook } from '../../engine/money/price-book.ts';
import { formatPrice, formatQuantity, formatUnit } from './money.ts';
import { formatMilliseconds } from './numbers.ts';
import { paragraph } from './plain-text.ts';
import { regionsOfBook } from './price-list.ts';
import { attributeWords, inCommon, meterPriceColumns, type PriceRow, priceRows } from './price-rows.ts';
import { type TextStyle, textTable } from './text-table.ts';

export function pricePage(book: PriceBook, region: string, style: TextStyle): string {
  const rows = priceRows(book, region);
  const meters = book.meters.map((meter) =>
    meterText(
      meter,
      rows.filter((row) => row.meter === meter.name),
      region,
      style,
    ),
  );
  return [
    headText(book, region, datesOf(book, rows), style),
    ...meters,
    freeText(book, style),
    rulesText(book, style),
    sourcesText(book, rows, style),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** `2025-10-28 – 2026-09-02`: of the prices on this page, not of the whole book. */
function datesOf(book: PriceBook, rows: readonly PriceRow[]): string {
  const dates = rows.map(({ asOf }) => asOf).sort();
  const [oldest, newest] = [dates[0] ?? book.asOf, dates.at(-1) ?? book.asOf];
  return oldest === newest ? oldest : `${oldest} – ${newest}`;
}

function headText(book: PriceBook, region: string, dates: string, { width }: TextStyle): string {
  const others = regionsOfBook(book).filter((each) => each !== region);
  const more = others.length === 0 ? '' : paragraph(`other regions (--region): ${others.join(', ')}`, width);
  const place = region === '*' ? 'every region' : region;
  return (
    paragraph(
      `${book.platform}: ${book.name}, ${place}, in ${book.currency} before tax, as of ${dates}`,
      width,
    ) + more
  );
}

function meterText(meter: Meter, rows: readonly PriceRow[], region: string, style: TextStyle): string {
  const title = paragraph(`${meter.name}: ${meter.label}, per ${meter.unit}`, style.width);
  const common = inCommon(rows);
  const about = [
    ...(rows.length === 1 ? [rowWords(rows[0]!)] : attributeWords(common.attributes)),
    ...(common.confidence === '' ? [] : [`confidence ${common.confidence}`]),
  ];
  const words = [
    meter.explanation,
    ...rulesFor(meter.billedTime ?? [], rows).map(billedTimeWords),
    ...includedWords(meter),
    about.join(', '),
  ];
  const explanation = words.filter((each) => each !== '').map((each) => paragraph(each, style.width, '  '));
  if (rows.length === 0)
    return title + explanation.join('') + paragraph(`no price known in ${region}`, style.width, '  ');
  const table =
    rows.length === 1 ? '' : textTable(meterPriceColumns(common), rows, { ...style, indent: '  ' });
  return title + explanation.join('') + table;
}

/** `x86_64, windows: $0.0000254167`; one row needs no table. */
function rowWords({ attributes, price, currency }: PriceRow): string {
  const bought = Object.values(attributes).join(', ');
  return `${bought === '' ? '' : `${bought}: `}${formatPrice(price, currency)}`;
}

/** The first rule that agrees counts; where a row does not say what a rule asks for, the next may count too. */
function rulesFor(rules: readonly BilledTimeRule[], rows: readonly PriceRow[]): BilledTimeRule[] {
  const agrees = (rule: BilledTimeRule, row: PriceRow, unsaid: boolean) =>
    Object.entries(rule.attributes ?? {}).every(
      ([name, value]) => row.attributes[name] === value || (unsaid && row.attributes[name] === undefined),
    );
  return rules.filter((rule, i) =>
    rows.some(
      (row) => agrees(rule, row, true) && !rules.slice(0, i).some((earlier) => agrees(earlier, row, false)),
    ),
  );
}

function billedTimeWords({ stepSec, minimumSec, attributes }: BilledTimeRule): string {
  const only = attributeWords(attributes ?? {});
  const who = only.length === 0 ? '' : `${only.join(', ')}: `;
  const least = minimumSec === stepSec || Number(minimumSec) === 0 ? '' : `, at least ${span(minimumSec)}`;
  return `${who}billed in steps of ${span(stepSec)}${least}`;
}

/** `0.001` → `1 ms`, `10800` → `3 h`. */
function span(seconds: string): string {
  return formatMilliseconds(Number(seconds) * 1000);
}

function includedWords({ included }: Meter): string[] {
  return included
    ? [
        `${formatQuantity(included.quantity)} ${formatUnit(included.unit, included.quantity)} of each instance cost nothing`,
      ]
    : [];
}

function freeText(book: PriceBook, { width }: TextStyle): string {
  if (book.grants.length === 0) return '';
  const lines = book.grants.map(({ quantity, unit, meters, scope, period, asOf }) => {
    const amount = `${formatQuantity(quantity)} ${formatUnit(unit, quantity)} per ${scope} and ${period}`;
    return paragraph(`${amount}, for ${meters.join(' and ')} (as of ${asOf})`, width, '  ');
  });
  return `free\n${lines.join('')}`;
}

const ROUNDING_WORDS = { 'half-up': 'half up', 'half-even': 'half to even', up: 'up' } as const;

function rulesText({ lineRounding, leftOut }: PriceBook, { width }: TextStyle): string {
  const rule = `each bill line is rounded once, ${ROUNDING_WORDS[lineRounding.mode]} to ${lineRounding.decimals} decimals; the total is the sum of the lines`;
  const left =
    leftOut.length === 0
      ? ''
      : paragraph(`never in the bill: ${leftOut.map(({ name }) => name).join(', ')}`, width);
  return paragraph(rule, width) + left;
}

/** Only the sources that this page rests on, and the notes on its prices. */
function sourcesText(book: PriceBook, rows: readonly PriceRow[], { width }: TextStyle): string {
  const used = Object.entries(book.sources).filter(
    ([key, { url }]) =>
      rows.some(({ source }) => source === url) || book.grants.some(({ source }) => source === key),
  );
  const sources = used.flatMap(([, { title, url, asOf }]) => [
    paragraph(`${title} (${asOf})`, width, '  '),
    paragraph(url, width, '    '),
  ]);
  const notes = [...new Set(rows.map(({ note }) => note))].filter((note) => note !== '');
  const remarks =
    notes.length === 0 ? '' : `notes\n${notes.map((note) => paragraph(note, width, '  ')).join('')}`;
  return `sources\n${sources.join('')}${remarks === '' ? '' : `\n${remarks}`}`;
}
