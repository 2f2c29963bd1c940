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
 * (billed − free) × unitPrice = amount, where `billed` is the quantity unless the line says otherwise; rounded once by the
 * price book's rule; `times` that rounded amount where a line has it. One line per tier that was reached.
 */
export interface BillLine {
  readonly meter: string;
  readonly label: string;
  /** What was used. */
  readonly quantity: string;
  /**
   * What is billed of it, free part included, where that is something else: the paid part is rounded up to whole steps, once
   * for all items of the account, so that an item may owe more than it used, or less where another one has paid the step.
   */
  readonly billed?: string;
  readonly unit: string;
  readonly free: string;
  readonly unitPrice: string;
  /** The quantity is that of one day, which is rounded by itself; the month has this many. */
  readonly times?: string;
  readonly amount: string;
  readonly source: string;
  /** Date of the price; empty where the user's own says none. */
  readonly asOf: string;
  /** How sure the price is; absent for lines that settle a bill. */
  readonly confidence?: Confidence;
  /** The published price, where a discount of the user's was taken off it or another one was negotiated. */
  readonly listPrice?: string;
  /** The price was negotiated by the user: no discount, though it may lie below the published one. */
  readonly negotiated?: true;
  /** The platform whose price book the line is from, where that is not the bill's own: an extra. */
  readonly platform?: string;
  /** Whose usage it is, where there are several functions. */
  readonly function?: string;
  /** The extra's region, where that is not the bill's own. */
  readonly region?: string;
}
