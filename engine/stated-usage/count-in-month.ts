/** How many of something there are in a month, in the words of forms: `requests`, or as a share of them. */
import { compare, type Fraction, fraction, multiply, ZERO } from '../money/fraction.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

/** Counts of the month by these names; each may be stated as a rate too, such as `requestsPerDay`. */
export function countFields(word: string, ...others: string[]): Readonly<Record<string, UsageField>> {
  return Object.fromEntries([word, ...others].map((name) => [name, { states: word, written: 'count' }]));
}

/**
 * A quantity written as `countOrShare` of `whole` things: `1 %` is a share of them. A number below 1 would be less than
 * one of them all, which only happens where `whole` is one itself.
 */
export function countOrShareOf(usage: StatedUsage, quantity: string, whole: Fraction | undefined): Fraction {
  const stated = usage.get(quantity);
  if (!stated) return ZERO;
  if (usage.isShare(quantity)) return multiply(whole ?? ZERO, stated);
  if (stated.num !== 0n && isBelowOne(stated) && whole && !isBelowOne(whole) && whole.num !== whole.den)
    usage.reject(quantity, 'must be a count of the month, or a share such as 10 %');
  return stated;
}

function isBelowOne(value: Fraction): boolean {
  return compare(value, fraction(1n)) < 0;
}
