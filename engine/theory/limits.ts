/** Limits that the formulas share, as checks: outside them there is no answer. Each throws a RangeError. */

/** A finite number, at least 0. */
export function checkNotNegative(what: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${what} must be a number from 0, got ${value}`);
  }
}

/** A finite number above 0. */
export function checkPositive(what: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${what} must be a number above 0, got ${value}`);
  }
}

/** A whole number, at least `least`. */
export function checkWhole(what: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${what} must be a whole number from ${least}, got ${value}`);
  }
}

/** Strictly between 0 and 1. */
export function checkShare(what: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${what} must be between 0 and 1, got ${value}`);
}
