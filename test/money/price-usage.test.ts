import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillingAccount } from '../../engine/money/account.ts';
import type { Bill } from '../../engine/money/bill.ts';
import { fromDecimal, sumDecimals } from '../../engine/money/decimal.ts';
import { type Fraction, fraction } from '../../engine/money/fraction.ts';
import type { FreeGrants } from '../../engine/money/free-quantity.ts';
import { pricePerMillion } from '../../engine/money/per-million.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import { priceUsage, UnknownPriceError } from '../../engine/money/price-usage.ts';

const MADE_UP = { source: 'made-up', asOf: '2026-01-01', confidence: 'official' } as const;

/** A small platform: 1,000 free calls a month everywhere, then 0.01 to 500 calls and 0.004 above. */
const book: PriceBook = {
  platform: 'test-platform',
  name: 'Test',
  currency: 'USD',
  asOf: '2026-01-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: ['here', 'there'],
  attributeDefaults: { architecture: 'x86_64' },
  sources: { 'made-up': { title: 'Made up', url: 'https://example.org/', asOf: '2026-01-01' } },
  meters: [
    { name: 'calls', label: 'Calls', unit: 'call', explanation: '', main: true },
    { name: 'disk', label: 'Disk', unit: 'GB', explanation: '', main: false },
  ],
  grants: [
    {
      id: 'calls',
      label: '',
      meters: ['calls'],
      quantity: '1000',
      unit: 'call',
      scope: 'account',
      period: 'month',
      source: 'made-up',
      asOf: '',
    },
  ],
  prices: [
    {
      meter: 'calls',
      region: 'here',
      attributes: { architecture: 'x86_64' },
      tiers: [{ upTo: '500', price: '0.01' }, { price: '0.004' }],
      ...MADE_UP,
    },
    {
      meter: 'calls',
      region: 'here',
      attributes: { architecture: 'arm64' },
      tiers: [{ price: '0.008' }],
      ...MADE_UP,
    },
    { meter: 'disk', region: 'there', tiers: [{ price: '0.1' }], ...MADE_UP },
  ],
  leftOut: [{ name: 'logs' }],
};

const DAYS = fraction(30n);

function billCalls(
  calls: Fraction | bigint,
  freeGrants: FreeGrants = true,
  account = new BillingAccount(),
): Bill {
  const quantity = typeof calls === 'bigint' ? fraction(calls) : calls;
  return priceUsage([{ meter: 'calls', quantity }], book, {
    region: 'here',
    attributes: {},
    freeGrants,
    days: DAYS,
    account,
  });
}

function linesOf(bill: Bill) {
  return bill.lines.map(({ quantity, free, unitPrice, amount }) => [quantity, free, unitPrice, amount]);
}

const cents = (decimal: string) => Number(decimal.replace('.', ''));

