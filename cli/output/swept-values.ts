/** The varied fields of a sweep as columns: short names for people, plain numbers with the unit in the heading for programs. */
import {
  type Parsed,
  parseDurationUs,
  parseRatePerSec,
  parseShare,
  parseSizeMb,
} from '../../engine/words/quantity.ts';
import type { FieldValue } from './table.ts';

/** As much of each path as tells it from the others: `memory`, `deployments[1].memory`. */
export function shortNames(paths: readonly string[]): string[] {
  return paths.map((path) => {
    const steps = path.split('.');
    const tails = steps.map((_, i) => steps.slice(steps.length - 1 - i).join('.'));
    return tails.find((tail) => isAlone(tail, path, paths)) ?? path;
  });
}

function isAlone(tail: string, own: string, paths: readonly string[]): boolean {
  return paths.every((path) => path === own || !`.${path}`.endsWith(`.${tail}`));
}

export function valueText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

interface ValueField {
  readonly heading: string;
  value(written: unknown): FieldValue;
}

/** In thousandths of a microsecond, a duration in milliseconds is as exact as it was written. */
const KINDS: readonly (readonly [unit: string, parse: (value: unknown) => Parsed, scale: number])[] = [
  ['ms', parseDurationUs, 1 / 1000],
  ['mb', parseSizeMb, 1],
  ['per_sec', parseRatePerSec, 1],
  ['percent', parseShare, 100],
];

/** `traffic.rate_per_sec` and its numbers, where all values are quantities of one kind; else the path, and what was written. */
export function valueField(path: string, values: readonly unknown[]): ValueField {
  const texts = [...new Set(values)];
  const kind = KINDS.find(([, parse]) => texts.every((each) => parse(each).error === undefined));
  if (!kind) return { heading: path, value: plainValue };
  const [unit, parse, scale] = kind;
  return {
    heading: `${path}_${unit}`,
    value: (written) => Number((parse(written).value! * scale).toPrecision(12)),
  };
}

function plainValue(value: unknown): FieldValue {
  return typeof value === 'number' || value === null ? (value as number | null) : valueText(value);
}
