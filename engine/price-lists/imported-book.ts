/** What lists brought for one platform: its prices, each of them once, in one currency and in regions that can be. */
import type { OwnBook } from '../money/own-prices.ts';
import type { Price, PriceBook } from '../money/price-book.ts';
import { priceKey } from '../money/price-scope.ts';
import { describeValue } from '../words/issue.ts';
import type { ListedPrice } from './listed-price.ts';
import { PriceListError } from './price-list-error.ts';

type Sources = OwnBook['sources'];

/** Regions that the shipped book does not have. */
export interface NewRegions {
  readonly platform: string;
  readonly regions: readonly string[];
  readonly prices: number;
}

export class ImportedBook {
  readonly book: PriceBook;
  /** By what the price is for. */
  private readonly prices = new Map<string, { readonly price: Price; readonly record: string }>();
  private currency: string;

  constructor(book: PriceBook) {
    this.book = book;
    this.currency = book.currency;
  }

  get isEmpty(): boolean {
    return this.prices.size === 0;
  }

  /**
   * Why its prices cannot be taken in this currency: lists that hold several count in ours alone, and a book of ours that
   * holds amounts of money besides its prices cannot be made one in another.
   */
  reasonAgainst(currency: string, isOnlyOne: boolean): string | undefined {
    const { book } = this;
    const holdsMoney =
      (book.minimumCharges ?? []).length > 0 || book.grants.some(({ worth }) => worth !== undefined);
    if (currency === book.currency) return undefined;
    if (isOnlyOne && !holdsMoney && /^[A-Z]{3}$/.test(currency)) return undefined;
    return `in ${currency}, but ${book.platform} is in ${book.currency}`;
  }

  /** Throws a PriceListError where an earlier record gave another price, or the region is no name. */
  keep(price: Price, { record, currency }: ListedPrice): void {
    if (!isRegion(price.region)) {
      const got = describeValue(price.region).replace(/\s+/g, ' ');
      throw new PriceListError(`${record}: region must be a name such as eu-west-1, got ${got}`);
    }
    this.currency = currency;
    const other = this.prices.get(priceKey(price));
    if (other && JSON.stringify(other.price.tiers) !== JSON.stringify(price.tiers)) {
      const { platform } = this.book;
      const bought = [platform, price.meter, price.region, ...Object.values(price.attributes ?? {})].join(
        ', ',
      );
      throw new PriceListError(
        `${record}: price of ${bought} must be that of ${other.record}, got ${priceWords(price)} beside ${priceWords(other.price)}`,
      );
    }
    if (!other) this.prices.set(priceKey(price), { price, record });
  }

  /** A part of ours; in another currency a whole book, so that what the lists lack has no price instead of one in ours. */
  document(all: Sources): OwnBook {
    const { platform } = this.book;
    const prices = this.kept();
    const used = new Set(prices.map(({ source }) => source));
    const sources = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
    const asOf = prices
      .map((price) => price.asOf)
      .sort()
      .at(-1)!;
    const { currency } = this;
    if (currency === this.book.currency) return { platform, asOf, currency, sources, prices };
    const { validFrom: _, ...book } = this.book;
    const regions = [...new Set(prices.map(({ region }) => region))].filter((region) => region !== '*');
    const whole: PriceBook = {
      ...book,
      asOf,
      currency,
      regions,
      sources: { ...book.sources, ...sources },
      prices,
    };
    return whole;
  }

  newRegions(): NewRegions[] {
    const known = new Set(['*', ...this.book.regions]);
    const prices = this.kept().filter(({ region }) => !known.has(region));
    if (prices.length === 0) return [];
    const regions = [...new Set(prices.map(({ region }) => region))];
    return [{ platform: this.book.platform, regions, prices: prices.length }];
  }

  private kept(): Price[] {
    return [...this.prices.values()].map(({ price }) => price);
  }
}

/** Names that every object has, such as `__proto__`, are nobody's region. */
function isRegion(name: string): boolean {
  return name === '*' || (/^[a-z0-9][a-z0-9 ._()-]{0,63}$/i.test(name) && !(name in {}));
}

function priceWords({ tiers }: Price): string {
  return tiers.map(({ price }) => price).join(' / ');
}
