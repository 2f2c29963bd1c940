import { describe, expect, it } from 'vitest';
import { BillingAccount } from '../../engine/money/account.ts';
import { sumDecimals } from '../../engine/money/decimal.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import { priceItems } from '../../engine/money/price-usage.ts';
import { minimumLines } from '../../engine/money/settling-lines.ts';
import { BOOK, of } from './made-up-book.ts';

const REGION = { region: '*', attributes: {}, freeGrants: false, days: of('30') } as const;

/** Each item's lines as `meter amount`. */
function linesOf(book: PriceBook, items: readonly Readonly<Record<string, string>>[]): string[][] {
  const account = new BillingAccount();
  const bills = priceItems(
    items.map((used) => ({
      readings: Object.entries(used).map(([meter, quantity]) => ({ meter, quantity: of(quantity) })),
      book,
      purchase: { ...REGION, account },
    })),
  );
  return bills.map(({ lines }) => lines.map(({ meter, amount }) => `${meter} ${amount}`));
}

describe('rounding', () => {
  it('is settled by a line where items of an account round apart', () => {
    // 1 × 0.004 each: nothing and nothing, of which both are 0.008, a cent.
    expect(linesOf(BOOK, [{ calls: '1' }])).toEqual([['calls 0.00']]);
    expect(linesOf(BOOK, [{ calls: '1' }, { calls: '1' }])).toEqual([
      ['calls 0.00'],
      ['calls 0.00', 'rounding 0.01'],
    ]);
  });

  it('goes down too: twice half a cent is one', () => {
    const half = { ...BOOK, prices: [{ ...BOOK.prices[0]!, tiers: [{ price: '0.005' }] }] };
    expect(linesOf(half, [{ calls: '1' }, { calls: '1' }])).toEqual([
      ['calls 0.01'],
      ['calls 0.01', 'rounding -0.01'],
    ]);
  });

  it('is once for the whole bill where a platform rounds so', () => {
    const events = { ...BOOK.meters[0]!, name: 'events' };
    const prices = [...BOOK.prices, { ...BOOK.prices[0]!, meter: 'events' }];
    const once = { ...BOOK, meters: [...BOOK.meters, events], prices, totalRoundedOnce: true } as const;
    const used = { calls: '1', events: '1' };
    expect(linesOf(once, [used])).toEqual([['calls 0.00', 'events 0.00', 'rounding 0.01']]);
    const [all] = linesOf(once, [{ calls: '100', events: '1' }]);
    expect(all).toEqual(['calls 0.40', 'events 0.00']);
    const amounts = linesOf(once, [used, used, used])
      .flat()
      .map((line) => line.split(' ')[1]!);
    expect(sumDecimals(amounts)).toBe('0.02');
  });
});

describe('a minimum charge', () => {
  const source = { source: 'made-up', asOf: '2026-01-01' };
  const book: PriceBook = {
    ...BOOK,
    minimumCharges: [{ label: 'Least', amount: '5', attributes: { plan: 'paid' }, ...source }],
  };
  const line = { label: '', quantity: '1', unit: '', free: '0', unitPrice: '3', ...source };
  const paid = (amount: string) => [{ ...line, meter: 'calls', amount }];
  const filled = (amount: string, plan: string, account = new BillingAccount()) =>
    minimumLines(paid(amount), book, { attributes: { plan }, account }).map((each) => each.amount);

  it('fills the bill of what it is asked for up to its amount, and no bill above it', () => {
    expect(filled('3.20', 'paid')).toEqual(['1.80']);
    expect(filled('5.00', 'paid')).toEqual([]);
    expect(filled('8.00', 'paid')).toEqual([]);
    expect(filled('3.20', 'free')).toEqual([]);
  });

  it('is asked for once an account, and taken back as later items pay', () => {
    const account = new BillingAccount();
    expect(filled('3.00', 'paid', account)).toEqual(['2.00']);
    expect(filled('1.50', 'paid', account)).toEqual(['-1.50']);
    expect(filled('7.00', 'paid', account)).toEqual(['-0.50']);
    expect(filled('7.00', 'paid', account)).toEqual([]);
  });
});
