/** How far along its price lists a bill is: which free quantities are used up, and which tier each meter has reached. */
import type { BillLine } from '../../money/bill.ts';
import { fromDecimal } from '../../money/decimal.ts';
import { add, compare, type Fraction, isZero, ZERO } from '../../money/fraction.ts';

export interface MeterMark {
  /** The platform of an extra, where it is one. */
  readonly platform: string | undefined;
  readonly meter: string;
  readonly label: string;
  readonly unit: string;
  /** Whether there is a free quantity, and whether more than it was used. */
  readonly free: 'none' | 'inside' | 'usedUp';
  /** Number of unit prices that were reached; the last of them is what one unit more costs. */
  readonly tier: number;
  readonly unitPrice: string;
  /** Of the first unit. */
  readonly firstPrice: string;
}

/** By meter. Functions of one deployment share free quantities and tiers, and so are taken together. */
export function meterMarks(lines: readonly BillLine[]): Map<string, MeterMark> {
  const byMeter = new Map<string, BillLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.platform, line.region, line.meter, line.label, line.unit]);
    byMeter.set(key, [...(byMeter.get(key) ?? []), line]);
  }
  return new Map([...byMeter].map(([key, its]) => [key, markOf(its)]));
}

function markOf(lines: readonly BillLine[]): MeterMark {
  const { platform, meter, label, unit } = lines[0]!;
  const free = sum(lines.map((line) => line.free));
  const used = sum(lines.map(({ quantity }) => quantity));
  // Where everything was free, the line's price is what the next unit costs.
  const prices = [...new Set(lines.map(({ unitPrice }) => unitPrice))];
  return {
    platform,
    meter,
    label,
    unit,
    // Of what is not used nothing is free yet.
    free: isZero(free) && !isZero(used) ? 'none' : compare(used, free) > 0 ? 'usedUp' : 'inside',
    tier: prices.length,
    unitPrice: prices.at(-1)!,
    firstPrice: prices[0]!,
  };
}

function sum(amounts: readonly string[]): Fraction {
  return amounts.map(fromDecimal).reduce(add, ZERO);
}
