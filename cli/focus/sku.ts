/** How FOCUS names what was sold at a price, and what it cost without a promise. */
import type { Attributes, Price, PriceBook, Tier } from '../../engine/money/price-book.ts';
import type { TracedLine } from '../explain-line.ts';
import type { BilledLine } from '../output/bill-lines.ts';
import { compareDecimals } from '../output/decimal.ts';
import { asciiId, asciiText } from './ascii.ts';
import type { Details } from './columns.ts';

/** Index of the tier that a line is charged by; tiers at one price may differ in what they cost before a discount. */
function tierOf(price: Price, { unitPrice, listPrice = unitPrice }: BilledLine): number {
  return price.tiers.findIndex(
    (tier) =>
      compareDecimals(tier.price, unitPrice) === 0 &&
      compareDecimals(tier.listPrice ?? tier.price, listPrice) === 0,
  );
}

/** Null where the platform has no regions, or none was meant. */
export function regionOf(line: BilledLine, book: PriceBook, price: Price | undefined): string | undefined {
  if (price && price.region !== '*') return price.region;
  return book.regions.includes(line.region) ? line.region : undefined;
}

export interface Sku {
  /** The same for every tier, plan and commitment. */
  readonly id: string;
  /** One price of it: plan, commitment and tier added. */
  readonly priceId: string;
  readonly freeId: string;
  readonly details: Details;
}

/** How what was bought is bought: part of the price, not of the thing. */
const TERMS = ['plan', 'commitment'];

export function skuOf({ line, book, arithmetic }: TracedLine, region: string | undefined): Sku {
  const { price } = arithmetic;
  const attributes = Object.entries(price?.attributes ?? {}).sort();
  const thing = attributes.filter(([name]) => !TERMS.includes(name)).map(([, value]) => value);
  const terms = attributes.filter(([name]) => TERMS.includes(name)).map(([, value]) => value);
  const place = region === undefined ? [] : [region];
  const id = [book.platform, line.meter, ...thing, ...place].map(asciiId).join('-');
  const from = [id, ...terms.map(asciiId)].join('.');
  const tier = price ? `t${tierOf(price, line) + 1}` : `p${line.unitPrice}`;
  return {
    id,
    priceId: `${from}.${tier}`,
    freeId: `${from}.free`,
    details: detailsOf(price?.attributes ?? {}),
  };
}

/** Keys that FOCUS knows, and our own. */
const KEYS: Readonly<Record<string, string>> = {
  architecture: 'x_Architecture',
  commitment: 'x_Commitment',
  operatingSystem: 'OperatingSystem',
  plan: 'x_Plan',
  size: 'InstanceType',
};

function detailsOf(attributes: Attributes): Details {
  const known = Object.entries(attributes).map(([name, value]) => [
    KEYS[name] ?? `x_${name}`,
    asciiText(value),
  ]);
  return Object.fromEntries(known.sort());
}

/** Prices that a promise was given for; spot and discounts that come by themselves are none. */
const NO_PROMISE = ['on-demand', 'none', 'spot', 'sustained-use'];

export function commitmentOf(price: Price | undefined): string | undefined {
  const commitment = price?.attributes?.commitment;
  return commitment === undefined || NO_PROMISE.includes(commitment) ? undefined : commitment;
}

/** The same thing without the promise, where the book knows it. */
export function tierWithoutPromise(price: Price, book: PriceBook, line: BilledLine): Tier | undefined {
  const usual = book.attributeDefaults.commitment ?? 'on-demand';
  const same = (other: Price) =>
    other.meter === price.meter &&
    other.region === price.region &&
    [usual, undefined].includes(other.attributes?.commitment) &&
    Object.entries(other.attributes ?? {}).every(
      ([name, value]) => name === 'commitment' || price.attributes?.[name] === value,
    );
  const tiers = book.prices.find(same)?.tiers;
  return tiers?.[tierOf(price, line)] ?? tiers?.[0];
}
