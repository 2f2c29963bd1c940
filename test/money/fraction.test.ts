import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  ceiling,
  compare,
  divide,
  fraction,
  max,
  min,
  multiply,
  subtract,
} from '../../engine/money/fraction.ts';

const anyFraction = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 20n))
  .map(([num, den]) => fraction(num, den));

describe('fraction', () => {
  it('keeps lowest terms and a positive denominator', () => {
    expect(fraction(6n, -4n)).toEqual({ num: -3n, den: 2n });
    expect(fraction(0n, 7n)).toEqual({ num: 0n, den: 1n });
    expect(fraction(5n)).toEqual({ num: 5n, den: 1n });
  });

  it('throws on a denominator of 0', () => {
    expect(() => fraction(1n, 0n)).toThrow('denominator must not be 0');
    expect(() => divide(fraction(1n), fraction(0n))).toThrow(RangeError);
  });

  it('takes back what it adds, and divides what it multiplies', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
      { seed: 7 },
    );
  });

  it('orders like the difference', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const difference = subtract(a, b).num;
        expect(Math.sign(compare(a, b))).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
        expect(add(min(a, b), max(a, b))).toEqual(add(a, b));
      }),
      { seed: 7 },
    );
  });

  it('finds the smallest whole number not below', () => {
    expect(ceiling(fraction(35083n, 100n))).toBe(351n);
    expect(ceiling(fraction(351n))).toBe(351n);
    expect(ceiling(fraction(-3n, 2n))).toBe(-1n);
  });
});
