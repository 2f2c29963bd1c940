/** A test in words and one as meters for each published bill. */
import { expect, it } from 'vitest';
import { billOf, linesOf, type WorkedBill } from './billed.ts';

/** `place`: what all items have in common, such as the platform. */
export function holdBills(place: Readonly<Record<string, unknown>>, bills: readonly WorkedBill[]): void {
  for (const { name, words, meters, lines, total } of bills) {
    for (const [how, usage] of [
      ['in words', words],
      ['as meters', meters],
    ] as const) {
      it(`${name}, ${how}`, () => {
        const bill = billOf({ ...place, ...usage });
        expect(linesOf(bill)).toEqual(lines);
        expect(bill.total).toBe(total);
      });
    }
  }
}
