/**
 * A range as `--vary` writes it: `128 MB..1 GB:8`, `1/s..100/s:5 log`; the number of points may be left to a Latin hypercube.
 * Points keep the unit of the first end. Counts and sizes whose ends are whole stay whole (sizes above MB: whole megabytes);
 * everything else has six digits.
 */
import {
  type Parsed,
  parseDurationUs,
  parseNumber,
  parseRatePerSec,
  parseShare,
  parseSizeMb,
} from '../../words/quantity.ts';

export interface Range {
  /** In `unit`. */
  readonly from: number;
  readonly to: number;
  /** As it is written behind a number: ` MB`, `/s`; empty for a bare one. */
  readonly unit: string;
  readonly spacing: 'linear' | 'log';
  /** Undefined where a Latin hypercube says how many. */
  readonly points?: number;
  /** Values are whole multiples of it; 0 where any will do. */
  readonly grain: number;
}

/** `issue` is the rest of a sentence that starts with the option: `must …, got "1..2"`. */
export type RangeRead = { readonly range: Range } | { readonly range?: undefined; readonly issue: string };

const FORM = /^(.+?)\.\.(.+?)(?::(\d{1,9}))?(?: (linear|log))?$/;
const END = /^([\d.,_]+(?:[eE][+-]?\d{1,3})?)(.*)$/;
const KINDS: readonly ((value: unknown) => Parsed)[] = [
  parseDurationUs,
  parseSizeMb,
  parseRatePerSec,
  parseShare,
  parseNumber,
];

/** Undefined where the text is no range. */
export function readRange(text: string): RangeRead | undefined {
  const parts = FORM.exec(text.trim());
  if (!parts) return undefined;
  const [, low = '', high = '', count, spacing = 'linear'] = parts;
  const ends = readEnds(low.trim(), high.trim());
  if (!ends) {
    const rule = 'must go from one quantity to another of its kind, such as 1/s..100/s:5 log';
    return { issue: `${rule}, got "${text.trim()}"` };
  }
  const { from, to } = ends;
  if (from === to) return { issue: `must go from one quantity to another, got "${text.trim()}"` };
  if (spacing === 'log' && Math.min(from, to) <= 0)
    return { issue: `must start above 0 where it is log, got "${text.trim()}"` };
  const points = count === undefined ? undefined : Number(count);
  if (points !== undefined && points < 2)
    return { issue: `must have at least 2 points, got "${text.trim()}"` };
  return {
    range: { ...ends, spacing: spacing as Range['spacing'], ...(points !== undefined && { points }) },
  };
}

function readEnds(low: string, high: string): Pick<Range, 'from' | 'to' | 'unit' | 'grain'> | undefined {
  const parse = KINDS.find((each) => each(low).error === undefined && each(high).error === undefined);
  const written = END.exec(low);
  if (!parse || !written) return undefined;
  const unit = written[2]!;
  const one = parse(`1${unit}`).value!;
  const isWhole = !low.includes('.') && !high.includes('.');
  return {
    from: parse(low).value! / one,
    to: parse(high).value! / one,
    unit,
    grain: grainOf(parse, unit, isWhole),
  };
}

function grainOf(parse: (value: unknown) => Parsed, unit: string, isWhole: boolean): number {
  if (parse === parseNumber) return isWhole ? 1 : 0;
  if (parse !== parseSizeMb) return 0;
  const megabytes = parseSizeMb(`1${unit}`).value!;
  if (megabytes > 1) return 1 / megabytes;
  return isWhole ? 1 : 0;
}

const DIGITS = 6;

/** The value at a share of the way, 0–1: text with its unit, or a number where there is none. */
export function valueAt({ from, to, unit, spacing, grain }: Range, share: number): string | number {
  const exact = spacing === 'log' ? from * (to / from) ** share : from + (to - from) * share;
  const value = grain > 0 ? Math.round(exact / grain) * grain : Number(exact.toPrecision(DIGITS));
  if (unit.trim() === '') return value;
  const rate = RATE_UNIT.exec(unit);
  return rate ? withMagnitude(value * MAGNITUDE[rate[1]!]!, rate[2]!) : `${plain(value)}${unit}`;
}

/** `10k/month` and `10M/month`: each with the magnitude that suits it. */
const RATE_UNIT = /^ ?([kKMB])(\W.*)$/;
const MAGNITUDE: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9 };

function withMagnitude(count: number, per: string): string {
  const [letter, factor] = Object.entries({ B: 1e9, M: 1e6, k: 1e3 }).find(([, each]) => count >= each) ?? [
    '',
    1,
  ];
  return `${plain(Number((count / factor).toPrecision(DIGITS)))}${letter}${per}`;
}

/** Without an exponent below 10^21, which quantities may have but people do not expect. */
function plain(value: number): string {
  const text = String(value);
  return /e-/.test(text) ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
