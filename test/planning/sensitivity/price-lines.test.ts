/** A bill with one price moved, worked out from its lines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillLine } from '../../../engine/money/bill.ts';
import { pricesOf, totalAtPrices } from '../../../engine/planning/sensitivity/price-lines.ts';

const line = (fields: Partial<BillLine>): BillLine => ({
  meter: 'requests',
  label: 'Requests',
  quantity: '3000000',
  unit: 'request',
  free: '1000000',
  unitPrice: '0.0000002',
  amount: '0.40',
  source: '',
  asOf: '',
  confidence: 'official',
  ...fields,
});

describe('a price that is moved', () => {
  it('moves what is paid, not what is free, and is rounded once', () => {
    const lines = [
      line({}),
      line({
        meter: 'gbSeconds',
        label: 'Duration',
        quantity: '540000',
        free: '400000',
        unitPrice: '0.0000166667',
        amount: '2.33',
      }),
    ];
    const [requests, duration] = pricesOf({ lines });
    expect(totalAtPrices({ lines }, [])).toBe('2.73');
    expect(totalAtPrices({ lines }, [{ price: requests!, percent: 150 }])).toBe('2.93');
    // 140,000 × 0.0000166667 × 1.5 = 3.500007, where 2.33 × 1.5 would round to 3.50 too; × 1.1 = 2.5666…
    expect(totalAtPrices({ lines }, [{ price: duration!, percent: 150 }])).toBe('3.90');
    expect(totalAtPrices({ lines }, [{ price: duration!, percent: 110 }])).toBe('2.97');
    const both = [requests!, duration!].map((price) => ({ price, percent: 50 }));
    expect(totalAtPrices({ lines }, both)).toBe('1.37');
  });

  it('moves all tiers of its meter, and lines that are no simple product by their amount', () => {
    const lines = [
      line({ quantity: '10', free: '0', unitPrice: '1', amount: '10.00' }),
      line({ quantity: '10', free: '0', unitPrice: '0.5', amount: '5.00' }),
      line({
        meter: 'days',
        label: 'Days',
        quantity: '2',
        free: '0',
        unitPrice: '1',
        times: '30',
        amount: '60.00',
      }),
    ];
    const [requests, days] = pricesOf({ lines });
    expect(totalAtPrices({ lines }, [{ price: requests!, percent: 120 }])).toBe('78.00');
    expect(totalAtPrices({ lines }, [{ price: days!, percent: 50 }])).toBe('45.00');
  });

  it('is none where nothing was paid, where lines are settled, or where the bill is filled up to a minimum', () => {
    expect(pricesOf({ lines: [line({ amount: '0.00' })] })).toEqual([]);
    const { confidence: _, ...settling } = line({ meter: 'rounding', unitPrice: '0.01', amount: '0.01' });
    expect(pricesOf({ lines: [line({}), settling] }).map(({ meter }) => meter)).toEqual(['requests']);
    expect(pricesOf({ lines: [line({}), { ...settling, meter: 'minimumCharge' }] })).toEqual([]);
  });

  it('scales a bill of one price as a whole, to the cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 200 }),
        (quantity, percent) => {
          const cents = Math.round(quantity / 100);
          const amount = (cents / 100).toFixed(2);
          const lines = [line({ quantity: String(quantity), free: '0', unitPrice: '0.0001', amount })];
          const [price] = pricesOf({ lines });
          if (!price) return;
          const exact = (BigInt(quantity) * BigInt(percent) + 5000n) / 10_000n;
          expect(
            totalAtPrices({ lines }, [{ price, percent }])
              .replace('.', '')
              .replace(/^0+(?=\d)/, ''),
          ).toBe(String(exact));
        },
      ),
    );
  });
});
