/**
 * Each platform's page of prices and six bills made up from its book, against files that were looked at.
 * `UPDATE_GOLDEN=1 npx vitest run test/money/platform-goldens.test.ts` writes them anew; then read the diff.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../cli/output/plain-text.ts';
import type { BilledItem } from '../../engine/bill-usage/bill-usage.ts';
import { quantityText } from '../../engine/money/decimal.ts';
import { fraction } from '../../engine/money/fraction.ts';
import { billedMegabytes, billedSeconds } from '../../engine/money/meter-rules.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import type { Platform } from '../../engine/platform-kinds/platform.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { expectGolden } from '../golden-file.ts';
import { ROOT } from '../sources.ts';
import { taximeter } from '../taximeter.ts';
import {
  billAt,
  countsAlone,
  halfOfGrants,
  nothingUsed,
  overEverything,
  type Place,
  placesOf,
  smallestCalls,
} from './usage-from-book.ts';

const FOLDER = 'test/golden/platforms';
const MONTHS = ['28 d', '30 d', '31 d', '730 h'];

/** As the head of a page names it: `aws-sqs: Amazon SQS, us-east-1, in USD before tax, …`. */
function regionOf(page: string): string {
  const region = /, ([^,]+), in [A-Z]{3} before tax/.exec(page.replace(/\n/g, ' '))![1]!;
  return region === 'every region' ? '*' : region;
}

type Bill = BilledItem['bill'];

/** One line each: meter, quantity − free × price = amount; then the total. */
function billLines(bill: Bill | string): string[] {
  if (typeof bill === 'string') return [paragraph(`refused: ${bill}`, 80, '  ').trimEnd()];
  const lines = bill.lines.map(({ meter, label, quantity, billed, free, unitPrice, times, amount }) => {
    const steps = billed === undefined ? quantity : `${quantity} billed as ${billed}`;
    const paid = free === '0' ? steps : `(${steps} - ${free} free)`;
    const days = times === undefined ? '' : ` x ${times} days`;
    const name = ['rounding', 'minimumCharge'].includes(meter) ? label : meter;
    return `  ${name}: ${paid} x ${unitPrice}${days} = ${amount}`;
  });
  return [...lines, `  total ${bill.currency} ${bill.total}`];
}

function titled(title: string, bill: Bill | string): string[] {
  return [title, ...billLines(bill)];
}

/** Where a meter takes the grant away from the others. */
function withoutGrants(book: PriceBook, place: Place): string[] {
  const usage = overEverything(book, place, { ungranting: true });
  const alone = overEverything(book, place);
  const takers = Object.keys(usage).filter((name) => !(name in alone));
  return takers.length === 0 ? [] : titled(`with ${takers.join(', ')}`, billAt(book, place, usage));
}

/** The first wording that is billed, or none. */
function smallest(platform: Platform, book: PriceBook, place: Place): string[] {
  const tried = smallestCalls(platform).map((words) => ({ words, bill: billAt(book, place, words) }));
  const taken = tried.find(({ bill }) => typeof bill !== 'string');
  return taken ? titled(`smallest: ${wordsOf(taken.words)}`, taken.bill) : [];
}

function wordsOf(words: Readonly<Record<string, unknown>>): string {
  const all = Object.entries(words).map(([name, value]) => `${name} ${value}`);
  return all.length === 0 ? 'nothing said' : all.join(', ');
}

/** The first use that costs something else in a shorter month. */
function monthLengths(platform: Platform, book: PriceBook, place: Place): string[] {
  const total = (words: Readonly<Record<string, unknown>>, month: string) => {
    const bill = billAt(book, place, words, month);
    return typeof bill === 'string' ? undefined : bill.total;
  };
  const past = overEverything(book, place);
  const differing = [...countsAlone(platform), past].find((words) => {
    const [short, long] = [total(words, '28 d'), total(words, '31 d')];
    return short !== undefined && long !== undefined && short !== long;
  });
  if (!differing) return ['month lengths: no bill depends on them'];
  const name = differing === past ? 'over every tier and grant' : wordsOf(differing);
  const totals = MONTHS.map((month) => `${month} ${total(differing, month)}`);
  return [`month lengths: ${name}`, `  total ${totals.join(', ')}`];
}

function ruleLines(book: PriceBook): string[] {
  const words = (attributes: object | undefined) =>
    Object.values(attributes ?? {})
      .map((value) => `, ${value}`)
      .join('');
  const lines = book.meters.flatMap(({ name, billedTime = [], billedSize = [] }) => [
    ...billedTime.map(({ attributes }) => {
      const seconds = billedSeconds(book, name, attributes ?? {}, fraction(1n, 1000n));
      return `  ${name}${words(attributes)}: 1 ms is billed as ${quantityText(seconds)} s`;
    }),
    ...billedSize.map(({ attributes }) => {
      const megabytes = billedMegabytes(book, name, attributes ?? {}, fraction(1n));
      return `  ${name}${words(attributes)}: 1 MB is billed as ${quantityText(megabytes)} MB`;
    }),
  ]);
  return lines.length === 0 ? [] : ['least time and size', ...lines, ''];
}

function billsAt(platform: Platform, book: PriceBook, place: Place): string[] {
  const inside = halfOfGrants(book, place);
  const bought = Object.entries(place.attributes).map(([name, value]) => `${name} ${value}`);
  return [
    paragraph(
      `bills in ${[place.region === '*' ? 'every region' : place.region, ...bought].join(', ')}`,
      80,
    ).trimEnd(),
    ...titled('zero use', billAt(book, place, nothingUsed(book, place))),
    ...(Object.keys(inside).length === 0
      ? ['inside the grant: there is none']
      : titled('inside the grant: half of it', billAt(book, place, inside))),
    ...titled('over every tier and grant', billAt(book, place, overEverything(book, place))),
    ...withoutGrants(book, place),
    ...smallest(platform, book, place),
    ...monthLengths(platform, book, place),
    '',
  ];
}

describe('a page and bills of', () => {
  mkdirSync(`${ROOT}${FOLDER}`, { recursive: true });

  it.each(PLATFORMS.map((platform) => [platform.id, platform] as const))('%s', async (id, platform) => {
    const { code, out } = await taximeter(['prices', 'show', id]);
    expect(code).toBe(0);
    const book = platform.books[0];
    const region = regionOf(out);
    const bills = placesOf(book, region).flatMap((place) => billsAt(platform, book, place));
    expectGolden(`${FOLDER}/${id}.txt`, [out, ...ruleLines(book), ...bills].join('\n'));
  });

  it('no platform that is gone', () => {
    expect(readdirSync(`${ROOT}${FOLDER}`).sort()).toEqual(PLATFORMS.map(({ id }) => `${id}.txt`).sort());
  });
});
