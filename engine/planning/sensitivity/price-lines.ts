/** What a bill would be with one of its prices higher or lower, worked out from its lines: no run is needed. */
import type { Bill, BillLine } from '../../money/bill.ts';
import { fromDecimal, roundToDecimals, sumDecimals } from '../../money/decimal.ts';
import { type Fraction, fraction, isZero, multiply, subtract } from '../../money/fraction.ts';

/** All tiers of one meter move together. */
export interface PriceInput {
  readonly meter: string;
  /** Where the line is of a service beside the platform. */
  readonly platform?: string;
  readonly label: string;
}

type Lines = Pick<Bill, 'lines'>;

/** Prices at which something was paid; none where the bill is filled up to a minimum, which would move against them. */
export function pricesOf({ lines }: Lines): PriceInput[] {
  const isPriced = ({ confidence }: BillLine) => confidence !== undefined;
  if (lines.some((line) => !isPriced(line) && line.meter !== 'rounding')) return [];
  const found = new Map<string, PriceInput>();
  for (const line of lines.filter(isPriced)) {
    if (isZero(fromDecimal(line.amount))) continue;
    const { meter, platform, label } = line;
    const key = JSON.stringify([meter, platform]);
    if (!found.has(key)) found.set(key, { meter, label, ...(platform !== undefined && { platform }) });
  }
  return [...found.values()];
}

/** The total with some prices times a percentage; lines are rounded to as many decimals as they were. */
export function totalAtPrices(
  { lines }: Lines,
  prices: readonly { readonly price: PriceInput; readonly percent: number }[],
): string {
  const amounts = lines.map((line) => {
    const changed = prices.filter(({ price }) => isOf(price, line));
    const factor = changed.reduce(
      (product, { percent }) => multiply(product, percentage(percent)),
      fraction(1n),
    );
    return changed.length === 0 ? line.amount : amountAt(line, factor);
  });
  return sumDecimals(amounts, decimalsOf(lines));
}

function isOf({ meter, platform }: PriceInput, line: BillLine): boolean {
  return line.meter === meter && line.platform === platform;
}

function percentage(percent: number): Fraction {
  return fraction(BigInt(Math.round(percent * 1000)), 100_000n);
}

/** (billed − free) × price, where that gives the line's amount; else the amount itself is scaled, right to the last digit. */
function amountAt(line: BillLine, factor: Fraction): string {
  const decimals = line.amount.split('.')[1]?.length ?? 0;
  const paid = subtract(fromDecimal(line.billed ?? line.quantity), fromDecimal(line.free));
  const exact = multiply(paid, fromDecimal(line.unitPrice));
  const rounding = { mode: 'half-up', decimals } as const;
  const isSum = line.times === undefined && roundToDecimals(exact, rounding) === line.amount;
  return roundToDecimals(multiply(isSum ? exact : fromDecimal(line.amount), factor), rounding);
}

function decimalsOf(lines: readonly BillLine[]): number {
  return Math.max(0, ...lines.map(({ amount }) => amount.split('.')[1]?.length ?? 0));
}
