/** What differs between two price books: prices that came, went or changed, and rules. Amounts are compared as numbers. */
import { fromDecimal, roundToDecimals } from '../money/decimal.ts';
import { findPrice } from '../money/find-price.ts';
import { compare, divide, fraction, isZero, multiply, subtract } from '../money/fraction.ts';
import type { Attributes, Price, PriceBook, Tier } from '../money/price-book.ts';
import { priceKey } from '../money/price-scope.ts';

export interface PriceDifference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly platform: string;
  readonly meter: string;
  readonly region: string;
  readonly attributes: Attributes;
  /** Lower bound of the tier; `0` in the first. */
  readonly from: string;
  readonly currency: { readonly old: string; readonly new: string };
  readonly old?: string;
  readonly new?: string;
  /** New against old to 2 decimals, where both are known in one currency and the old one is not 0. */
  readonly percent?: string;
}

export interface RuleDifference {
  readonly platform: string;
  /** `meter gbSeconds, billedTime`, `free quantity requests, quantity`, `currency`. */
  readonly rule: string;
  readonly old?: string;
  readonly new?: string;
}

export interface BookDifference {
  readonly prices: readonly PriceDifference[];
  readonly rules: readonly RuleDifference[];
}

/** Either is undefined where only the other side has a book of this platform. */
export function compareBooks(old: PriceBook | undefined, next: PriceBook | undefined): BookDifference {
  const prices = [...keyed(old).keys(), ...keyed(next).keys()];
  return {
    prices: [...new Set(prices)].flatMap((key) => {
      const [before, after] = [keyed(old).get(key), keyed(next).get(key)];
      return priceDifferences(
        before ?? covering(old, after!),
        after ?? covering(next, before!),
        old,
        next,
        key,
      );
    }),
    rules: old && next ? ruleDifferences(old, next) : [],
  };
}

const KEYED = new WeakMap<PriceBook, ReadonlyMap<string, Price>>();

/** By what they are for; the first counts, as on a bill. */
function keyed(book: PriceBook | undefined): ReadonlyMap<string, Price> {
  if (!book) return new Map();
  const known = KEYED.get(book);
  if (known) return known;
  const prices = new Map([...book.prices].reverse().map((price) => [priceKey(price), price]));
  const ordered = new Map(book.prices.map((price) => [priceKey(price), prices.get(priceKey(price))!]));
  KEYED.set(book, ordered);
  return ordered;
}

/** The broader price that holds for the same thing, such as that of every region. */
function covering(book: PriceBook | undefined, { meter, region, attributes = {} }: Price): Price | undefined {
  return book && findPrice(book, meter, region, attributes).price;
}

function priceDifferences(
  before: Price | undefined,
  after: Price | undefined,
  old: PriceBook | undefined,
  next: PriceBook | undefined,
  key: string,
): PriceDifference[] {
  const {
    meter,
    region,
    attributes = {},
  } = [after, before].find((price) => price && priceKey(price) === key)!;
  const platform = (next ?? old)!.platform;
  const currency = { old: (old ?? next)!.currency, new: (next ?? old)!.currency };
  const bounds = [...new Set([...boundsOf(before), ...boundsOf(after)])].sort(byAmount);
  return bounds.flatMap((from) => {
    const [was, is] = [priceAt(before, from), priceAt(after, from)];
    const isSame = was !== undefined && is !== undefined && byAmount(was, is) === 0;
    // A tier that only one side has changes nothing where the price in it is the same.
    if (isSame && currency.old === currency.new) return [];
    return [
      {
        change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
        ...{ platform, meter, region, attributes, from, currency },
        ...(was === undefined ? {} : { old: was }),
        ...(is === undefined ? {} : { new: is }),
        ...percentOf(currency.old === currency.new ? was : undefined, is),
      },
    ];
  });
}

function boundsOf(price: Price | undefined): string[] {
  return price ? ['0', ...price.tiers.slice(0, -1).map(({ upTo }) => plain(upTo!))] : [];
}

/** The tier that a quantity just above `from` falls into. */
function priceAt(price: Price | undefined, from: string): string | undefined {
  return price?.tiers.find(({ upTo }: Tier) => upTo === undefined || byAmount(upTo, from) > 0)?.price;
}

/** 6000000000 and 6000000000.0 are one bound. */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function byAmount(a: string, b: string): number {
  return compare(fromDecimal(a), fromDecimal(b));
}

function percentOf(old: string | undefined, next: string | undefined): { readonly percent?: string } {
  if (old === undefined || next === undefined) return {};
  const base = fromDecimal(old);
  if (isZero(base)) return {};
  const change = multiply(divide(subtract(fromDecimal(next), base), base), fraction(100n));
  return { percent: roundToDecimals(change, { mode: 'half-up', decimals: 2 }) };
}

/** A meter, grant or charge that only one side has is one difference; of what both have, each field is one. */
function ruleDifferences(old: PriceBook, next: PriceBook): RuleDifference[] {
  const [before, after] = [rulesOf(old), rulesOf(next)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((owner) => {
    const [was, is] = [before.get(owner), after.get(owner)];
    if (!was || !is) return difference(next.platform, owner, was && 'there', is && 'there');
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) =>
      difference(next.platform, `${owner}${field === '' ? '' : `, ${field}`}`, was.get(field), is.get(field)),
    );
  });
}

function difference(
  platform: string,
  rule: string,
  old: string | undefined,
  next: string | undefined,
): RuleDifference[] {
  if (old === next) return [];
  return [
    { platform, rule, ...(old === undefined ? {} : { old }), ...(next === undefined ? {} : { new: next }) },
  ];
}

/** By what a rule belongs to, then by its field; a rule of the book itself has no field. */
function rulesOf(book: PriceBook): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { mode, decimals } = book.lineRounding;
  return new Map([
    ['currency', new Map([['', book.currency]])],
    ['rounding of a line', new Map([['', `${mode} to ${decimals} decimals`]])],
    ['what may be unsaid', fieldsOf(book.attributeDefaults)],
    ...book.meters.map((meter) => [`meter ${meter.name}`, fieldsOf(meter)] as const),
    ...book.grants.map((grant) => [`free quantity ${grant.id}`, fieldsOf(grant)] as const),
    ...(book.minimumCharges ?? []).map((each) => [`minimum charge ${each.label}`, fieldsOf(each)] as const),
  ]);
}

/** Words that explain are no rules, nor is where something was read. */
const WORDS = new Set(['label', 'explanation', 'name', 'id', 'source', 'asOf', 'confidence']);

function fieldsOf(owner: object): ReadonlyMap<string, string> {
  const rules = Object.entries(owner).filter(([name]) => !WORDS.has(name));
  return new Map(
    rules.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
