/**
 * Official price lists to prices of our books: each record that matches a meter becomes a price, every other is counted
 * by kind. All or nothing: one record that breaks a rule of its list refuses the whole import.
 */
import type { OwnBook } from '../money/own-prices.ts';
import type { Price, PriceBook } from '../money/price-book.ts';
import { readAzureItems } from './azure-items.ts';
import { ImportedBook, type NewRegions } from './imported-book.ts';
import type { ListedPrice, ListView, PriceList } from './listed-price.ts';
import { Tally } from './listed-price.ts';
import { attributesFor, type MeterRule, ruleHolds, unitFactor } from './meter-rule.ts';
import { grantsFor, ourTiers } from './our-tiers.ts';
import { PriceListError } from './price-list-error.ts';
import { type AzurePage, listReader } from './read-price-lists.ts';
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
  /** As an own-prices document holds them: parts, or whole books where the currency is another. */
  readonly books: readonly OwnBook[];
  /** What became no price, most frequent kind first. */
  readonly notImported: readonly NotImported[];
  readonly records: number;
  /** Regions that the shipped book does not have, with the prices taken for each. */
  readonly newRegions: readonly NewRegions[];
}

export interface NotImported {
  readonly kind: string;
  readonly records: number;
}

export type ImportAnswer = ImportedPrices | { readonly issues: readonly string[] };

/** A list, or a page of one, whose text comes in. */
export interface ListText {
  /** Name of the file or address, for messages. */
  readonly source: string;
  readonly text: string;
}

/** Text of a list that is handed over in parts. Throws a PriceListError with the record that broke. */
export interface OpenList {
  write(text: string): void;
  /** It was whole, and counts from now on; a list that is never ended leaves no trace. */
  end(): void;
}

/** Lists that are held as a whole. */
export function importPrices(texts: readonly ListText[], options: ImportOptions): ImportAnswer {
  try {
    const lists = new PriceImport(options);
    for (const { source, text } of texts) {
      const list = lists.open(source);
      list.write(text);
      list.end();
    }
    return lists.answer();
  } catch (error) {
    if (error instanceof PriceListError) return { issues: error.issues };
    throw error;
  }
}

/** Lists of any length, one after the other. Pages must come in the order of their list. */
export class PriceImport {
  private readonly options: ImportOptions;
  private readonly rules: readonly MeterRule[];
  /** Of platforms that were not asked for. */
  private readonly otherRules: readonly MeterRule[];
  private readonly view: ListView;
  private readonly lists: PriceList[] = [];
  private readonly azure: AzurePage[] = [];
  private last = '';
  private readonly sources: Record<string, OwnBook['sources'][string]> = {};
  private readonly books: ReadonlyMap<string, ImportedBook>;
  private readonly left = new Tally();
  private readonly currencies = new Set<string>();
  private records = 0;

  constructor(options: ImportOptions) {
    this.options = options;
    this.books = new Map(options.books.map((book) => [book.platform, new ImportedBook(book)]));
    this.rules = METER_RULES.filter(({ platform }) => this.books.has(platform));
    this.otherRules = METER_RULES.filter(({ platform }) => !this.books.has(platform));
    this.view = { day: options.day, reasonAgainst: (says) => this.reasonAgainst(says) };
  }

  /** `source`: name of the file or address, for messages. */
  open(source: string): OpenList {
    const reader = listReader(source, this.view);
    return {
      write: (text) => reader.write(text),
      end: () => {
        const list = reader.end();
        if ('document' in list) this.azure.push(list);
        else this.lists.push(list);
        this.last = source;
      },
    };
  }

  /** Throws a PriceListError where pages are missing, or two records price one thing differently. */
  answer(): ImportedPrices {
    const azure = this.azure.length > 0 ? [readAzureItems(this.azure, this.options.day)] : [];
    const lists = [...this.lists, ...azure];
    if (lists.at(-1)?.continues) {
      throw new PriceListError(
        `${this.last} must be the last page of its list, got one that continues: add the pages after it`,
      );
    }
    for (const { prices } of lists) for (const { currency } of prices) this.currencies.add(currency);
    for (const list of lists) this.take(list);
    const books = [...this.books.values()].filter(({ isEmpty }) => !isEmpty);
    const notImported = [...this.left.counts].map(([kind, records]) => ({ kind, records }));
    notImported.sort((a, b) => b.records - a.records || (a.kind < b.kind ? -1 : 1));
    return {
      books: books.map((book) => book.document(this.sources)),
      notImported,
      records: this.records,
      newRegions: books.flatMap((book) => book.newRegions()),
    };
  }

  private take(list: PriceList): void {
    const asOf = list.published ?? this.options.day;
    const source = `list-${Object.keys(this.sources).length + 1}`;
    this.sources[source] = { title: list.title, url: list.url, asOf };
    for (const [kind, records] of list.aside) this.leave(kind, records);
    for (const record of list.prices) {
      const known = this.rules.filter((rule) => ruleHolds(rule, record.says));
      if (known.length > 0 && record.fault !== undefined) throw new PriceListError(record.fault);
      const reasons = known.flatMap((rule) => this.takeAs(rule, record, { source, asOf, confidence: 'own' }));
      if (known.length === 0) this.leave(`${record.kind}: ${this.reasonAgainst(record.says)}`);
      else if (reasons.length === known.length) this.leave(`${record.kind}: ${reasons[0]}`);
      else this.records++;
    }
  }

  /** A platform that was not asked for is another thing than a price that we know nothing of. */
  private reasonAgainst(says: ListedPrice['says']): string | undefined {
    if (this.rules.some((rule) => ruleHolds(rule, says))) return undefined;
    const others = this.otherRules.filter((rule) => ruleHolds(rule, says));
    const platforms = [...new Set(others.map(({ platform }) => platform))];
    return platforms.length === 0 ? 'no meter of ours' : `of ${platforms.join(' and ')}, not asked for`;
  }

  /** The reason why it cannot be taken, if there is one. */
  private takeAs(rule: MeterRule, record: ListedPrice, origin: Origin): string[] {
    const imported = this.books.get(rule.platform)!;
    const { book } = imported;
    if (!book.meters.some(({ name }) => name === rule.meter))
      return [`no meter ${rule.meter} in this version`];
    const factor = unitFactor(rule, record);
    if (factor === undefined)
      return [`unit "${record.unit}" is not known for ${rule.platform} ${rule.meter}`];
    const attributes = attributesFor(rule, record);
    const tiers = ourTiers(record, factor, grantsFor(book, rule.meter, attributes));
    if (typeof tiers === 'string') return [tiers];
    const asked = this.options.region;
    const regions = (rule.everywhere ? ['*'] : record.regions).filter(
      (region) => asked === undefined || region === '*' || region === asked,
    );
    if (regions.length === 0) return ['of another region'];
    const reason = imported.reasonAgainst(record.currency, this.currencies.size === 1);
    if (reason !== undefined) return [reason];
    for (const region of regions) {
      const bought = Object.keys(attributes).length > 0 ? { attributes } : {};
      imported.keep({ meter: rule.meter, region, ...bought, tiers, ...origin }, record);
    }
    return [];
  }

  private leave(kind: string, records = 1): void {
    this.records += records;
    this.left.add(kind, records);
  }
}

type Origin = Pick<Price, 'source' | 'asOf' | 'confidence'>;
