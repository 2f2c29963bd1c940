/** Reads the duration column of a file of single requests, in the unit that the column's name carries. */
import type { Column } from './columns.ts';
import { parseDecimal, quote } from './numbers.ts';

const SECOND_US = 1e6;

export class DurationReader {
  private readonly column: Column | undefined;
  private readonly unitUs: number;

  /** `assumedUnitUs` holds where the name carries no unit. */
  constructor(column: Column | undefined, assumedUnitUs: number) {
    this.column = column;
    this.unitUs = column?.unitUs ?? assumedUnitUs;
  }

  /** Whole microseconds, -1 where the row has no duration, NaN where the cell is none. */
  read(cells: readonly string[]): number {
    if (!this.column) return -1;
    const text = cells[this.column.index]!;
    if (text === '') return -1;
    const value = parseDecimal(text);
    const us = Math.round(value * this.unitUs);
    return value >= 0 && Number.isSafeInteger(us) ? us : Number.NaN;
  }

  /** Says what is wrong with a cell that `read` refused. */
  problem(cells: readonly string[]): string {
    const text = cells[this.column!.index]!;
    const rule = parseDecimal(text) < 0 ? '0 or more' : 'a number';
    return `${this.column!.name} must be ${rule}, got ${quote(text)}`;
  }

  /** What had to be assumed. */
  get notes(): string[] {
    if (!this.column || this.column.unitUs !== undefined) return [];
    const { name } = this.column;
    const [taken, other] = this.unitUs === SECOND_US ? ['seconds', 'ms'] : ['milliseconds', 's'];
    return [`${name} names no unit, taken in ${taken}; another one with --columns duration=${name}:${other}`];
  }
}
