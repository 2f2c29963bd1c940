/** One price book as a page: each meter with its prices in a region, what is free, the words for bill, how lines are rounded, and sources. */
import type { BillWords } from '../../engine/index.ts';
import type { LeftOut, Meter, PriceBook } from '../../engine/money/price-book.ts';
import { billWordsText } from './bill-words-page.ts';
import { grantWords, ruleWords } from './meter-rules-words.ts';
import { formatMoney, formatPrice } from './money.ts';
import { paragraph } from './plain-text.ts';
import { regionsOfBook } from './price-list.ts';
import { priceNotes } from './price-notes.ts';
import { attributeWords, inCommon, meterPriceColumns, type PriceRow, priceRows } from './price-rows.ts';
import { type TextStyle, textTable } from './text-table.ts';

export function pricePage(book: PriceBook, words: BillWords, region: string, style: TextStyle): string {
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
    billWordsText(words, style),
    rulesText(book, style),
    sourcesText(book, rows, style),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** `2025-10-28 – 2026-09-02`: of the prices on this page, not of the whole book. */
function datesOf(book: PriceBook, rows: readonly PriceRow[]): string {
  const dates = rows
    .map(({ asOf }) => asOf)
    .filter((asOf) => asOf !== '')
    .sort();
  const [oldest, newest] = [dates[0] ?? book.asOf, dates.at(-1) ?? book.asOf];
  return oldest === newest ? oldest : `${oldest} – ${newest}`;
}

function headText(book: PriceBook, region: string, dates: string, { width }: TextStyle): string {
  const others = regionsOfBook(book).filter((each) => each !== region);
  const more = others.length === 0 ? '' : paragraph(`other regions (--region): ${others.join(', ')}`, width);
  const place = region === '*' ? 'every region' : region;
  const since = book.validFrom === undefined ? '' : `, rules since ${book.validFrom}`;
  return (
    paragraph(
      `${book.platform}: ${book.name}, ${place}, in ${book.currency} before tax, as of ${dates}${since}`,
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
  const words = [meter.explanation, ...ruleWords(meter, rows), about.join(', ')];
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

function freeText(book: PriceBook, { width }: TextStyle): string {
  if (book.grants.length === 0) return '';
  return `free\n${book.grants.map((grant) => paragraph(grantWords(grant, book), width, '  ')).join('')}`;
}

const ROUNDING_WORDS = { 'half-up': 'half up', 'half-even': 'half to even', up: 'up' } as const;

function rulesText(book: PriceBook, { width }: TextStyle): string {
  const { lineRounding, leftOut, minimumCharges = [], currency, totalRoundedOnce } = book;
  const total = totalRoundedOnce
    ? 'the total is rounded once too, which a line of its own settles'
    : 'the total is the sum of the lines';
  const rule = `each bill line is rounded once, ${ROUNDING_WORDS[lineRounding.mode]} to ${lineRounding.decimals} decimals; ${total}`;
  const least = minimumCharges.map(({ label, amount, attributes = {}, confidence = 'official' }) => {
    const who = [...attributeWords(attributes), label].join(': ');
    const sure = confidence === 'official' ? '' : ` (${confidence})`;
    return paragraph(`${who}: at least ${formatMoney(amount, currency)} a month${sure}`, width);
  });
  const left = leftOut.length === 0 ? '' : paragraph(`never in the bill: ${leftOutWords(leftOut)}`, width);
  return paragraph(rule, width) + least.join('') + left;
}

/** `logs (extra aws-cloudwatch), taxes`. */
function leftOutWords(leftOut: readonly LeftOut[]): string {
  const words = leftOut.map(({ name, extras = [] }) =>
    extras.length === 0 ? name : `${name} (extras: ${extras.join(', ')})`,
  );
  return words.join(', ');
}

/** Only the sources that this page rests on, and the notes on its prices. */
function sourcesText(book: PriceBook, rows: readonly PriceRow[], { width }: TextStyle): string {
  const { grants, minimumCharges = [], ruleSources = [] } = book;
  const beside = new Set([...[...grants, ...minimumCharges].map(({ source }) => source), ...ruleSources]);
  const used = Object.entries(book.sources).filter(
    ([key, { url }]) => beside.has(key) || rows.some(({ source }) => source === url),
  );
  const sources = used.flatMap(([, { title, url, asOf }]) => [
    paragraph(asOf === '' ? title : `${title} (${asOf})`, width, '  '),
    paragraph(url, width, '    '),
  ]);
  const notes = priceNotes(rows);
  const remarks =
    notes.length === 0 ? '' : `notes\n${notes.map((note) => paragraph(note, width, '  ')).join('')}`;
  return `sources\n${sources.join('')}${remarks === '' ? '' : `\n${remarks}`}`;
}
