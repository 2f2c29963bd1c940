/** Amounts of a profile as people read them. */
import { formatDuration } from '../../words/quantity.ts';

const SECOND_US = 1_000_000;
const MIN_SEC = 60;
const MB_PER_GB = 1024;

/** 1000 → `1,000`, 1039.1 → `1,039.1`. */
export function count(value: number): string {
  const [whole = '', ...decimals] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
}

/** 900 → `15 min`, 945 → `15 min 45 s`, 25.8 → `25.8 s`. */
export function seconds(sec: number): string {
  const rest = sec % MIN_SEC;
  if (!Number.isInteger(sec)) return `${sec} s`;
  if (sec < 2 * MIN_SEC || rest === 0) return formatDuration(sec * SECOND_US);
  return `${(sec - rest) / MIN_SEC} min ${rest} s`;
}

export function milliseconds(ms: number): string {
  return `${count(ms)} ms`;
}

/** 512 → `512 MB`, 6656 → `6.5 GB`, 3008 → `3,008 MB`. */
export function size(mb: number): string {
  return mb >= MB_PER_GB && mb % (MB_PER_GB / 4) === 0 ? `${count(mb / MB_PER_GB)} GB` : `${count(mb)} MB`;
}

/** 0.7 → `70 %`; at most two decimals. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}

/** `128 MB to 10 GB`, `128 MB` where both are one. */
export function span(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}
