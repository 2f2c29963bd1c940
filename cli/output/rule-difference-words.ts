/** A rule that differs between two price books, in words: `gbSeconds, billed time: steps of 100 ms → steps of 1 ms`. */
import type { Meter, PriceBook } from '../../engine/money/price-book.ts';
import type { RuleDifference } from '../../engine/price-lists/price-diff.ts';
import { trimZeros } from './decimal.ts';
import { ruleWords } from './meter-rules-words.ts';
import { formatQuantity } from './money.ts';
import { attributeWords, priceRows } from './price-rows.ts';

interface Books {
  readonly old: PriceBook;
  readonly next: PriceBook;
}

/** Every rule that differs, what only one side has together. */
export function ruleLines(rules: readonly RuleDifference[], books: Books): string[] {
  const only = (side: 'old' | 'new') =>
    rules.filter((rule) => rule[side] === 'there' && rule[side === 'old' ? 'new' : 'old'] === undefined);
  const [added, removed] = [only('new'), only('old')];
  const names = (some: readonly RuleDifference[]) =>
    some.map(({ rule }) => rule.replace(/^meter /, '')).join(', ');
  return [
    ...rules
      .filter((rule) => !added.includes(rule) && !removed.includes(rule))
      .map((rule) => ruleDifferenceWords(rule, books)),
    ...(added.length === 0 ? [] : [`added: ${names(added)}`]),
    ...(removed.length === 0 ? [] : [`removed: ${names(removed)}`]),
  ];
}

function ruleDifferenceWords(difference: RuleDifference, books: Books): string {
  const { owner, field } = partsOf(difference.rule);
  // A rule of the book itself, such as its currency.
  if (field === undefined)
    return `${owner.name}: ${difference.old ?? 'nothing'} → ${difference.new ?? 'nothing'}`;
  const what = FIELDS[field] ?? { title: field };
  const was = sideWords(difference.old, owner, what, field, books.old);
  const is = sideWords(difference.new, owner, what, field, books.next);
  return `${owner.name}, ${what.title}: ${was} → ${is}`;
}

interface Owner {
  readonly name: string;
  /** Where the rule is one of a meter's. */
  readonly meter?: string;
}

/** `meter gbSeconds, billedTime`. */
function partsOf(rule: string): { owner: Owner; field?: string } {
  const [, whose = rule, field] = /^(.*), (\w+)$/.exec(rule) ?? [];
  const [, meter] = /^meter (\w+)$/.exec(whose) ?? [];
  const owner = meter === undefined ? { name: whose } : { name: meter, meter };
  return field === undefined ? { owner } : { owner, field };
}

interface Field {
  readonly title: string;
  /** Said of a meter without the rule; what it has is said in the words of its page unless told. */
  readonly without?: string;
  readonly having?: string;
}

const FIELDS: Readonly<Record<string, Field>> = {
  billedTime: { title: 'billed time', without: 'as it is' },
  billedSize: { title: 'billed size', without: 'as it is' },
  initFree: { title: 'the start of an instance', without: 'billed', having: 'free' },
  chunk: { title: 'counted', without: 'one by one' },
  included: { title: 'included', without: 'nothing' },
  paidInSteps: { title: 'paid', without: 'as used' },
  oncePerAccount: { title: 'owed', without: 'each time' },
  perDay: { title: 'free quantity and rounding', without: 'month by month', having: 'day by day' },
  main: { title: 'a line where nothing was used' },
};

function sideWords(
  value: string | undefined,
  { meter: name }: Owner,
  { without, having }: Field,
  field: string,
  book: PriceBook,
): string {
  if (value === undefined) return without ?? 'nothing';
  const meter = book.meters.find((each) => each.name === name);
  if (without === undefined || !meter) return valueWords(value);
  return having ?? meterWords(meter, field, book);
}

/** What the page of the book says of this one rule. */
function meterWords(meter: Meter, field: string, book: PriceBook): string {
  const { name, label, unit, explanation, main } = meter;
  const rule = { [field]: meter[field as keyof Meter] };
  const rows = priceRows(book, undefined).filter((row) => row.meter === name);
  const words = ruleWords({ name, label, unit, explanation, main, ...rule }, rows);
  return words.map((each) => each.replace('billed in ', '')).join('; ');
}

/** Values of other rules: numbers grouped, lists and attributes without their brackets. */
function valueWords(value: string): string {
  if (/^\d+(\.\d+)?$/.test(value)) return formatQuantity(trimZeros(value));
  if (value === 'true') return 'yes';
  if (value === 'false') return 'no';
  if (!/^[[{]/.test(value)) return value;
  const data: unknown = JSON.parse(value);
  if (Array.isArray(data)) {
    return data.every((each) => typeof each === 'string') ? data.join(', ') : value;
  }
  const entries = Object.entries(data as Record<string, unknown>);
  const isFlat = entries.every(([, each]) => typeof each === 'string');
  return isFlat ? attributeWords(Object.fromEntries(entries) as Record<string, string>).join(', ') : value;
}
