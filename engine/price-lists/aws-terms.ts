/**
 * What the three forms of the AWS Price List have in common: a product with attributes, an on-demand term with price
 * dimensions, and usage types that open with a sign of their region.
 */
import { compare, type Fraction, ZERO } from '../money/fraction.ts';
import { AWS_REGION_SIGNS } from './aws-regions.ts';
import { readAmount } from './exact-decimal.ts';
import { type ListedPrice, type ListView, plainName } from './listed-price.ts';
import { PriceListError } from './price-list-error.ts';
import type { RecordReader } from './record-reader.ts';

/** One range of quantity at one price. */
export interface AwsDimension {
  readonly record: string;
  readonly from: Fraction;
  /** Undefined for `Inf`. */
  readonly to: Fraction | undefined;
  readonly unit: string;
  readonly currency: string;
  readonly price: Fraction;
}

/** Free quantities stand in the list as products of their own, for everywhere. */
const ANYWHERE = 'Any';

export function readDimension(dimension: RecordReader): AwsDimension {
  const [currency, price] = pricePerUnit(dimension);
  const end = dimension.textOr('endRange', 'Inf');
  return {
    record: dimension.name,
    from: dimension.get('beginRange') === undefined ? ZERO : dimension.amount('beginRange'),
    to: end === 'Inf' ? undefined : dimension.amount('endRange'),
    unit: dimension.text('unit'),
    currency,
    price,
  };
}

/** In dollars where there are several currencies. */
function pricePerUnit(dimension: RecordReader): readonly [currency: string, price: Fraction] {
  const stated = dimension.record('pricePerUnit').entries();
  const [currency, text] = stated.find(([name]) => name === 'USD') ?? stated[0] ?? [];
  const price = readAmount(text);
  if (currency === undefined || !price) {
    throw dimension.must('pricePerUnit', 'an amount in a currency such as {"USD": "0.0000002000"}');
  }
  return [currency, price];
}

/** What a product is, before its price is known. */
export interface AwsProduct {
  readonly record: string;
  readonly says: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly region: string;
  readonly isFreeTier: boolean;
}

export function awsProduct(record: string, attributes: Readonly<Record<string, string>>): AwsProduct {
  const says = plainly(attributes);
  const usage = usageParts(says.usagetype ?? '');
  return {
    record,
    says: { ...says, usage: usage.kind },
    kind: kindOf(says, usage.kind),
    region: says.regioncode || says.fromregioncode || usage.region,
    isFreeTier: says.location === ANYWHERE || says.usagetype?.startsWith('Global-') === true,
  };
}

/** Why a product is no price of ours, whatever it costs: nobody wants it, or it is a free quantity. */
export function reasonAgainst({ says, kind, isFreeTier }: AwsProduct, view: ListView): string | undefined {
  if (isFreeTier) return `${kind}: free tier, which stays the book's`;
  const reason = view.reasonAgainst(says);
  return reason && `${kind}: ${reason}`;
}

/** Throws a PriceListError where it has no price. */
export function listedPrice(product: AwsProduct, dimensions: readonly AwsDimension[]): ListedPrice {
  const { record, says, kind, region } = product;
  const sorted = [...dimensions].sort((a, b) => compare(a.from, b.from));
  const first = sorted[0];
  if (!first) throw new PriceListError(`${record}: priceDimensions must hold a price, got none`);
  const fault = rangeFault(record, sorted);
  return {
    record,
    says,
    kind,
    regions: [region],
    currency: first.currency,
    unit: first.unit,
    tiers: sorted.map(({ from, price }) => ({ from, price })),
    tiersPer: 'month',
    ...(fault === undefined ? {} : { fault }),
  };
}

function plainly(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [plainName(name), value]));
}

/** Ranges that leave a gap or overlap, do not go from 0 to Inf, or are in several units. */
function rangeFault(record: string, sorted: readonly AwsDimension[]): string | undefined {
  for (const [index, { from, unit, currency, record: dimension }] of sorted.entries()) {
    const start = index === 0 ? ZERO : sorted[index - 1]!.to;
    if (start === undefined || compare(from, start) !== 0) {
      return `${dimension}: beginRange must follow the range before it without a gap`;
    }
    if (unit !== sorted[0]!.unit || currency !== sorted[0]!.currency) {
      return `${dimension}: unit and currency must be the same in every range`;
    }
  }
  return sorted.at(-1)!.to === undefined ? undefined : `${record}: endRange of the last range must be Inf`;
}

/** `APN1-Lambda-Edge-GB-Second` → Lambda-Edge-GB-Second in ap-northeast-1; without a sign it is us-east-1. */
function usageParts(usagetype: string): { readonly kind: string; readonly region: string } {
  const sign = /^([A-Z]{2,3}\d?)-/.exec(usagetype)?.[1];
  if (sign === undefined) return { kind: usagetype, region: AWS_REGION_SIGNS['']! };
  return { kind: usagetype.slice(sign.length + 1), region: AWS_REGION_SIGNS[sign] ?? sign };
}

/** `AWSLambda, Serverless, AWS-Lambda-Edge-Duration`. */
function kindOf(says: Readonly<Record<string, string>>, usage: string): string {
  const what = says.group || usage.split(':')[0];
  return [says.servicecode, says.productfamily, what].filter(Boolean).join(', ');
}

export function attributesOf(record: RecordReader): Record<string, string> {
  const entries = record.entries().map(([name, value]): [string, string] => {
    if (typeof value !== 'string') throw record.must(name, 'text');
    return [name, value];
  });
  return Object.fromEntries(entries);
}
