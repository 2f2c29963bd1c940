import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromDecimal,
  fromNumber,
  quantityText,
  roundToDecimals,
  sumDecimals,
} from '../../engine/money/decimal.ts';
import { fraction } from '../../engine/money/fraction.ts';

describe('fromDecimal', () => {
  it('is exact', () => {
    expect(fromDecimal('0.0000166667')).toEqual(fraction(166667n, 10n ** 10n));
    expect(fromDecimal('1e-7')).toEqual(fraction(1n, 10n ** 7n));
    expect(fromDecimal('1.5e21')).toEqual(fraction(15n * 10n ** 20n));
    expect(fromDecimal('-0.50')).toEqual(fraction(-1n, 2n));
  });

  it('throws on anything else', () => {
    for (const text of ['', '1.', '.5', '1,000', 'NaN', '1 ', '0x10']) {
      expect(() => fromDecimal(text), text).toThrow(`decimal must be digits such as 0.25, got "${text}"`);
    }
  });
});

describe('fromNumber', () => {
  it('takes a number for the decimal that names it', () => {
    expect(fromNumber(0.1)).toEqual(fraction(1n, 10n));
    expect(fromNumber(2 ** 53)).toEqual(fraction(2n ** 53n));
    expect(fromNumber(1e-9)).toEqual(fraction(1n, 10n ** 9n));
    expect(() => fromNumber(Number.NaN)).toThrow('number must be finite, got NaN');
  });
});

describe('roundToDecimals', () => {
  const cents = (text: string, mode: 'half-up' | 'half-even' | 'up') =>
    roundToDecimals(fromDecimal(text), { mode, decimals: 2 });

  it('settles ties by its mode', () => {
    expect([cents('16.425', 'half-up'), cents('16.425', 'half-even'), cents('16.435', 'half-even')]).toEqual([
      '16.43',
      '16.42',
      '16.44',
    ]);
    expect([cents('-0.005', 'half-up'), cents('0.001', 'up'), cents('0.010', 'up')]).toEqual([
      '-0.01',
      '0.01',
      '0.01',
    ]);
    expect([cents('0.0049999999', 'half-up'), cents('0.4', 'half-up')]).toEqual(['0.00', '0.40']);
  });

  it('is never off by more than half a step', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 24n), fc.bigInt(1n, 10n ** 12n), (num, den) => {
        const cents = BigInt(
          roundToDecimals(fraction(num, den), { mode: 'half-up', decimals: 2 }).replace('.', ''),
        );
        const error = num * 100n - cents * den;
        expect((error < 0n ? -error : error) * 2n <= den).toBe(true);
      }),
      { seed: 7 },
    );
  });
});

describe('quantityText', () => {
  it('is exact within 12 decimals and rounds half-up to 9 beyond', () => {
    expect(quantityText(fromDecimal('750000'))).toBe('750000');
    expect(quantityText(fromDecimal('0.000000000001'))).toBe('0.000000000001');
    expect(quantityText(fraction(100n, 3n))).toBe('33.333333333');
    expect(quantityText(fraction(2n, 3n))).toBe('0.666666667');
    expect(quantityText(fraction(0n))).toBe('0');
  });
});

describe('sumDecimals', () => {
  it('keeps the decimals of its parts', () => {
    expect(sumDecimals(['0.10', '0.20', '0.005'])).toBe('0.305');
    expect(sumDecimals(['2.33', '0.40'])).toBe('2.73');
    expect(sumDecimals([], 2)).toBe('0.00');
  });
});
