/**
 * Moments as traffic files write them, turned into whole microseconds on one scale per file: ISO 8601 dates,
 * epochs in s, ms, µs or ns, or offsets. The first row settles the scale; a row on another one is refused.
 * A date without a zone is UTC. Leaves out time zones by name and dates written day or month first.
 */
import type { Column } from './columns.ts';
import { lacksZone, parseDateUs } from './dates.ts';
import { parseDecimal, quote } from './numbers.ts';

interface Scale {
  /** What the numbers are, for notes. */
  readonly words: string;
  readonly unitUs: number;
  /** Numbers outside [from, to) belong to another scale. */
  readonly from: number;
  readonly to: number;
}

/** Epochs tell their unit by magnitude: 1e8 s after 1970 is March 1973, 1e11 s is the year 5138. */
const EPOCHS: Scale[] = [
  { words: 'epoch seconds', unitUs: 1e6, from: 1e8, to: 1e11 },
  { words: 'epoch milliseconds', unitUs: 1e3, from: 1e11, to: 1e14 },
  { words: 'epoch microseconds', unitUs: 1, from: 1e14, to: 1e17 },
  { words: 'epoch nanoseconds', unitUs: 1e-3, from: 1e17, to: 1e20 },
];
const FIRST_EPOCH = 1e8;

/** What the column's name says of its numbers. */
interface NamedUnit {
  readonly unitUs: number;
  /** `time_ms` holds milliseconds whatever their size; `minute` may still turn out to hold an epoch. */
  readonly certain: boolean;
}

export class TimeReader {
  private readonly column: string;
  private readonly named: NamedUnit | undefined;
  private scale: Scale | 'dates' | undefined;
  private zoneMissing = false;

  constructor(column: string, named?: NamedUnit) {
    this.column = column;
    this.named = named;
  }

  /** The reader of a time column, in the unit that its name carries. */
  static for({ name, unitUs, isUnit }: Column): TimeReader {
    return new TimeReader(name, unitUs === undefined ? undefined : { unitUs, certain: !isUnit });
  }

  /** Whole microseconds on the file's own scale, or NaN where the cell is no moment on it. */
  read(text: string): number {
    this.scale ??= this.scaleOf(text);
    if (this.scale === undefined) return Number.NaN;
    if (this.scale === 'dates') return parseDateUs(text);
    const value = parseDecimal(text);
    if (!(value >= this.scale.from && value < this.scale.to)) return Number.NaN;
    const us = Math.round(value * this.scale.unitUs);
    return Number.isSafeInteger(us) ? us : Number.NaN;
  }

  /** Says what is wrong with a cell that `read` refused. */
  problem(text: string): string {
    const { column, scale } = this;
    if (parseDecimal(text) < 0) return `${column} must be 0 or more, got ${quote(text)}`;
    if (scale === undefined) return `${column} must be a date (ISO 8601) or a number, got ${quote(text)}`;
    if (scale === 'dates') return `${column} must be a date (ISO 8601), got ${quote(text)}`;
    return `${column} must be a number (${scale.words}, as in the first row), got ${quote(text)}`;
  }

  /** Whether the numbers count from a start of their own rather than from 1970. */
  get isOffset(): boolean {
    return this.scale !== undefined && this.scale !== 'dates' && this.scale.from === 0;
  }

  /** How the column was understood. */
  get words(): string {
    if (this.scale !== 'dates') return `${this.column} in ${this.scale?.words ?? 'an unknown unit'}`;
    return this.zoneMissing ? `${this.column} without a zone, taken as UTC` : `${this.column} with a zone`;
  }

  private scaleOf(text: string): Scale | 'dates' | undefined {
    const value = parseDecimal(text);
    if (Number.isNaN(value)) {
      if (Number.isNaN(parseDateUs(text))) return undefined;
      this.zoneMissing = lacksZone(text);
      return 'dates';
    }
    if (value < 0) return undefined;
    const epoch = EPOCHS.find(({ from, to }) => value >= from && value < to);
    if (epoch && !this.named?.certain) return epoch;
    const unitUs = this.named?.unitUs ?? 1e6;
    const to = this.named?.certain ? Number.POSITIVE_INFINITY : FIRST_EPOCH;
    return { words: `${offsetWords(unitUs)} from a start of its own`, unitUs, from: 0, to };
  }
}

function offsetWords(unitUs: number): string {
  const names: Record<number, string> = { 1e-3: 'nanoseconds', 1: 'microseconds', 1e3: 'milliseconds' };
  names[1e6] = 'seconds';
  names[60e6] = 'minutes';
  names[3600e6] = 'hours';
  return names[unitUs] ?? 'days';
}
