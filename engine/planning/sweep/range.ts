/**
 * A range as `--vary` writes it: `128 MB..1 GB:8`, `1/s..100/s:5 log`; the number of points may be left to a Latin hypercube.
 * Points keep the unit of the first end.
 */
import { inUnitOf, type Quantity, readQuantity, rounded, written } from '../quantities.ts';

export interface Range extends Pick<Quantity, 'unit' | 'grain'> {
  /** In `unit`. */
  readonly from: number;
  readonly to: number;
  readonly spacing: 'linear' | 'log';
  /** Undefined where a Latin hypercube says how many. */
  readonly points?: number;
}

/** `issue` is the rest of a sentence that starts with the option: `must …, got "1..2"`. */
export type RangeRead = { readonly range: Range } | { readonly range?: undefined; readonly issue: string };

const FORM = /^(.+?)\.\.(.+?)(?::(\d{1,9}))?(?: (linear|log))?$/;

/** Undefined where the text is no range. */
export function readRange(text: string): RangeRead | undefined {
  const parts = FORM.exec(text.trim());
  if (!parts) return undefined;
  const [, low = '', high = '', count, spacing = 'linear'] = parts;
  const ends = readEnds(low, high);
  const refuse = (rule: string) => ({ issue: `must ${rule}, got "${text.trim()}"` });
  if (!ends) return refuse('go from one quantity to another of its kind, such as 1/s..100/s:5 log');
  const { from, to } = ends;
  if (from === to) return refuse('go from one quantity to another');
  if (spacing === 'log' && Math.min(from, to) <= 0) return refuse('start above 0 where it is log');
  const points = count === undefined ? undefined : Number(count);
  if (points !== undefined && points < 2) return refuse('have at least 2 points');
  return {
    range: { ...ends, spacing: spacing as Range['spacing'], ...(points !== undefined && { points }) },
  };
}

function readEnds(low: string, high: string): Pick<Range, 'from' | 'to' | 'unit' | 'grain'> | undefined {
  const [first, last] = [readQuantity(low), readQuantity(high)];
  const to = first && last && inUnitOf(first, last);
  if (to === undefined) return undefined;
  const { number: from, unit, grain } = first!;
  // An end with a point says that parts are meant.
  return { from, to, unit, grain: grain === 1 && last!.grain === 0 ? 0 : grain };
}

/** The value at a share of the way, 0–1: text with its unit, or a number where there is none. */
export function valueAt(range: Range, share: number): string | number {
  const { from, to, spacing } = range;
  const exact = spacing === 'log' ? from * (to / from) ** share : from + (to - from) * share;
  return written(range, rounded(range, exact));
}
