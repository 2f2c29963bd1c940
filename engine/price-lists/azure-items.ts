/**
 * Pages of the Azure Retail Prices API. Each item is one tier of one meter; the items of a meter are put together here.
 * Rows that are not of the primary region count as well: whole meters have no other.
 */

import { fromDecimal } from '../money/decimal.ts';
import { compare, divide, type Fraction, fraction, isZero, multiply } from '../money/fraction.ts';
import { decimalText } from './exact-decimal.ts';
import type { ExactJson } from './exact-json.ts';
import { notInEffect } from './in-effect.ts';
import { type ListedPrice, type PriceList, plainName, Tally } from './listed-price.ts';
import { RecordReader } from './record-reader.ts';

interface Item {
  readonly record: string;
  readonly says: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly unit: string;
  readonly from: Fraction;
  readonly price: Fraction;
  readonly effective: string;
  /** Why it does not hold on the day. */
  readonly notNow: string | undefined;
  readonly fault?: string;
}

/** All pages together, because the tiers of a meter may stand on two of them. `day`: what does not hold then is left. */
export function readAzureItems(
  pages: readonly { source: string; document: ExactJson }[],
  day: string,
): PriceList {
  const read = pages.map(({ source, document }) => readPage(new RecordReader(source, document), day));
  const items = read.flatMap((page) => page.items);
  const aside = new Tally();
  for (const item of items) if (item.notNow !== undefined) aside.add(`${kindOf(item)}: ${item.notNow}`);
  return {
    prices: putTogether(items.filter(({ notNow }) => notNow === undefined)),
    aside: aside.counts,
    title: 'Azure Retail Prices API',
    url: 'https://prices.azure.com/api/retail/prices',
    continues: read.at(-1)!.link !== '',
  };
}

function readPage(
  page: RecordReader,
  day: string,
): { readonly items: readonly Item[]; readonly link: string } {
  const items = page.list('Items');
  const count = page.get('Count');
  if (typeof count === 'string' && count !== String(items.length)) {
    throw page.must('Count', `${items.length} as there are items`);
  }
  return {
    items: items.flatMap((each, index) =>
      readItem(new RecordReader(`${page.name}: Items[${index}]`, each), day),
    ),
    link: page.textOr('NextPageLink', ''),
  };
}

/** Fields by which prices are told apart, beside texts such as the product's name. */
const TEXTS = [
  ...['armRegionName', 'location', 'meterId', 'meterName', 'productName', 'skuId', 'skuName', 'serviceName'],
  ...['armSkuName', 'type', 'reservationTerm', 'serviceFamily'],
];

/** An item and, in the newer version of the answer, what it costs under savings plans. */
function readItem(item: RecordReader, day: string): Item[] {
  const named = item.named(`${item.name}, meterId ${item.textOr('meterId', 'unknown')}`);
  for (const needed of ['meterName', 'serviceName', 'productName', 'type']) named.text(needed);
  const { quantity, unit, fault } = unitParts(named);
  const says = Object.fromEntries(TEXTS.map((name) => [plainName(name), named.textOr(name, '')]));
  const own: Item = {
    record: named.name,
    says: { ...says, size: says.armskuname!.toLowerCase() },
    currency: named.filled('currencyCode'),
    unit,
    from: multiply(named.amount('tierMinimumUnits'), quantity),
    price: divide(named.amount('retailPrice'), quantity),
    effective: named.date('effectiveStartDate'),
    notNow: notInEffect(named, day, { start: 'effectiveStartDate', end: 'effectiveEndDate' }),
    ...(fault === undefined ? {} : { fault }),
  };
  const plans = named.get('savingsPlan') === undefined ? [] : named.list('savingsPlan');
  return [
    own,
    ...plans.map((each, index): Item => {
      const plan = new RecordReader(`${named.name}, savingsPlan[${index}]`, each);
      const term = plan.filled('term');
      const price = divide(plan.amount('retailPrice'), quantity);
      return { ...own, record: plan.name, says: { ...own.says, type: 'SavingsPlan', term }, price };
    }),
  ];
}

const MULTIPLES: Readonly<Record<string, string>> = { '': '1', K: '1000', M: '1000000', B: '1000000000' };

interface UnitParts {
  readonly quantity: Fraction;
  readonly unit: string;
  readonly fault?: string;
}

/** `10K` → 10,000 of nothing named; `1 GB Second` → 1 of `GB Second`; `1/Month` → 1 of `/Month`. */
function unitParts(item: RecordReader): UnitParts {
  const text = item.text('unitOfMeasure');
  const parts = /^(\d{1,9})([KMB]?)(?: (.+)|(\/.+))?$/.exec(text);
  const quantity = parts && multiply(fromDecimal(parts[1]!), fromDecimal(MULTIPLES[parts[2]!]!));
  if (parts && quantity && !isZero(quantity)) return { quantity, unit: parts[3] ?? parts[4] ?? '' };
  const fault = item.must('unitOfMeasure', 'a quantity and a unit such as 1 GB Second or 10K').message;
  return { quantity: fraction(1n), unit: text, fault };
}

/** One price per meter, region and kind of purchase. */
function putTogether(items: readonly Item[]): ListedPrice[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify([Object.values(item.says), item.currency, item.unit]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map(listed);
}

function listed(group: readonly Item[]): ListedPrice {
  const { record, says, currency, unit } = group[0]!;
  const { armregionname: region = '' } = says;
  const { tiers, fault = group.find((item) => item.fault !== undefined)?.fault } = tiersOf(group);
  return {
    record,
    says,
    kind: kindOf(group[0]!),
    regions: [region === '' || region.toLowerCase() === 'global' ? '*' : region],
    currency,
    unit,
    tiers,
    tiersPer: 'month',
    ...(fault === undefined ? {} : { fault }),
  };
}

function kindOf({ says }: Item): string {
  const bought = says.type === 'Consumption' ? [] : [says.type];
  return [says.servicename, says.productname, ...bought].join(', ');
}

/** In order; of a tier that was repriced, the newest. */
function tiersOf(group: readonly Item[]): Pick<ListedPrice, 'tiers' | 'fault'> {
  const newest = new Map<string, Item>();
  const faults: string[] = [];
  for (const item of group) {
    const key = decimalText(item.from)!;
    const other = newest.get(key);
    if (other && other.effective === item.effective && compare(other.price, item.price) !== 0) {
      faults.push(
        `${item.record}: retailPrice must be that of ${other.record}, which is the same tier, got another`,
      );
    }
    if (!other || item.effective > other.effective) newest.set(key, item);
  }
  const sorted = [...newest.values()].sort((a, b) => compare(a.from, b.from));
  const first = sorted[0]!;
  if (!isZero(first.from)) faults.push(`${first.record}: tierMinimumUnits of the first tier must be 0`);
  const tiers = sorted.map(({ from, price }) => ({ from, price }));
  return { tiers, ...(faults[0] === undefined ? {} : { fault: faults[0] }) };
}
