/** What a bill is made of: how much of each meter was used. */
import type { Fraction } from './fraction.ts';

/** How much of a meter was used in the billing month. */
export interface MeterReading {
  readonly meter: string;
  readonly quantity: Fraction;
}
