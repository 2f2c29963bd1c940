/**
 * How sure it is that an input moves a figure: of each replication what it moves there, whose spread is far less than that of
 * the figure, because the same requests arrive before and after.
 */
import type { ReplicationFigures } from '../../precision/intervals.ts';
import { type Interval, interval95 } from '../../statistics/interval.ts';
import type { Replications } from './figures.ts';

/** 95 % intervals of what is added to the figures; null from one replication. */
export interface Shift95 {
  readonly total: Interval;
  readonly p99Ms: Interval;
}

const UNKNOWN = [null, null] as const;

export function shift95(before: Replications, after: Replications): Shift95 {
  const between = (of: (figures: ReplicationFigures) => number): Interval =>
    interval95(after.each.map((figures, i) => of(figures) - of(before.each[i]!)));
  return {
    total: rounded(between(({ billTotal }) => Number(billTotal))),
    // Of calls, which may take several requests, no replication tells by itself how long they took.
    p99Ms: before.result.calls ? UNKNOWN : rounded(between(({ p99Ms }) => p99Ms)),
  };
}

/** Whether it may be none. */
export function holdsNone([low, high]: Interval): boolean {
  return low !== null && low <= 0 && high >= 0;
}

/** Six digits are more than any of them is sure. */
function rounded([low, high]: Interval): Interval {
  return low === null ? UNKNOWN : [Number(low.toPrecision(6)), Number(high.toPrecision(6))];
}
