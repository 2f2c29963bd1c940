/** Where the monthly free quantities of a deployment run out. */
import type { BillLine } from '../../money/bill.ts';
import type { Knee } from './result.ts';
import type { Spot } from './spots.ts';

/** Quantities grow evenly between two points, so that nothing needs to be played to find them. */
export function kneesOf(spots: readonly Spot[]): Knee[] {
  return spots.slice(1).flatMap((spot, i) => {
    const before = spots[i]!;
    return spot.result.bill.lines.flatMap((line, at) => {
      const earlier = before.result.bill.lines.find((each) => isSameLine(each, line));
      if (!earlier || !isUsedUp(line) || isUsedUp(earlier)) return [];
      const [low, high, free] = [earlier.quantity, line.quantity, line.free].map(Number) as [
        number,
        number,
        number,
      ];
      const share = (free - low) / (high - low);
      const ratePerSec = before.ratePerSec + share * (spot.ratePerSec - before.ratePerSec);
      const { meter, label, unit } = spot.result.bill.lines[at]!;
      return [{ ratePerSec, meter, label, free: line.free, unit }];
    });
  });
}

function isSameLine(a: BillLine, b: BillLine): boolean {
  return a.meter === b.meter && a.label === b.label && a.function === b.function;
}

function isUsedUp({ free, quantity }: BillLine): boolean {
  return Number(free) > 0 && Number(quantity) > Number(free);
}
