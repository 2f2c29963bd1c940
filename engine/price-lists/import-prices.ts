/**
 * Official price lists to prices of our books: each record that matches a meter becomes a price, every other is counted
 * by kind. All or nothing: one record that breaks a rule of its list refuses the whole import.
 */

import { fromDecimal } from '../money/decimal.ts';
import { agrees } from '../money/find-price.ts';
import { compare, divide, type Fraction, isZero, multiply, ZERO } from '../money/fraction.ts';
import { type OwnBook, priceKey } from '../money/own-prices.ts';
import type { Attributes, Grant, Price, PriceBook, Tier } from '../money/price-book.ts';
import { decimalText } from './exact-decimal.ts';
import type { ListedPrice, PriceList } from './listed-price.ts';
import { attributesFor, type MeterRule, ruleHolds, unitFactor } from './meter-rule.ts';
import { PriceListError } from './price-list-error.ts';
import { type ListText, readPriceLists } from './read-price-lists.ts';
import { METER_RULES } from './rules/index.ts';

export interface ImportOptions {
  /** Newest book of each platform; prices are imported for these alone. */
  readonly books: readonly PriceBook[];
  /** Day on which the lists were read: dates lists that carry no date, and prices that start later do not count. */
  readonly day: string;
  /** Prices of other regions are left out, and counted. */
  readonly region?: string;
}

export interface ImportedPrices {
  /** As an own-prices document holds them. */
  readonly books: readonly OwnBook[];
  /** What became no price, most frequent kind first. */
  readonly notImported: readonly NotImported[];
  readonly records: number;
}

export interface NotImported {
  readonly kind: string;
  readonly records: number;
}

export type ImportAnswer = ImportedPrices | { readonly issues: readonly string[] };

export function importPrices(texts: readonly ListText[], options: ImportOptions): ImportAnswer {
  try {
    const lists = readPriceLists(texts, options.day);
    const importer = new Importer(options);
    for (const list of lists) importer.take(list);
    return importer.answer();
  } catch (error) {
    if (error instanceof PriceListError) return { issues: error.issues };
    throw error;
  }
}

class Importer {
  private readonly options: ImportOptions;
  private readonly rules: readonly MeterRule[];
  private readonly sources: Record<string, OwnBook['sources'][string]> = {};
  /** By platform, then by what the price is for. */
  private readonly found = new Map<string, Map<string, { price: Price; record: string }>>();
  private readonly left = new Map<string, number>();
  private records = 0;

  constructor(options: ImportOptions) {
    this.options = options;
    const platforms = new Set(options.books.map(({ platform }) => platform));
    this.rules = METER_RULES.filter(({ platform }) => platforms.has(platform));
  }

  take(list: PriceList): void {
    const asOf = list.published ?? this.options.day;
    const source = `list-${Object.keys(this.sources).length + 1}`;
    this.sources[source] = { title: list.title, url: list.url, asOf };
    for (const kind of list.aside) this.leave(kind);
    for (const record of list.prices) {
      const known = this.rules.filter((rule) => ruleHolds(rule, record));
      if (known.length > 0 && record.fault !== undefined) throw new PriceListError(record.fault);
      const reasons = known.flatMap((rule) => this.takeAs(rule, record, { source, asOf, confidence: 'own' }));
      if (known.length === 0) this.leave(`${record.kind}: no meter of ours`);
      else if (reasons.length === known.length) this.leave(`${record.kind}: ${reasons[0]}`);
      else this.records++;
    }
  }

