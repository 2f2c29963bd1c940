/** Lines that are paid in whole steps keep what was used, and what is billed of it can be checked by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillingAccount } from '../../engine/money/account.ts';
import type { BillLine } from '../../engine/money/bill.ts';
import { fromDecimal, roundToDecimals, sumDecimals } from '../../engine/money/decimal.ts';
import { fraction, multiply, subtract } from '../../engine/money/fraction.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import { priceItems } from '../../engine/money/price-usage.ts';

const FROM = { source: 'made-up', asOf: '2026' } as const;
const ROUNDING = { mode: 'half-up', decimals: 2 } as const;
/** 500 free, then in steps of 1,000; the third step is cheaper, from the middle of it on. */
const BOOK: PriceBook = {
  ...{ platform: 'steps', name: 'Steps', currency: 'USD', asOf: '2026', lineRounding: ROUNDING },
  ...{ regions: [], attributeDefaults: {}, leftOut: [] },
  sources: { 'made-up': { title: 'Made up', url: 'https://example.org/', asOf: '2026' } },
  meters: [{ name: 'calls', label: 'Calls', unit: 'call', explanation: '', main: true, paidInSteps: '1000' }],
  grants: [
    {
      ...{ id: 'calls', label: '', meters: ['calls'], quantity: '500', unit: 'call' },
      ...{ scope: 'account', period: 'month', ...FROM },
    },
  ],
  prices: [
    {
      ...{ meter: 'calls', region: '*', confidence: 'official', ...FROM },
      tiers: [{ upTo: '2500', price: '0.01' }, { price: '0.005' }],
    },
  ],
};

function linesOf(...calls: number[]): (readonly BillLine[])[] {
  const account = new BillingAccount();
  const purchase = { region: '*', attributes: {}, freeGrants: true, days: fraction(30n), account };
  const items = calls.map((count) => ({
    readings: [{ meter: 'calls', quantity: fraction(BigInt(count)) }],
    book: BOOK,
    purchase,
  }));
  return priceItems(items).map(({ lines }) => lines);
}

describe('what is paid in steps', () => {
  it('says what was used and what is billed', () => {
    const [[line]] = linesOf(1200) as [[BillLine]];
    expect(line).toMatchObject({ quantity: '1200', billed: '1500', free: '500', amount: '10.00' });
    expect(linesOf(1500)[0]![0]).not.toHaveProperty('billed');
  });

  it('is owed by the item that begins the step, and not by the next one in it', () => {
    const [[first], [second]] = linesOf(1200, 100) as [[BillLine], [BillLine]];
    expect(first.billed).toBe('1500');
    expect(second).toMatchObject({ quantity: '100', billed: '0', free: '0', amount: '0.00' });
  });

  it('adds up to what was used, in tiers too, and each amount follows from its line', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4000 }), { minLength: 1, maxLength: 4 }), (calls) => {
        for (const [i, lines] of linesOf(...calls).entries()) {
          const metered = lines.filter(({ meter }) => meter === 'calls');
          expect(Number(sumDecimals(metered.map(({ quantity }) => quantity)))).toBe(calls[i]);
          for (const { quantity, billed = quantity, free, unitPrice, amount } of metered) {
            const due = multiply(subtract(fromDecimal(billed), fromDecimal(free)), fromDecimal(unitPrice));
            expect(roundToDecimals(due, ROUNDING)).toBe(amount);
          }
        }
      }),
      { seed: 7 },
    );
  });
});
