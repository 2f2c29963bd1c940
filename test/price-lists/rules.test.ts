/** The rules as data: each leads to a meter of a book, and a record at a shipped price gives back that price. */
import { describe, expect, it } from 'vitest';
import { fromDecimal } from '../../engine/money/decimal.ts';
import { findPrice } from '../../engine/money/find-price.ts';
import { divide, isZero, multiply } from '../../engine/money/fraction.ts';
import type { Price } from '../../engine/money/price-book.ts';
import { decimalText } from '../../engine/price-lists/exact-decimal.ts';
import type { ListedPrice } from '../../engine/price-lists/listed-price.ts';
import { attributesFor, type MeterRule, ruleHolds } from '../../engine/price-lists/meter-rule.ts';
import { officialListOf } from '../../engine/price-lists/official-lists.ts';
import { METER_RULES } from '../../engine/price-lists/rules/index.ts';
import { bookOf, imported, laidOver, tiersOf } from './imported.ts';
import { awsOffer, azureItem, azurePage, gcpPage } from './lists.ts';

const RULES = METER_RULES.map((rule) => {
  const what = Object.values(rule.attributes ?? {});
  return [[rule.platform, rule.meter, ...what, Object.values(rule.where).at(-1)].join(' '), rule] as const;
});

/** Prices of the book that the rule is about. */
function shippedFor(rule: MeterRule): readonly Price[] {
  const book = bookOf(rule.platform);
  return book.prices.filter(
    ({ meter, attributes = {} }) =>
      meter === rule.meter &&
      Object.entries(attributes).every(([name, value]) => {
        const wanted = rule.attributes?.[name];
        return wanted === undefined || wanted.startsWith('$') || wanted === value;
      }),
  );
}

describe.each(RULES)('%s', (_, rule) => {
  it('leads to a meter of a book that has an official list', () => {
    expect(bookOf(rule.platform).meters.map(({ name }) => name)).toContain(rule.meter);
    expect(officialListOf(rule.platform)).toBeDefined();
  });

  it('says all that the prices of its meter depend on, in their words', () => {
    const book = bookOf(rule.platform);
    const ofMeter = book.prices.filter(({ meter }) => meter === rule.meter);
    const names = new Set(ofMeter.flatMap(({ attributes = {} }) => Object.keys(attributes)));
    // The price of a vCPU of the premium plan is one for all sizes.
    if (rule.platform === 'azure-functions') names.delete('size');
    for (const name of names) expect(Object.keys(rule.attributes ?? {})).toContain(name);
    for (const [name, value] of Object.entries(rule.attributes ?? {})) {
      const values = ofMeter.flatMap(({ attributes }) => attributes?.[name] ?? []);
      if (values.length > 0 && !value.startsWith('$')) expect(values, name).toContain(value);
    }
  });

  it('gives back every shipped price from a record at that price', () => {
    const shipped = shippedFor(rule).slice(0, 5);
    expect(shipped.length).toBeGreaterThan(0);
    for (const price of shipped) {
      const found = imported([listAt(rule, price)]);
      // The item that carries a savings plan has a price of its own, which is none of ours.
      const others = found.notImported.filter(({ kind }) => !kind.includes('DevTestConsumption'));
      expect(others, JSON.stringify(price)).toEqual([]);
      const book = laidOver(found, rule.platform);
      const region = price.region === '*' ? 'us-east-1' : price.region;
      const bought = { ...bookOf(rule.platform).attributeDefaults, ...rule.attributes, ...price.attributes };
      expect(tiersOf(book, rule.meter, region, bought)).toEqual(
        tiersOf(bookOf(rule.platform), rule.meter, region, bought),
      );
      expect(findPrice(book, rule.meter, region, bought).price?.confidence).toBe('own');
    }
  });
});

