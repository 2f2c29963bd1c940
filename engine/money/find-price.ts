/**
 * Which price of a book applies to a meter, a region and what was bought. A price that is not known is an answer of its
 * own, with the places where it is known: never zero, never another region's.
 */
import type { Attributes, Price, PriceBook } from './price-book.ts';

export interface MissingPrice {
  readonly platform: string;
  readonly meter: string;
  readonly region: string;
  /** The attributes that this meter's prices depend on, as bought. */
  readonly attributes: Attributes;
  /** Regions that have a price for the same purchase. */
  readonly regions: readonly string[];
  readonly message: string;
}

export type FoundPrice =
  | { readonly price: Price; readonly missing?: undefined }
  | { readonly price?: undefined; readonly missing: MissingPrice };

const EVERYWHERE = '*';

export function findPrice(book: PriceBook, meter: string, region: string, bought: Attributes): FoundPrice {
  const attributes = { ...book.attributeDefaults, ...bought };
  const ofMeter = book.prices.filter((price) => price.meter === meter);
  const fitting = ofMeter.filter((price) => agrees(price.attributes, attributes));
  const price = fitting.find((candidate) => [region, EVERYWHERE].includes(candidate.region));
  if (price) return { price };
  const relevant = relevantAttributes(ofMeter, attributes);
  const regions = [...new Set(fitting.map((candidate) => candidate.region))];
  return {
    missing: describe({ platform: book.platform, meter, region, attributes: relevant, regions }, ofMeter),
  };
}

/** Regions that the prices name, in their order. */
export function regionsOf(prices: readonly Price[]): readonly string[] {
  const regions = new Set(prices.map((price) => price.region));
  regions.delete(EVERYWHERE);
  return [...regions];
}

/** Values of an attribute that anything in the book depends on: prices, free quantities, rules of meters. */
export function attributeValues(book: PriceBook, attribute: string): readonly string[] {
  const rules = book.meters.flatMap(({ main, billedTime = [], billedSize = [] }) => [
    ...(typeof main === 'object' ? [main] : []),
    ...[...billedTime, ...billedSize].map(({ attributes }) => attributes),
  ]);
  const conditional = [...book.prices, ...book.grants, ...(book.minimumCharges ?? [])];
  const asked = [book.attributeDefaults, ...rules, ...conditional.map(({ attributes }) => attributes)];
  return [...new Set(asked.flatMap((attributes) => attributes?.[attribute] ?? []))];
}

/** Attributes that the meter's prices depend on and that were neither bought nor have a default. */
export function unstatedAttributes(book: PriceBook, meter: string, bought: Attributes): readonly string[] {
  const attributes = { ...book.attributeDefaults, ...bought };
  const names = book.prices
    .filter((price) => price.meter === meter)
    .flatMap((price) => Object.keys(price.attributes ?? {}));
  return [...new Set(names)].filter((name) => attributes[name] === undefined);
}

/** Whether everything a price or rule asks for was bought. */
export function agrees(asked: Attributes | undefined, bought: Attributes): boolean {
  return Object.entries(asked ?? {}).every(([name, value]) => bought[name] === value);
}

function relevantAttributes(prices: readonly Price[], attributes: Attributes): Attributes {
  const names = new Set(prices.flatMap((price) => Object.keys(price.attributes ?? {})));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.has(name)));
}

function describe(gap: Omit<MissingPrice, 'message'>, ofMeter: readonly Price[]): MissingPrice {
  const { platform, meter, region, attributes } = gap;
  const bought = Object.entries(attributes).map(([name, value]) => `${name} ${value}`);
  const asked = [`${meter} on ${platform}`, ...bought].join(', ');
  return {
    ...gap,
    message: `price of ${asked} must be known in ${region}, got none; ${known(gap, ofMeter)}`,
  };
}

const MOST_NAMED = 5;

function known(
  { regions, region, attributes }: Omit<MissingPrice, 'message'>,
  ofMeter: readonly Price[],
): string {
  if (regions.length > 0) return `known in ${regions.join(', ')}`;
  if (ofMeter.length === 0) return 'no such meter';
  const here = ofMeter.filter((price) => price.region === region || price.region === '*');
  // One thing that was bought otherwise would have a price.
  const others = Object.keys(attributes).flatMap((name) => {
    const rest = Object.fromEntries(Object.entries(attributes).filter(([other]) => other !== name));
    const values = here.flatMap(({ attributes: { [name]: value, ...asked } = {} }) =>
      value !== undefined && agrees(asked, rest) ? [value] : [],
    );
    const choices = [...new Set(values)];
    const more = choices.length > MOST_NAMED ? ` and ${choices.length - MOST_NAMED} more` : '';
    return choices.length > 0 ? [`${name} ${choices.slice(0, MOST_NAMED).join(' or ')}${more}`] : [];
  });
  return others.length > 0 ? `known there for ${others.join(', or for ')}` : 'known in no region';
}