describe('priceUsage', () => {
  it('has one line of zero for a main meter that was not used, and none for another', () => {
    const readings = [
      { meter: 'calls', quantity: fraction(0n) },
      { meter: 'disk', quantity: fraction(0n) },
    ];
    const account = new BillingAccount();
    const purchase = { region: 'here', attributes: {}, freeGrants: true, days: DAYS, account };
    const bill = priceUsage(readings, book, purchase);
    expect(linesOf(bill)).toEqual([['0', '0', '0.01', '0.00']]);
    expect(bill).toMatchObject({ currency: 'USD', total: '0.00', leftOut: ['logs'] });
  });

  it('takes free units first, then fills the tiers', () => {
    expect(linesOf(billCalls(999n))).toEqual([['999', '999', '0.01', '0.00']]);
    expect(linesOf(billCalls(1000n))).toEqual([['1000', '1000', '0.01', '0.00']]);
    expect(linesOf(billCalls(1500n))).toEqual([['1500', '1000', '0.01', '5.00']]);
    expect(linesOf(billCalls(1501n))).toEqual([
      ['1500', '1000', '0.01', '5.00'],
      ['1', '0', '0.004', '0.00'],
    ]);
  });

  it('takes stated free quantities, and none that are not named', () => {
    expect(linesOf(billCalls(300n, { calls: fraction(100n) }))).toEqual([['300', '100', '0.01', '2.00']]);
    expect(linesOf(billCalls(300n, {}))).toEqual([['300', '0', '0.01', '3.00']]);
    expect(linesOf(billCalls(300n, false))).toEqual([['300', '0', '0.01', '3.00']]);
  });

  it('carries source and date on each line', () => {
    expect(billCalls(1n).lines[0]).toMatchObject({ source: 'https://example.org/', asOf: '2026-01-01' });
  });

  it('goes on where earlier items of the account stopped', () => {
    const account = new BillingAccount();
    billCalls(1400n, true, account);
    expect(linesOf(billCalls(200n, true, account))).toEqual([
      ['100', '0', '0.01', '1.00'],
      ['100', '0', '0.004', '0.40'],
    ]);
    expect(linesOf(billCalls(0n, true, account))).toEqual([['0', '0', '0.004', '0.00']]);
  });

  it('shares the grant between architectures, but not the tiers', () => {
    const account = new BillingAccount();
    const purchase = { region: 'here', freeGrants: true, days: DAYS, account };
    const arm = (calls: bigint) =>
      priceUsage([{ meter: 'calls', quantity: fraction(calls) }], book, {
        ...purchase,
        attributes: { architecture: 'arm64' },
      });
    expect(linesOf(arm(900n))).toEqual([['900', '900', '0.008', '0.00']]);
    expect(linesOf(billCalls(600n, true, account))).toEqual([['600', '100', '0.01', '5.00']]);
    expect(linesOf(arm(10n))).toEqual([['10', '0', '0.008', '0.08']]);
  });

  it('names every price that is not known, and leaves the account as it was', () => {
    const account = new BillingAccount();
    const attributes = { architecture: 'riscv' };
    const purchase = { region: 'here', attributes, freeGrants: true, days: DAYS, account };
    const readings = ['calls', 'disk', 'tape'].map((meter) => ({ meter, quantity: fraction(5000n) }));
    let thrown: unknown;
    try {
      priceUsage(readings, book, purchase);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UnknownPriceError);
    expect((thrown as UnknownPriceError).missing).toMatchObject([
      { platform: 'test-platform', meter: 'calls', attributes: { architecture: 'riscv' }, regions: [] },
      { meter: 'disk', region: 'here', regions: ['there'] },
      { meter: 'tape', regions: [] },
    ]);
    expect((thrown as UnknownPriceError).message.split('\n')[1]).toBe(
      'price of disk on test-platform must be known in here, got none; known in there',
    );
    expect(linesOf(billCalls(1000n, true, account))).toEqual([['1000', '1000', '0.01', '0.00']]);
  });
});

const someCalls = fc.bigInt(0n, 10n ** 13n).map((thousandths) => fraction(thousandths, 1000n));

describe('every bill', () => {
  it('has lines that sum to its total', () => {
    fc.assert(
      fc.property(someCalls, fc.boolean(), (calls, freeGrants) => {
        const bill = billCalls(calls, freeGrants);
        expect(sumDecimals(bill.lines.map(({ amount }) => amount))).toBe(bill.total);
        expect(sumDecimals(bill.lines.map(({ quantity }) => quantity))).toBe(
          sumDecimals([String(Number(calls.num) / Number(calls.den))]),
        );
      }),
      { seed: 7 },
    );
  });

  it('never costs more with more free, nor less with more use', () => {
    fc.assert(
      fc.property(someCalls, someCalls, (a, b) => {
        const sum = fraction(a.num * b.den + b.num * a.den, a.den * b.den);
        expect(cents(billCalls(a, { calls: sum }).total)).toBeLessThanOrEqual(
          cents(billCalls(a, { calls: b }).total),
        );
        expect(cents(billCalls(sum).total)).toBeGreaterThanOrEqual(cents(billCalls(a).total));
      }),
      { seed: 7 },
    );
  });

  it('costs the same for two items of one account, to the cent a line', () => {
    fc.assert(
      fc.property(someCalls, someCalls, (a, b) => {
        const sum = fraction(a.num * b.den + b.num * a.den, a.den * b.den);
        const account = new BillingAccount();
        const parts = [billCalls(a, true, account), billCalls(b, true, account)];
        const lines = parts.flatMap(({ lines }) => lines).length + 2;
        const split = parts.reduce((total, bill) => total + cents(bill.total), 0);
        expect(Math.abs(split - cents(billCalls(sum).total))).toBeLessThanOrEqual(lines / 2);
      }),
      { seed: 7 },
    );
  });
});

describe('pricePerMillion', () => {
  it('rounds half-up to four decimals, and has no answer without requests', () => {
    expect(pricePerMillion('2.73', fraction(3_000_000n))).toBe('0.9100');
    expect(pricePerMillion('0.01', fraction(1n))).toBe('10000.0000');
    expect(pricePerMillion('20.00', fraction(30_000_000n))).toBe('0.6667');
    expect(pricePerMillion('1.00', fromDecimal('0'))).toBeNull();
  });
});
