/** What differs between price books: a page with the rules and a table per meter, and the same for pull requests. */
import type { PriceBook } from '../../engine/money/price-book.ts';
import type { PriceDifference, RuleDifference } from '../../engine/price-lists/price-diff.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { formatQuantity } from './money.ts';
import { paragraph } from './plain-text.ts';
import { differenceColumns, PAGE_COLUMNS } from './price-diff-columns.ts';
import { ruleLines } from './rule-difference-words.ts';
import { type TextStyle, textTable } from './text-table.ts';

/** Of one platform. */
export interface PlatformDifference {
  readonly platform: string;
  readonly old: PriceBook;
  readonly next: PriceBook;
  /** How many of its books there are, by the day on which each came to hold. */
  readonly versions: number;
  readonly prices: readonly PriceDifference[];
  readonly rules: readonly RuleDifference[];
}

/** `sides`: what was compared, in the words of who asked. */
export function differencePage(
  sides: readonly string[],
  differences: readonly PlatformDifference[],
  style: TextStyle,
): string {
  const title = paragraph(`from ${sides.join(' to ')}`, style.width);
  return title + differences.map((each) => platformText(each, style)).join('\n');
}

function platformText(difference: PlatformDifference, style: TextStyle): string {
  const { platform, old, next, rules } = difference;
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? ''
      : `\n${title}\n${lines.map((line) => paragraph(line, style.width, '  ')).join('')}`;
  const shown = shownPrices(difference);
  const meters = [...new Set(shown.map(({ meter }) => meter))].map((meter) => {
    const rows = shown.filter((row) => row.meter === meter);
    const unit = [...next.meters, ...old.meters].find(({ name }) => name === meter)?.unit ?? meter;
    const title = paragraph(`${meter}, per ${unit}`, style.width);
    return `\n${title}${textTable(PAGE_COLUMNS, rows, { ...style, indent: '  ' })}`;
  });
  return [
    paragraph(`${platform}: ${countWords(difference)}`, style.width),
    list('rules', ruleLines(rules, { old, next })),
    ...meters,
    list('prices that only one side has (each: --format csv)', countedPrices(difference)),
  ].join('');
}

/** The same as lists and a table for a comment. */
export function differenceMarkdown(differences: readonly PlatformDifference[]): string {
  const parts = differences.map((difference) => {
    const { platform, rules } = difference;
    const lines = [...ruleLines(rules, difference), ...countedPrices(difference)];
    const list = lines.map((line) => `- ${escapeMarkdown(`${platform}: ${line}`)}\n`).join('');
    const rows = shownPrices(difference).map((price) => ({ price }));
    return [list, rows.length === 0 ? '' : markdownTable(differenceColumns, rows)];
  });
  const said = parts.flat().filter((part) => part !== '');
  if (said.length > 0) return said.join('\n');
  const same = differences.flatMap((each) => sameVersionWords(each) ?? []);
  return `${['No difference', ...same.map(escapeMarkdown)].join('; ')}.\n`;
}

/** More prices than these that only one side has are counted, not shown. */
const MOST_SHOWN = 10;

function shownPrices({ prices }: PlatformDifference): readonly PriceDifference[] {
  const changed = prices.filter(({ change }) => change === 'changed');
  return prices.length - changed.length <= MOST_SHOWN ? prices : changed;
}

/** `gbSeconds: 3 added, 1 removed`. */
function countedPrices(difference: PlatformDifference): string[] {
  const shown = new Set(shownPrices(difference));
  const prices = difference.prices.filter((row) => !shown.has(row));
  const meters = [...new Set(prices.map(({ meter }) => meter))];
  return meters.flatMap((meter) => {
    const counts = (['added', 'removed'] as const).flatMap((what) => {
      const count = prices.filter((row) => row.meter === meter && row.change === what).length;
      return count === 0 ? [] : [`${formatQuantity(String(count))} ${what}`];
    });
    return counts.length === 0 ? [] : [`${meter}: ${counts.join(', ')}`];
  });
}

/** Two names for one version, which can differ in nothing; undefined where there are two. */
function sameVersionWords({ platform, old, next, versions }: PlatformDifference): string | undefined {
  if (old !== next) return undefined;
  const since = old.validFrom === undefined ? `with prices of ${old.asOf}` : `since ${old.validFrom}`;
  return versions === 1
    ? `only one version of ${platform} is known, ${since}: nothing to compare`
    : `both are one version of ${platform}, ${since}: nothing to compare`;
}

/** `3 prices changed, 1 added, 0 removed; 2 rules differ`. */
function countWords(difference: PlatformDifference): string {
  const { prices, rules } = difference;
  if (prices.length === 0 && rules.length === 0) return sameVersionWords(difference) ?? 'no difference';
  const of = (change: PriceDifference['change']) => prices.filter((row) => row.change === change).length;
  const changed = of('changed');
  return [
    `${changed} ${changed === 1 ? 'price' : 'prices'} changed, ${of('added')} added, ${of('removed')} removed`,
    `${rules.length} ${rules.length === 1 ? 'rule differs' : 'rules differ'}`,
  ].join('; ');
}
