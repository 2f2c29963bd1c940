/** Traffic as people read it: three digits of requests per second, and what that is in a month. */
import { groupThousands } from '../decimal.ts';

const MONTH_SEC = 730 * 3600;

/** 11.2345 → `11.2`, 0.001 → `0.001`, 1234.5 → `1,230`. */
export function rateText(ratePerSec: number): string {
  return groupThousands(plain(Number(ratePerSec.toPrecision(3))));
}

/** With as many digits as its interval has a meaning for: `11.02 – 11.08`. */
export function rateRange([low, high]: readonly [number, number]): string {
  const places = Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(Math.max(high - low, high * 1e-4)))));
  return `${low.toFixed(places)} – ${high.toFixed(places)}`;
}

const SIZES: readonly (readonly [number, string])[] = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
];

/** Requests in a month of 730 h: `2.63 k`, `28.9 M`. */
export function monthText(ratePerSec: number): string {
  const requests = ratePerSec * MONTH_SEC;
  const [size, name] = SIZES.find(([edge]) => requests >= edge * 0.9995) ?? [1, ''];
  return `${plain(Number((requests / size).toPrecision(3)))} ${name}`.trimEnd();
}

function plain(value: number): string {
  return value < 1e-6 ? value.toFixed(12).replace(/0+$/, '') : String(value);
}
