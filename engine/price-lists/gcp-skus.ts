/** Pages of SKUs of the Google Cloud Billing Catalog. Prices are whole units and billionths, always read as integers. */

import { fromDecimal } from '../money/decimal.ts';
import { add, compare, type Fraction, fraction, isZero } from '../money/fraction.ts';
import type { ExactJson } from './exact-json.ts';
import { type ListedPrice, type ListedTier, type PriceList, Tally } from './listed-price.ts';
import { RecordReader } from './record-reader.ts';

/** `day`: prices that take effect later do not count yet. */
export function readGcpSkus(document: ExactJson, source: string, day: string): PriceList {
  const page = new RecordReader(source, document);
  const prices: ListedPrice[] = [];
  const aside = new Tally();
  page.list('skus').forEach((each, index) => {
    const sku = new RecordReader(`${source}: skus[${index}]`, each);
    const price = readSku(sku.named(`${sku.name}, skuId ${sku.filled('skuId')}`), day);
    if (typeof price === 'string') aside.add(price);
    else prices.push(price);
  });
  const token = page.get('nextPageToken');
  return {
    prices,
    aside: aside.counts,
    title: 'Google Cloud Billing Catalog',
    url: 'https://cloudbilling.googleapis.com/v1/services',
    continues: typeof token === 'string' && token !== '',
  };
}

/** A text is the kind of a SKU that has no price yet. */
function readSku(sku: RecordReader, day: string): ListedPrice | string {
  const category = sku.record('category');
  const says = {
    description: sku.text('description'),
    skuid: sku.text('skuId'),
    service: category.text('serviceDisplayName'),
    family: category.text('resourceFamily'),
    group: category.text('resourceGroup'),
    usagetype: category.text('usageType'),
  };
  const kind = [says.service, says.family, says.group, says.usagetype].filter(Boolean).join(', ');
  const regions = sku.list('serviceRegions').map((region) => {
    if (typeof region !== 'string' || region === '') throw sku.must('serviceRegions', 'names of regions');
    return region === 'global' ? '*' : region;
  });
  const infos = sku.list('pricingInfo').map((info) => new RecordReader(`${sku.name}, pricingInfo`, info));
  const info = infos.filter((each) => each.date('effectiveTime') <= day).at(-1);
  if (!info) return `${kind}: without a price on ${day}`;
  const expression = info.record('pricingExpression');
  const rates = expression
    .list('tieredRates')
    .map((rate) => new RecordReader(`${sku.name}, tieredRates`, rate));
  const tiers = rates.map(readRate);
  if (tiers.length === 0) throw sku.must('tieredRates', 'a list that holds a price');
  const fault = tierFault(sku, tiers);
  return {
    record: sku.name,
    says,
    kind,
    regions,
    currency: rates[0]!.record('unitPrice').filled('currencyCode'),
    unit: expression.filled('usageUnit'),
    tiers,
    tiersPer:
      info.get('aggregationInfo') === undefined ? 'month' : aggregation(info.record('aggregationInfo')),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** `month` for an account and one month, which is how every tier of ours counts. */
function aggregation(info: RecordReader): string {
  const level = info.textOr('aggregationLevel', 'ACCOUNT');
  const interval = info.textOr('aggregationInterval', 'MONTHLY');
  const count = info.textOr('aggregationCount', '1');
  if (level === 'ACCOUNT' && interval === 'MONTHLY' && count === '1') return 'month';
  return `${level}, ${count} ${interval}`.toLowerCase();
}

function readRate(rate: RecordReader): ListedTier {
  const price = rate.record('unitPrice');
  return { from: rate.amount('startUsageAmount'), price: add(wholeUnits(price), billionths(price)) };
}

/** Units and billionths are below 0 together, for credits. */
function wholeUnits(price: RecordReader): Fraction {
  const text = price.textOr('units', '0');
  if (!/^-?\d{1,18}$/.test(text === '' ? '0' : text)) throw price.must('unitPrice.units', 'a whole number');
  return fromDecimal(text === '' ? '0' : text);
}

function billionths(price: RecordReader): Fraction {
  const text = price.textOr('nanos', '0');
  if (!/^-?\d{1,9}$/.test(text)) throw price.must('nanos', 'a whole number of at most 999999999');
  return fraction(BigInt(text), 1_000_000_000n);
}

function tierFault({ name }: RecordReader, tiers: readonly ListedTier[]): string | undefined {
  if (!isZero(tiers[0]!.from)) return `${name}: startUsageAmount of the first rate must be 0`;
  const turned = tiers.some(({ from }, index) => index > 0 && compare(from, tiers[index - 1]!.from) <= 0);
  return turned ? `${name}: startUsageAmount must grow from rate to rate` : undefined;
}
