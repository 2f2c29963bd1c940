import { describe, expect, it } from 'vitest';
import { quantityText } from '../../engine/money/decimal.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import { ItemFields } from '../../engine/stated-usage/item-fields.ts';
import {
  attributesOf,
  choiceOf,
  freeGrantsOf,
  monthOf,
  termOf,
} from '../../engine/stated-usage/item-terms.ts';
import type { Issue } from '../../engine/words/issue.ts';
import { BOOK, grantOf } from '../money/made-up-book.ts';

const SIZES = ['standard_d2s_v3', 'standard_d4s_v3', 'spot_d4s_v3'];

const book: PriceBook = {
  ...BOOK,
  attributeDefaults: { architecture: 'x86_64' },
  grants: [grantOf(), grantOf({ id: 'freeDisk', meters: ['disk'] })],
  prices: SIZES.flatMap((size) =>
    ['x86_64', 'arm64'].map((architecture) => ({ ...BOOK.prices[0]!, attributes: { size, architecture } })),
  ),
};

/** What is read of an item, and what is wrong with it. */
function read<Value>(
  item: Readonly<Record<string, unknown>>,
  reader: (fields: ItemFields) => Value,
): { value: Value; issues: string[] } {
  const issues: Issue[] = [];
  const value = reader(new ItemFields(item, 'items[0]', issues));
  return { value, issues: issues.map(({ path, message }) => `${path}: ${message}`) };
}

const attributes = (item: Readonly<Record<string, unknown>>) =>
  read(item, (fields) => attributesOf(fields, book));

describe('terms', () => {
  it('have other names, and quantities are none', () => {
    expect(['arch', 'os', 'instanceType', 'freeTier', 'month', 'requests', 'toString'].map(termOf)).toEqual([
      'architecture',
      'operatingSystem',
      'size',
      'freeGrants',
      'month',
      undefined,
      undefined,
    ]);
  });
});

describe('what was bought', () => {
  it('is spelled as the book does, in any case, other spelling or short form that is one alone', () => {
    expect(attributes({ arch: 'X86', size: 'D2S_v3' })).toEqual({
      value: { architecture: 'x86_64', size: 'standard_d2s_v3' },
      issues: [],
    });
    expect(attributes({ architecture: 'ARM' }).value).toEqual({ architecture: 'arm64' });
    expect(attributes({ size: 'd4s_v3' }).issues[0]).toMatch(/^items\[0\]\.size: size must be /);
  });

  it('is a plan by another name, or one that only the words know', () => {
    const plans = (plan: string, planNames: Readonly<Record<string, string>>) =>
      read({ plan }, (fields) => attributesOf(fields, book, { fields: {}, readings: () => [], planNames }));
    expect(plans('Paid', { paid: 'standard' })).toEqual({ value: { plan: 'standard' }, issues: [] });
    expect(plans('express', { express: 'express' })).toEqual({ value: { plan: 'express' }, issues: [] });
    expect(plans('gold', { paid: 'standard' }).issues[0]).toContain('plan must be standard');
  });

  it('is refused where it is not sold or no price depends on it, but for what is usual', () => {
    expect(attributes({ size: 7 }).issues[0]).toContain('got 7');
    expect(attributes({ plan: 'premium' }).issues).toEqual([
      'items[0].plan: plan must not be stated on made-up, whose prices do not depend on it',
    ]);
    expect(attributes({ plan: 'on-demand', commitment: 'on-demand' })).toEqual({ value: {}, issues: [] });
  });
});

describe('a choice', () => {
  const choice = (item: Readonly<Record<string, unknown>>) =>
    read(item, (fields) => choiceOf(fields, 'region', ['here', 'there'], ' on made-up'));

  it('is one of those that there are', () => {
    expect(choice({ region: 'there' })).toEqual({ value: 'there', issues: [] });
    expect(choice({}).issues).toEqual(['items[0].region: region must be stated: one of here, there']);
    expect(choice({ region: 'ther' }).issues[0]).toMatch(
      /must be one of here, there on made-up, got "ther".*there/,
    );
  });
});

describe('the month', () => {
  const month = (item: Readonly<Record<string, unknown>>) => {
    const { value, issues } = read(item, monthOf);
    return [value.text, value.seconds && quantityText(value.seconds), issues.length];
  };

  it('is 730 h unless told, any time above none, or as long as what is stated', () => {
    expect(month({})).toEqual(['730 h', '2628000', 0]);
    expect(month({ month: '28 d' })).toEqual(['28 d', '2419200', 0]);
    expect(month({ month: '2026-02' })).toEqual(['28 d', '2419200', 0]);
    expect(month({ month: '2024-02' })).toEqual(['29 d', '2505600', 0]);
    expect(month({ month: '2026-12' })).toEqual(['31 d', '2678400', 0]);
    expect(month({ month: 'actual' })).toEqual(['actual', undefined, 0]);
  });

  it.each(['0 s', '-1 d', 'a month', '2026-13', '2026', 30])('is not %s', (value) => {
    expect(month({ month: value })).toEqual(['730 h', undefined, 1]);
  });
});

describe('free quantities', () => {
  const free = (freeGrants: unknown) => {
    const { value, issues } = read({ freeGrants }, (fields) => freeGrantsOf(fields, book));
    const texts =
      typeof value === 'object' ? Object.entries(value).map(([id, each]) => [id, quantityText(each)]) : value;
    return issues.length > 0 ? issues : texts;
  };

  it('are all, none or some by name', () => {
    expect([true, false, null].map(free)).toEqual([true, false, false]);
    expect(read({}, (fields) => freeGrantsOf(fields, book)).value).toBe(true);
    expect(free({ free: '1M', freeDisk: 0.1 })).toEqual([
      ['free', '1000000'],
      ['freeDisk', '0.1'],
    ]);
  });

  it('are refused by the name that is not known or the quantity that is none', () => {
    expect(free({ fre: 1 })).toEqual([
      expect.stringMatching(/^items\[0\]\.freeGrants\.fre: .*must be one of free, freeDisk/),
    ]);
    expect(free({ free: -1 })).toEqual([
      expect.stringMatching(/^items\[0\]\.freeGrants\.free: free must be/),
    ]);
    expect(free('yes')).toEqual([expect.stringContaining('must be true, false or free quantities by name')]);
  });
});
