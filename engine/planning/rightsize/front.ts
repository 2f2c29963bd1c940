/** Of ways to do a thing that cost something and take some time: which are worth choosing among. */
import { fromDecimal } from '../../money/decimal.ts';
import { compare } from '../../money/fraction.ts';

export interface Choice {
  /** A decimal. */
  readonly total: string;
  readonly latencyMs: number;
}

function byCost(a: Choice, b: Choice): number {
  return compare(fromDecimal(a.total), fromDecimal(b.total));
}

/** The faster one of equals. */
export function cheapestOf<T extends Choice>(choices: readonly T[]): T | undefined {
  return best(choices, (a, b) => byCost(a, b) || a.latencyMs - b.latencyMs);
}

/** The cheaper one of equals. */
export function fastestOf<T extends Choice>(choices: readonly T[]): T | undefined {
  return best(choices, (a, b) => a.latencyMs - b.latencyMs || byCost(a, b));
}

/** Those of which no other is both as cheap and as fast, and better in one; of equals the first. */
export function paretoOf<T extends Choice>(choices: readonly T[]): T[] {
  return choices.filter(
    (one, i) =>
      !choices.some((other, j) => {
        const cost = byCost(other, one);
        const latency = other.latencyMs - one.latencyMs;
        return cost <= 0 && latency <= 0 && (cost < 0 || latency < 0 || j < i);
      }),
  );
}

/**
 * Least weight × cost ÷ lowest cost + (1 − weight) × latency ÷ lowest latency. Where the lowest cost is nothing, only what
 * costs nothing is considered, unless cost has no weight.
 */
export function balancedOf<T extends Choice>(choices: readonly T[], weight: number): T | undefined {
  const cheapest = cheapestOf(choices);
  const fastest = fastestOf(choices);
  if (!cheapest || !fastest) return undefined;
  const score = (each: T) =>
    (weight === 0 ? 0 : weight * ratio(Number(each.total), Number(cheapest.total))) +
    (weight === 1 ? 0 : (1 - weight) * ratio(each.latencyMs, fastest.latencyMs));
  return best(choices, (a, b) => score(a) - score(b) || byCost(a, b));
}

function ratio(value: number, lowest: number): number {
  return value === lowest ? 1 : value / lowest;
}

function best<T>(choices: readonly T[], order: (a: T, b: T) => number): T | undefined {
  let first = choices[0];
  for (const each of choices.slice(1)) if (order(each, first!) < 0) first = each;
  return first;
}
