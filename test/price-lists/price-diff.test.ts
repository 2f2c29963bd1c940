/** What differs between two books: prices as amounts, tiers by their bounds, rules by their fields. */
import { describe, expect, it } from 'vitest';
import type { Price, PriceBook } from '../../engine/money/price-book.ts';
import { compareBooks } from '../../engine/price-lists/price-diff.ts';
import { BOOKS, bookOf } from './imported.ts';

const base = bookOf('aws-fargate');

function book(prices: readonly Partial<Price>[], changes: Partial<PriceBook> = {}): PriceBook {
  const [first] = base.prices;
  const full = prices.map((price) => ({
    ...first!,
    meter: 'vcpuHours',
    attributes: {},
    region: 'a',
    ...price,
  }));
  return { ...base, prices: full, ...changes };
}

function rows(old: PriceBook, next: PriceBook): unknown[] {
  return compareBooks(old, next).prices.map((row) => [
    row.change,
    row.region,
    row.from,
    row.old,
    row.new,
    row.percent,
  ]);
}

describe('prices', () => {
  it('of a book and itself do not differ', () => {
    for (const each of BOOKS) expect(compareBooks(each, each)).toEqual({ prices: [], rules: [] });
  });

  it('are compared as amounts', () => {
    const old = book([{ tiers: [{ price: '0.0100' }] }]);
    expect(rows(old, book([{ tiers: [{ price: '0.01' }] }]))).toEqual([]);
    expect(rows(old, book([{ tiers: [{ price: '0.0125' }] }]))).toEqual([
      ['changed', 'a', '0', '0.0100', '0.0125', '25.00'],
    ]);
    expect(rows(book([{ tiers: [{ price: '0' }] }]), old)).toEqual([
      ['changed', 'a', '0', '0', '0.0100', undefined],
    ]);
  });

  it('come and go', () => {
    const [one, both] = [
      book([{ region: 'a' }]),
      book([{ region: 'a' }, { region: 'b', tiers: [{ price: '2' }] }]),
    ];
    expect(rows(one, both)).toEqual([['added', 'b', '0', undefined, '2', undefined]]);
    expect(rows(both, one)).toEqual([['removed', 'b', '0', '2', undefined, undefined]]);
  });

  it('that one side states for every region differ only where they do', () => {
    const everywhere = book([{ region: '*', tiers: [{ price: '1' }] }]);
    const also = book([
      { region: 'b', tiers: [{ price: '3' }] },
      { region: 'a', tiers: [{ price: '1' }] },
      { region: '*', tiers: [{ price: '1' }] },
    ]);
    expect(rows(everywhere, also)).toEqual([['changed', 'b', '0', '1', '3', '200.00']]);
  });

  it('differ tier by tier, by the price that holds from each bound on', () => {
    const old = book([{ tiers: [{ upTo: '10', price: '3' }, { price: '2' }] }]);
    const next = book([
      { tiers: [{ upTo: '5.0', price: '3' }, { upTo: '10.00', price: '2.5' }, { price: '2' }] },
    ]);
    expect(rows(old, next)).toEqual([['changed', 'a', '5', '3', '2.5', '-16.67']]);
    expect(rows(old, book([{ tiers: [{ price: '3' }] }]))).toEqual([
      ['changed', 'a', '10', '2', '3', '50.00'],
    ]);
  });

  it('in another currency all differ, without a percentage', () => {
    const euros = book([{ tiers: [{ price: '1' }] }], { currency: 'EUR' });
    const difference = compareBooks(book([{ tiers: [{ price: '1' }] }]), euros);
    expect(difference.prices).toMatchObject([{ change: 'changed', currency: { old: 'USD', new: 'EUR' } }]);
    expect(difference.prices[0]).not.toHaveProperty('percent');
    expect(difference.rules).toEqual([{ platform: 'aws-fargate', rule: 'currency', old: 'USD', new: 'EUR' }]);
  });
});

describe('rules', () => {
  it('differ field by field; what one side lacks is one difference', () => {
    const [first, second, ...others] = base.meters;
    const next = {
      ...base,
      lineRounding: { mode: 'up', decimals: 2 } as const,
      meters: [
        { ...first!, label: 'Other words', billedTime: [{ stepSec: '1', minimumSec: '30' }] },
        ...others,
      ],
    };
    expect(compareBooks(base, next).rules).toMatchObject([
      { rule: 'rounding of a line', old: 'half-up to 2 decimals', new: 'up to 2 decimals' },
      { rule: `meter ${first!.name}, billedTime`, new: '[{"stepSec":"1","minimumSec":"30"}]' },
      { rule: `meter ${second!.name}`, old: 'there' },
    ]);
  });
});
