/**
 * Reads meaning out of column names: `Duration (ms)`, `durationMs` and `duration_ms` are one name and one unit.
 */
import { unitUsOf } from './time-units.ts';

export interface Column {
  readonly index: number;
  /** As the file writes it. */
  readonly name: string;
  /** In lower case with underscores, without unit and zone. */
  readonly base: string;
  /** Microseconds in the unit that the name carries. */
  readonly unitUs?: number;
  /** Whether the name is nothing but a unit: `minute`. It then also tells the width of a bin. */
  readonly isUnit: boolean;
}

/** Unit words that serve as names of a time column; `min` and `s` alone mean other things too often. */
const UNIT_NAMES = new Set(['second', 'seconds', 'sec', 'minute', 'minutes', 'hour', 'hours', 'day', 'days']);

/** The columns of a header row. */
export function columnsOf(header: readonly string[]): Column[] {
  return header.map((name, index) => describeColumn(name, index));
}

/** One column by its name alone. */
export function describeColumn(name: string, index: number): Column {
  const plain = plainName(name).replace(/_(utc|gmt)$/, '');
  const unitUs = unitUsOf(plain);
  if (unitUs !== undefined) {
    return { index, name: name.trim(), base: plain, unitUs, isUnit: UNIT_NAMES.has(plain) };
  }
  const cut = plain.lastIndexOf('_');
  const suffixUs = cut > 0 ? unitUsOf(plain.slice(cut + 1)) : undefined;
  if (suffixUs === undefined) return { index, name: name.trim(), base: plain, isUnit: false };
  return { index, name: name.trim(), base: plain.slice(0, cut), unitUs: suffixUs, isUnit: false };
}

function plainName(name: string): string {
  return name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9µ]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
