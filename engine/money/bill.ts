import type { Confidence } from './price-book.ts';

/** The bill: exact lines that sum to the total. Every amount and quantity is a decimal string. */
export interface Bill {
  readonly currency: string;
  readonly total: string;
  readonly lines: readonly BillLine[];
  /** What this bill does not cover, by name. */
  readonly leftOut: readonly string[];
}

/**
 * (quantity − free) × unitPrice = amount, rounded once by the price book's rule; `times` that rounded amount where a line
 * has it. One line per tier that was reached.
 */
export interface BillLine {
  readonly meter: string;
  readonly label: string;
  readonly quantity: string;
  readonly unit: string;
  readonly free: string;
  readonly unitPrice: string;
  /** The quantity is that of one day, which is rounded by itself; the month has this many. */
  readonly times?: string;
  readonly amount: string;
  readonly source: string;
  readonly asOf: string;
  /** How sure the price is; absent for lines that settle a bill. */
  readonly confidence?: Confidence;
  /** Price before the user's own discount, where one was taken off. */
  readonly listPrice?: string;
  /** The platform whose price book the line is from, where that is not the bill's own: an extra. */
  readonly platform?: string;
  /** The extra's region, where that is not the bill's own. */
  readonly region?: string;
}
