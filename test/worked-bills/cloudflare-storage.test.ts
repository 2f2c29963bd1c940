/** Published bills of Cloudflare R2, and what R2, D1 and KV do within and beyond what is included. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf, type WorkedBill } from './billed.ts';
import { holdBills } from './hold-bills.ts';

const PAGE = 'https://developers.cloudflare.com/r2/pricing/';
const R2 = { platform: 'cloudflare-r2' };

const bills: readonly WorkedBill[] = [
  {
    name: 'cf-r2-standard: 1,000 objects of 1 GB, each read 1,000 times',
    source: PAGE,
    words: { storedGB: '1000', writes: '1000', reads: '1000000', plan: 'Standard' },
    meters: { usage: { storageGbMonths: 1000, classAOperations: 1000, classBOperations: 1_000_000 } },
    lines: [
      ['storageGbMonths', '990', '14.85'],
      ['classAOperations', '0', '0.00'],
      ['classBOperations', '0', '0.00'],
    ],
    total: '14.85',
  },
  {
    name: 'cf-r2-ia: infrequent access for 5 days; 1,000 GB retrieved, as printed, and not 1,000 times that',
    source: PAGE,
    words: {
      plan: 'Infrequent Access',
      storedGB: '1000',
      daysKept: '5',
      writes: '1000',
      reads: '1000000',
      retrievedGB: '1000',
    },
    meters: {
      plan: 'infrequent access',
      usage: {
        storageGbMonths: 1000,
        classAOperations: 1000,
        classBOperations: 1_000_000,
        retrievedGb: 1000,
      },
    },
    lines: [
      ['storageGbMonths', '1000', '10.00'],
      ['classAOperations', '1000000', '9.00'],
      ['classBOperations', '1000000', '0.90'],
      ['retrievedGb', '1000', '10.00'],
    ],
    total: '29.90',
  },
];

describe('published bills of Cloudflare R2', () => {
  holdBills(R2, bills);

  it('cf-r2-gbmonth: 1 GB for 5 days and 3 GB for 25 are 2.67 GB-months (published as 2.66), billed as 3', () => {
    const items = [
      { ...R2, storedGb: 1, daysKept: 5, freeGrants: false },
      { ...R2, storedGb: 3, daysKept: 25, freeGrants: false },
    ];
    const whole = billOf({ ...R2, usage: { storageGbMonths: '2.666666667' }, freeGrants: false });
    expect(linesOf(whole)).toEqual([['storageGbMonths', '3', '0.05']]);
    expect(billed(items).total).toBe('0.05');
  });

  it('rounds what is not included up to whole units', () => {
    expect(
      linesOf(billOf({ ...R2, usage: { storageGbMonths: '11.1', classAOperations: 1_000_001 } })),
    ).toEqual([
      ['storageGbMonths', '2', '0.03'],
      ['classAOperations', '1000000', '4.50'],
    ]);
  });

  it('counts infrequent access for 30 days at least and standard as long as it is kept', () => {
    const months = (usage: object) => billOf({ ...R2, ...usage, storedGb: 100 }).lines[0]!.quantity;
    expect(months({ plan: 'infrequent access', daysKept: 1 })).toBe('100');
    expect(months({ plan: 'infrequent access', daysKept: 45 })).toBe('150');
    expect(months({ daysKept: 3, freeGrants: false })).toBe('10');
  });

  it('charges nothing for nothing, and nothing for data out', () => {
    expect(billOf({ ...R2, reads: 0 }).total).toBe('0.00');
    expect(billOf({ ...R2, usage: { egressGb: 5000 } }).total).toBe('0.00');
  });
});

describe('bills of Cloudflare D1 and KV', () => {
  it('charge fractions of a million beyond what is included', () => {
    const d1 = { rowsRead: 25_500_000_000, rowsWritten: 50_500_000, storageGbMonths: '5.5' };
    expect(linesOf(billOf({ platform: 'cloudflare-d1', usage: d1 }))).toEqual([
      ['rowsRead', '500000000', '0.50'],
      ['rowsWritten', '500000', '0.50'],
      ['storageGbMonths', '0.5', '0.38'],
    ]);
    const kv = { reads: '11M', writes: '1.1M', deletes: '2M', lists: '1M', storageGbMonths: 2 };
    expect(linesOf(billOf({ platform: 'cloudflare-kv', usage: kv }))).toEqual([
      ['reads', '1000000', '0.50'],
      ['writes', '100000', '0.50'],
      ['deletes', '1000000', '5.00'],
      ['lists', '0', '0.00'],
      ['storageGbMonths', '1', '0.50'],
    ]);
  });

  it('charge nothing within it', () => {
    expect(billOf({ platform: 'cloudflare-d1', usage: { rowsRead: '25B' } }).total).toBe('0.00');
    expect(billOf({ platform: 'cloudflare-kv', usage: { reads: 0 } }).total).toBe('0.00');
  });
});

describe('reads and writes of D1', () => {
  it('are rows', () => {
    const words = { platform: 'cloudflare-d1', reads: '30B', writes: '100M' };
    const meters = { platform: 'cloudflare-d1', rowsRead: '30B', rowsWritten: '100M' };
    expect(linesOf(billOf(words))).toEqual(linesOf(billOf(meters)));
    expect(billOf({ platform: 'cloudflare-d1', storage: '20 GB' }).lines).toHaveLength(1);
  });
});
