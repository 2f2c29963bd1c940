/**
 * An account's month: which free quantities, how much of each tier and which fees the items billed so far have used up.
 * Items of one account are billed in order through the same object; two accounts are two objects.
 */
import { type Rounding, roundedFraction } from './decimal.ts';
import {
  add,
  ceiling,
  divide,
  type Fraction,
  fraction,
  max,
  min,
  multiply,
  subtract,
  ZERO,
} from './fraction.ts';

export class BillingAccount {
  private readonly sums = new Map<string, Fraction>();

  /** Takes up to `wanted` from what is left of a grant of `quantity` and returns what was taken. */
  takeGrant(grant: string, quantity: Fraction, wanted: Fraction): Fraction {
    const key = `grant ${grant}`;
    const taken = max(ZERO, min(wanted, subtract(quantity, this.sum(key))));
    this.sums.set(key, add(this.sum(key), taken));
    return taken;
  }

  /** Adds `quantity` to what counts for a price's tiers and returns where it starts. */
  advance(price: string, quantity: Fraction): Fraction {
    const key = `tier ${price}`;
    const from = this.sum(key);
    this.sums.set(key, add(from, quantity));
    return from;
  }

  /** What the account owes more for `quantity` more, where all of its month's is rounded up to whole steps. */
  inSteps(price: string, quantity: Fraction, step: Fraction): Fraction {
    const key = `steps ${price}`;
    const before = this.sum(key);
    const after = add(before, quantity);
    this.sums.set(key, after);
    return subtract(roundedUp(after, step), roundedUp(before, step));
  }

  /** What the sum of a line's amounts, rounded once for the account, grows by with `amount` more. */
  roundedSum(line: string, amount: Fraction, rule: Rounding): Fraction {
    const key = `amount ${line}`;
    const before = this.sum(key);
    const after = add(before, amount);
    this.sums.set(key, after);
    return subtract(roundedFraction(after, rule), roundedFraction(before, rule));
  }

  /** Adds to what the account has paid towards a minimum charge; returns what is to be paid on top of it from now on. */
  belowMinimum(charge: string, minimum: Fraction, paid: Fraction): Fraction {
    const key = `minimum ${charge}`;
    const owed = (sum: Fraction) => max(ZERO, subtract(minimum, sum));
    const before = this.sums.has(key) ? owed(this.sum(key)) : ZERO;
    this.sums.set(key, add(this.sum(key), paid));
    return subtract(owed(this.sum(key)), before);
  }

  private sum(key: string): Fraction {
    return this.sums.get(key) ?? ZERO;
  }
}

function roundedUp(quantity: Fraction, step: Fraction): Fraction {
  return multiply(fraction(ceiling(divide(quantity, step))), step);
}
