import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  groupThousands,
  halfWidth,
  isZero,
  roundDecimal,
  trimZeros,
} from '../../../cli/output/decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }))
  .map(([units, places]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
    const point = digits.length - places;
    return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${places === 0 ? '' : `.${digits.slice(point)}`}`;
  });

describe('roundDecimal', () => {
  it.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['0.994', 2, '0.99'],
    ['9.999', 2, '10.00'],
    ['5', 2, '5.00'],
    ['0.0049', 2, '0.00'],
    ['12345678901234567890.5', 0, '12345678901234567891'],
  ])('%s to %i places is %s', (text, places, rounded) => {
    expect(roundDecimal(text, places)).toBe(rounded);
  });

  it('is never further off than half a unit of the last place', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 6 }), (text, places) => {
        const rounded = roundDecimal(text, places);
        const half = `0.${'0'.repeat(places)}5`;
        const width = halfWidth(text, rounded).replace('-', '');
        expect(compareDecimals(roundDecimal(width, 20), halfWidth('0', half))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('refuses what is no decimal', () => {
    expect(() => roundDecimal('1e5', 2)).toThrow('not a decimal number: 1e5');
  });
});

describe('compareDecimals', () => {
  it('orders by value, not by text', () => {
    expect(compareDecimals('9.5', '10')).toBeLessThan(0);
    expect(compareDecimals('1.50', '1.5')).toBe(0);
    expect(compareDecimals('-1', '-2')).toBeGreaterThan(0);
  });

  it('sees differences that floats do not', () => {
    expect(compareDecimals('90071992547409930.1', '90071992547409930.2')).toBeLessThan(0);
  });
});

describe('text forms', () => {
  it('groups whole digits only', () => {
    expect(groupThousands('1234567.12345')).toBe('1,234,567.12345');
    expect(groupThousands('-123')).toBe('-123');
  });

  it('cuts zeros after the point only', () => {
    expect(['0.6300', '5.00', '500'].map(trimZeros)).toEqual(['0.63', '5', '500']);
  });

  it('halves an interval exactly', () => {
    expect(halfWidth('0.61', '0.64')).toBe('0.015');
    expect(isZero(halfWidth('1.5', '1.50'))).toBe(true);
  });
});