  /** The reason why it cannot be taken, if there is one. */
  private takeAs(rule: MeterRule, record: ListedPrice, origin: Origin): string[] {
    const book = this.options.books.find(({ platform }) => platform === rule.platform)!;
    if (!book.meters.some(({ name }) => name === rule.meter))
      return [`no meter ${rule.meter} in this version`];
    const factor = unitFactor(rule, record);
    if (factor === undefined)
      return [`unit "${record.unit}" is not known for ${rule.platform} ${rule.meter}`];
    if (record.currency !== book.currency)
      return [`in ${record.currency}, but ${rule.platform} is in ${book.currency}`];
    const attributes = attributesFor(rule, record);
    const tiers = ourTiers(record, fromDecimal(factor), grantsFor(book, rule.meter, attributes));
    if (typeof tiers === 'string') return [tiers];
    if (tiers.length > 1 && record.tiersPer !== 'month') return [`tiers count per ${record.tiersPer}`];
    const asked = this.options.region;
    const regions = (rule.everywhere ? ['*'] : record.regions).filter(
      (region) => asked === undefined || region === '*' || region === asked,
    );
    if (regions.length === 0) return ['of another region'];
    for (const region of regions) {
      const bought = Object.keys(attributes).length > 0 ? { attributes } : {};
      this.keep(rule.platform, { meter: rule.meter, region, ...bought, tiers, ...origin }, record.record);
    }
    return [];
  }

  private keep(platform: string, price: Price, record: string): void {
    const prices = this.found.get(platform) ?? new Map();
    this.found.set(platform, prices);
    const other = prices.get(priceKey(price));
    if (other && JSON.stringify(other.price.tiers) !== JSON.stringify(price.tiers)) {
      const bought = [platform, price.meter, price.region, ...Object.values(price.attributes ?? {})].join(
        ', ',
      );
      throw new PriceListError(
        `${record}: price of ${bought} must be that of ${other.record}, got ${priceWords(price)} beside ${priceWords(other.price)}`,
      );
    }
    if (!other) prices.set(priceKey(price), { price, record });
  }

  private leave(kind: string): void {
    this.records++;
    this.left.set(kind, (this.left.get(kind) ?? 0) + 1);
  }

  answer(): ImportedPrices {
    const books = this.options.books.flatMap(({ platform, currency }) => {
      const prices = [...(this.found.get(platform)?.values() ?? [])].map(({ price }) => price);
      if (prices.length === 0) return [];
      const used = new Set(prices.map(({ source }) => source));
      const sources = Object.fromEntries(Object.entries(this.sources).filter(([name]) => used.has(name)));
      const asOf = prices
        .map((price) => price.asOf)
        .sort()
        .at(-1)!;
      return [{ platform, asOf, currency, sources, prices }];
    });
    const notImported = [...this.left].map(([kind, records]) => ({ kind, records }));
    notImported.sort((a, b) => b.records - a.records || (a.kind < b.kind ? -1 : 1));
    return { books, notImported, records: this.records };
  }
}

type Origin = Pick<Price, 'source' | 'asOf' | 'confidence'>;

function grantsFor(book: PriceBook, meter: string, attributes: Attributes): readonly Grant[] {
  const bought = { ...book.attributeDefaults, ...attributes };
  return book.grants.filter((grant) => grant.meters.includes(meter) && agrees(grant.attributes, bought));
}

/**
 * In our units. A first tier that costs nothing is the free quantity where the book grants one: the list prints it as a
 * tier, the book once for the whole account.
 */
function ourTiers(
  { tiers }: ListedPrice,
  factor: Fraction,
  grants: readonly Grant[],
): readonly Tier[] | string {
  const isFree = grants.length > 0 && tiers.length > 1 && isZero(tiers[0]!.price);
  const paid = isFree ? tiers.slice(1) : tiers;
  if (paid.some(({ price }) => compare(price, ZERO) < 0)) return 'price below 0';
  const ours = paid.map(({ price }, index) => {
    const next = paid[index + 1];
    const upTo = next && decimalText(multiply(next.from, factor));
    return { ...(upTo === undefined ? {} : { upTo }), price: decimalText(divide(price, factor)) };
  });
  const exact = ours.flatMap(({ upTo, price }) =>
    price === undefined ? [] : [{ ...(upTo === undefined ? {} : { upTo }), price }],
  );
  return exact.length === ours.length ? exact : 'price has no end of decimals in our unit';
}

function priceWords({ tiers }: Price): string {
  return tiers.map(({ price }) => price).join(' / ');
}