/** A list with one record that says just what the rule asks for, in the last of the units that it knows. */
function listAt(rule: MeterRule, price: Price): string | object {
  const [unit, factor] = Object.entries(rule.units).at(-1)!;
  const each = (text: string, up: boolean) => {
    const value = fromDecimal(text);
    return decimalText(up ? multiply(value, fromDecimal(factor)) : divide(value, fromDecimal(factor)))!;
  };
  const tiers = price.tiers.map((tier, index) => ({
    from: each(price.tiers[index - 1]?.upTo ?? '0', false),
    price: each(tier.price, true),
  }));
  const says: Record<string, string> = Object.fromEntries(
    Object.entries(rule.where).map(([name, wanted]) => [name, [wanted].flat()[0]!.replace('*', 'x')]),
  );
  for (const [name, value] of Object.entries(rule.attributes ?? {})) {
    if (value.startsWith('$')) says[value.slice(1)] = price.attributes![name]!;
  }
  const region = price.region === '*' ? 'us-east-1' : price.region;
  if (rule.platform.startsWith('aws-')) return awsList(says, region, unit, tiers);
  if (rule.platform.startsWith('azure-')) return azureList(says, region, unit, tiers);
  const { description = '', service = '', usagetype = '' } = says;
  const nanos = tiers.map(({ from, price: amount }) => [
    Number(from),
    Number(each(amount, true)) === 0
      ? 0
      : Number(decimalText(multiply(fromDecimal(amount), fromDecimal('1000000000')))),
  ]);
  const gcpUnit = unit === 'gibsecond' ? 'GiBy.s' : unit;
  const fine = nanos.every(([, nano]) => Number.isInteger(nano!));
  const rates = nanos.map(([from, nano]) => [from!, fine ? nano! : 0] as const);
  const sku = {
    skuId: 'A',
    service,
    description,
    usageType: usagetype,
    regions: [region],
    unit: gcpUnit,
    rates,
  };
  return gcpPage([sku]);
}

interface TierText {
  readonly from: string;
  readonly price: string;
}

function awsList(says: Record<string, string>, regionCode: string, unit: string, tiers: readonly TierText[]) {
  const { servicecode = '', usage = '', productfamily = '', ...attributes } = says;
  const group = attributes.group ?? '';
  const usagetype = usage === '' ? 'EUC1-Whatever' : usage;
  return awsOffer(servicecode, [
    {
      sku: 'A',
      family: productfamily,
      attributes: { ...attributes, group, usagetype, regionCode },
      unit,
      ranges: tiers.map(({ from, price }) => [from, price] as const),
    },
  ]);
}

function azureList(says: Record<string, string>, region: string, unit: string, tiers: readonly TierText[]) {
  const { servicename = '', productname = '', metername = 'x', type = '', term = '', size = '' } = says;
  const isPlan = type === 'SavingsPlan';
  const items = tiers.map(({ from, price }) =>
    azureItem(
      {
        serviceName: servicename,
        productName: productname === '' ? 'y' : productname,
        meterName: metername,
        armSkuName: size.toUpperCase(),
        armRegionName: region === 'us-east-1' ? '' : region,
        unitOfMeasure: unit === '' ? '1' : `1 ${unit}`,
        tierMinimumUnits: from,
        type: isPlan ? 'DevTestConsumption' : type,
      },
      price,
    ),
  );
  if (!isPlan) return azurePage(items);
  return azurePage(
    items.map((item, index) =>
      item.replace(/\}$/, `,"savingsPlan":[{"term":"${term}","retailPrice":${tiers[index]!.price}}]}`),
    ),
  );
}

describe('rules', () => {
  it('know no record twice for one meter', () => {
    const says = (where: MeterRule['where']) =>
      Object.fromEntries(
        Object.entries(where).map(([name, wanted]) => [name, [wanted].flat()[0]!.replace('*', 'x')]),
      );
    for (const rule of METER_RULES) {
      const record = { says: says(rule.where) } as unknown as ListedPrice;
      const holding = METER_RULES.filter(
        (each) =>
          each.platform === rule.platform && each.meter === rule.meter && ruleHolds(each, record.says),
      );
      const keys = holding.map((each) => JSON.stringify(attributesFor(each, record)));
      expect(new Set(keys).size, JSON.stringify(rule)).toBe(keys.length);
    }
  });

  it('have no unit of nothing', () => {
    for (const { units } of METER_RULES) {
      for (const factor of Object.values(units)) expect(isZero(fromDecimal(factor))).toBe(false);
    }
  });
});
