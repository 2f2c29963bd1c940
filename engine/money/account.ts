/**
 * An account's month: which free quantities and how much of each tier the items billed so far have used up.
 * Items of one account are billed in order through the same object; two accounts are two objects.
 */
import { add, compare, type Fraction, max, min, subtract, ZERO } from './fraction.ts';

export class BillingAccount {
  private readonly grantsUsed = new Map<string, Fraction>();
  private readonly tierUsed = new Map<string, Fraction>();

  /** Takes up to `wanted` from what is left of a grant of `quantity` and returns what was taken. */
  takeGrant(grant: string, quantity: Fraction, wanted: Fraction): Fraction {
    const used = this.grantsUsed.get(grant) ?? ZERO;
    const taken = max(ZERO, min(wanted, subtract(quantity, used)));
    this.grantsUsed.set(grant, add(used, taken));
    return taken;
  }

  /** Adds `quantity` to the paid quantity that counts for a price's tiers and returns where it starts. */
  advance(price: string, quantity: Fraction): Fraction {
    const from = this.tierUsed.get(price) ?? ZERO;
    if (compare(quantity, ZERO) > 0) this.tierUsed.set(price, add(from, quantity));
    return from;
  }
}
