/** Where the monthly free quantities of a deployment run out, and where its prices change: its cost has a bend there. */
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

/** The rates at which its cost has a bend: at its knees, and where a meter reaches its next price. */
export function bendsOf(spots: readonly Spot[]): number[] {
  return [...kneesOf(spots).map(({ ratePerSec }) => ratePerSec), ...tiersOf(spots)];
}

function tiersOf(spots: readonly Spot[]): number[] {
  return spots.slice(1).flatMap((spot, i) => {
    const before = spots[i]!;
    return spot.result.bill.lines.flatMap((line, at) => {
      const its = (lines: readonly BillLine[]) => lines.filter((each) => isSameLine(each, line));
      const earlier = its(before.result.bill.lines);
      if (earlier.length === 0 || earlier.some(({ unitPrice }) => unitPrice === line.unitPrice)) return [];
      const [low, high] = [used(earlier), used(its(spot.result.bill.lines))];
      const share = (used(its(spot.result.bill.lines.slice(0, at))) - low) / (high - low);
      return share > 0 && share < 1
        ? [before.ratePerSec + share * (spot.ratePerSec - before.ratePerSec)]
        : [];
    });
  });
}

function used(lines: readonly BillLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + Number(quantity), 0);
}

function isSameLine(a: BillLine, b: BillLine): boolean {
  return a.meter === b.meter && a.label === b.label && a.function === b.function;
}

function isUsedUp({ free, quantity }: BillLine): boolean {
  return Number(free) > 0 && Number(quantity) > Number(free);
}
