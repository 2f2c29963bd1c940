import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BillingAccount } from '../../engine/money/account.ts';
import { quantityText, roundedFraction } from '../../engine/money/decimal.ts';
import { add, type Fraction, fraction, max, min, subtract, ZERO } from '../../engine/money/fraction.ts';
import { of } from './made-up-book.ts';

/** What comes out does not depend on how what goes in is cut up. */
function sumOfParts(parts: readonly bigint[], take: (account: BillingAccount, part: Fraction) => Fraction) {
  const account = new BillingAccount();
  return parts.map((part) => take(account, fraction(part, 1000n))).reduce(add, ZERO);
}

const parts = fc.array(fc.bigInt({ min: 0n, max: 5_000n }), { minLength: 1, maxLength: 6 });

function forAllCuts(
  take: (account: BillingAccount, part: Fraction) => Fraction,
  whole: (sum: Fraction) => Fraction,
) {
  fc.assert(
    fc.property(parts, (cut) => {
      const sum = fraction(
        cut.reduce((a, b) => a + b),
        1000n,
      );
      expect(sumOfParts(cut, take)).toEqual(whole(sum));
    }),
    { seed: 20261120, numRuns: 50 },
  );
}

describe('an account, however its use is cut up,', () => {
  it('gives of a grant what was wanted, and never more than it has', () => {
    const four = of('4');
    forAllCuts(
      (account, part) => account.takeGrant('free', four, part),
      (sum) => min(sum, four),
    );
  });

  it('rounds what is paid up to whole steps once', () => {
    forAllCuts(
      (account, part) => account.inSteps('calls', part, of('0.5')),
      ({ num, den }) => fraction((num * 2n + den - 1n) / den, 2n),
    );
  });

  it('rounds the sum of a line once', () => {
    const rule = { mode: 'half-even', decimals: 2 } as const;
    forAllCuts(
      (account, part) => account.roundedSum('calls', part, rule),
      (sum) => roundedFraction(sum, rule),
    );
  });

  it('fills up to a minimum once', () => {
    const seven = of('7');
    forAllCuts(
      (account, part) => account.belowMinimum('month', seven, part),
      (sum) => max(ZERO, subtract(seven, sum)),
    );
  });
});

describe('an account', () => {
  it('starts each part of a tier where the one before ended', () => {
    const account = new BillingAccount();
    const starts = ['10', '0', '2.5', '1'].map((part) => quantityText(account.advance('calls', of(part))));
    expect(starts).toEqual(['0', '10', '10', '12.5']);
  });

  it('takes back of a minimum what later items pay', () => {
    const account = new BillingAccount();
    const owed = ['0', '3', '9'].map((paid) => account.belowMinimum('month', of('7'), of(paid)));
    expect(owed).toEqual([of('7'), of('-3'), of('-4')]);
  });

  it('keeps grants, tiers, steps and lines of the same name apart', () => {
    const account = new BillingAccount();
    account.takeGrant('calls', of('4'), of('4'));
    expect(account.advance('calls', of('1'))).toEqual(ZERO);
    expect(account.inSteps('calls', of('1'), of('5'))).toEqual(of('5'));
    expect(account.takeGrant('other', of('4'), of('1'))).toEqual(of('1'));
  });
});
