/**
 * Prices that the user brings, in the order in which they take effect: books that take the place of shipped ones, price
 * lists laid over them, discounts off all of these, and negotiated prices, from which nothing is taken off any more.
 */
import { fromDecimal, roundToDecimals } from './decimal.ts';
import { agrees } from './find-price.ts';
import { divide, fraction, multiply, subtract } from './fraction.ts';
import { negotiatedPrices } from './negotiated-prices.ts';
import type { Attributes, Meter, Price, PriceBook, PriceSource } from './price-book.ts';
import { mostSpecificFirst, priceKey } from './price-scope.ts';

/** For one platform or several; a price takes the place of the shipped one for the same meter, region and attributes. */
export interface OwnPrices {
  /** Price lists, laid over the shipped book of their platform. */
  readonly books: readonly OwnBook[];
  /** Books that hold whatever the day, instead of the shipped ones. */
  readonly whole?: readonly PriceBook[];
  readonly discounts?: readonly Discount[];
  /** Laid over everything else, and not discounted. */
  readonly negotiated?: readonly OwnBook[];
}

/** A price book, or a part of one, in the currency of the shipped one. */
export interface OwnBook {
  readonly platform: string;
  readonly asOf?: string;
  readonly currency?: string;
  readonly sources: Readonly<Record<string, PriceSource>>;
  readonly meters?: readonly Meter[];
  readonly prices: readonly Price[];
}

/** A share of the price, off every tier. Free quantities, minimum charges and rules stay as they are. */
export interface Discount {
  readonly platform: string;
  /** Every meter where absent. */
  readonly meters?: readonly string[];
  /** Only where these were bought, and in this region. */
  readonly attributes?: Attributes;
  readonly region?: string;
  /** Decimal from 0 to 100. */
  readonly percent: string;
}

/** Every item of a document asks for the same ones. */
const MADE = new WeakMap<OwnPrices, WeakMap<PriceBook, PriceBook>>();

/** The book with the user's prices in place of its own; unchanged where there are none for it. */
export function withOwnPrices(book: PriceBook, own: OwnPrices): PriceBook {
  const made = MADE.get(own) ?? new WeakMap<PriceBook, PriceBook>();
  MADE.set(own, made);
  const changed = made.get(book) ?? changedBy(own, book);
  made.set(book, changed);
  return changed;
}

function changedBy(own: OwnPrices, book: PriceBook): PriceBook {
  const isOurs = ({ platform }: { readonly platform: string }) => platform === book.platform;
  const whole = own.whole?.filter(isOurs).at(-1) ?? book;
  const fresh = own.books.filter(isOurs).reduce(layOver, whole);
  const discounted = (own.discounts ?? []).filter(isOurs).reduce(takeOff, fresh);
  return (own.negotiated ?? []).filter(isOurs).reduce(negotiate, discounted);
}

function layOver(book: PriceBook, own: OwnBook): PriceBook {
  return overlay(book, { ...own, prices: mostSpecificFirst(own.prices) });
}

function negotiate(book: PriceBook, own: OwnBook): PriceBook {
  return overlay(book, { ...own, prices: negotiatedPrices(own.prices, book) });
}

/** Its prices stand in the order in which they count. */
function overlay(book: PriceBook, own: OwnBook): PriceBook {
  const replaced = new Set(own.prices.map(priceKey));
  const known = new Set(book.meters.map(({ name }) => name));
  const regions = own.prices.map(({ region }) => region).filter((region) => region !== '*');
  return {
    ...book,
    asOf: own.asOf ?? book.asOf,
    currency: own.currency ?? book.currency,
    regions: [...new Set([...book.regions, ...regions])],
    sources: { ...book.sources, ...prefixed(own.sources) },
    meters: [...book.meters, ...(own.meters ?? []).filter(({ name }) => !known.has(name))],
    prices: [
      ...own.prices.map((price) => ({ ...price, source: ownKey(price.source) })),
      ...book.prices.filter((price) => !replaced.has(priceKey(price))),
    ],
  };
}

function takeOff(book: PriceBook, { meters, attributes, region, percent }: Discount): PriceBook {
  const left = divide(subtract(fraction(100n), fromDecimal(percent)), fraction(100n));
  const isMeant = (price: Price) =>
    (meters === undefined || meters.includes(price.meter)) &&
    (region === undefined || region === price.region) &&
    agrees(attributes, { ...book.attributeDefaults, ...price.attributes });
  const discounted = (price: Price): Price => ({
    ...price,
    tiers: price.tiers.map((tier) => ({
      ...tier,
      listPrice: tier.listPrice ?? tier.price,
      price: times(tier.price, left, percent),
    })),
    confidence: 'own',
    note: [`${percent} % off the listed price`, ...(price.note === undefined ? [] : [price.note])].join('; '),
  });
  return { ...book, prices: book.prices.map((price) => (isMeant(price) ? discounted(price) : price)) };
}

/** Exact: percent and price have so many decimals, and their product no more than both together and two. */
function times(price: string, left: ReturnType<typeof fraction>, percent: string): string {
  const decimals = (text: string) => (text.split('.')[1]?.length ?? 0) + 2;
  const product = multiply(fromDecimal(price), left);
  const text = roundToDecimals(product, { mode: 'half-up', decimals: decimals(price) + decimals(percent) });
  return text.replace(/\.?0+$/, '');
}

/** Names of sources are each book's own. */
function prefixed(sources: OwnBook['sources']): OwnBook['sources'] {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [ownKey(name), source]));
}

function ownKey(source: string): string {
  return `own ${source}`;
}
