/** Hetzner Cloud: whole months in euro, by the day of the order. */
import { describe, expect, it } from 'vitest';
import { billChosen, refusalOf, testBills } from './bill-table.ts';

const CX33 = { platform: 'hetzner-cloud', size: 'CX33' };

describe('Hetzner Cloud', () => {
  testBills(CX33, [
    [
      'months of any length cost the same',
      [{}, { hours: 744 }, { hours: 672 }, { usage: { serverMonths: 1 } }],
      [['serverMonths', '1', '8.49']],
      '8.49',
    ],
    ['three servers', [{ servers: 3 }], [['serverMonths', '3', '25.47']], '25.47'],
    ['no time at all', [{ hours: 0 }], [['serverMonths', '0', '0.00']], '0.00'],
  ]);

  describe('ordered before 2026-06-15', () => {
    testBills(CX33, [['a month', [{}], [['serverMonths', '1', '6.49']], '6.49']], { asOf: '2026-06-14' });
  });

  it('bills in euro', () => {
    expect(billChosen(CX33).currency).toBe('EUR');
  });

  it('refuses a part of a month, whose price is not known', () => {
    expect(refusalOf({ ...CX33, hours: 100 })).toBe(
      'hours must be a whole month (672 h or more) on hetzner-cloud, whose hourly prices are not known, got 100 h',
    );
  });
});
