/** Tables of bills as tests: every row is billed in each of its wordings, and must come to the same lines and total. */
import { expect, it } from 'vitest';
import { type BillUsageOptions, billUsage } from '../../engine/bill-usage/bill-usage.ts';
import type { Bill } from '../../engine/money/bill.ts';
import { linesOf, type ShownLine } from './billed.ts';

/** Name, the same usage in one or more wordings, lines as [meter, paid quantity, amount], total. */
type BillRow = readonly [
  name: string,
  wordings: readonly Readonly<Record<string, unknown>>[],
  lines: readonly ShownLine[],
  total: string,
];

type Choice = BillUsageOptions['choice'];

export function testBills(
  place: Readonly<Record<string, unknown>>,
  rows: readonly BillRow[],
  choice?: Choice,
) {
  for (const [name, wordings, lines, total] of rows) {
    it(name, () => {
      for (const wording of wordings) {
        const bill = billChosen({ ...place, ...wording }, choice);
        expect(linesOf(bill)).toEqual(lines);
        expect(bill.total).toBe(total);
      }
    });
  }
}

/** The bill of a document with one item, by the prices of a day or the user's own. */
export function billChosen(document: unknown, choice?: Choice): Bill {
  const result = billUsage(document, 'usage.yaml', choice && { choice });
  if ('issues' in result) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.items[0]!.bill;
}

/** Why a document is not billed. */
export function refusalOf(document: unknown, choice?: Choice): string {
  const result = billUsage(document, 'usage.yaml', choice && { choice });
  return 'issues' in result ? result.issues.map(({ message }) => message).join('\n') : '';
}
