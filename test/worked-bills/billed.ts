/** Bills a document that must be billable, and shows lines as [meter, paid quantity, amount]. */
import { type BilledUsage, billUsage } from '../../engine/bill-usage/bill-usage.ts';
import type { Bill } from '../../engine/money/bill.ts';
import { fromDecimal, quantityText } from '../../engine/money/decimal.ts';
import { subtract } from '../../engine/money/fraction.ts';

export function billed(document: unknown): BilledUsage {
  const result = billUsage(document, 'usage.yaml');
  if ('issues' in result)
    throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result;
}

/** The bill of a document with one item. */
export function billOf(document: unknown): Bill {
  return billed(document).items[0]!.bill;
}

export type ShownLine = readonly [meter: string, paid: string, amount: string];

export function linesOf(bill: Bill): ShownLine[] {
  return bill.lines.map(({ meter, quantity, billed = quantity, free, amount }) => [
    meter,
    quantityText(subtract(fromDecimal(billed), fromDecimal(free))),
    amount,
  ]);
}

/** A published bill: the same usage in words and as meters, with what both must come to. */
export interface WorkedBill {
  readonly name: string;
  readonly source: string;
  readonly words: Readonly<Record<string, unknown>>;
  readonly meters: Readonly<Record<string, unknown>>;
  readonly lines: readonly ShownLine[];
  readonly total: string;
}
