/** Where things stand in a picture, in percent of its width. Only for drawing: no amount is computed from it. */
import { compareDecimals, portionOf } from '../output/decimal.ts';

/** part ÷ whole in percent, 0–100, to three decimals. */
export function percentOf(part: string, whole: string): number {
  if (compareDecimals(part, '0') <= 0 || compareDecimals(whole, '0') <= 0) return 0;
  return Math.min(100, Number(portionOf('100', part, whole, 3)));
}

export interface LogScale {
  /** 0–100. */
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Powers of ten around the values, which must be above 0. */
export function logScale(values: readonly number[]): LogScale {
  const logs = values.map(Math.log10);
  const low = Math.floor(Math.min(...logs));
  const high = Math.max(low + 1, Math.ceil(Math.max(...logs)));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  const at = (value: number) => rounded((100 * (Math.log10(value) - low)) / (high - low));
  return { at, ticks };
}

export function rounded(percent: number): number {
  return Math.round(percent * 1000) / 1000;
}
