/** What a bill is made of: how much of each meter was used. */
import type { Fraction } from './fraction.ts';

/** How much of a meter was used in the billing month. */
export interface MeterReading {
  readonly meter: string;
  readonly quantity: Fraction;
  /**
   * Most of it that a grant may make free, where that is not all: what is granted by the hour does not reach beyond its rate.
   * Only what is stated here takes part in grants that an account has to ask for.
   */
  readonly grantable?: Fraction;
}
