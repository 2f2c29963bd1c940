/** Counts, shares and times as people read them. Two or three digits that mean something, never more. */
import { groupThousands } from './decimal.ts';

const NOTHING = '–';

/** `1,891,713`; means over replications below 100 keep one decimal: `12.5`. */
export function formatCount(count: number): string {
  if (!Number.isFinite(count)) return NOTHING;
  const text = Math.abs(count) < 100 ? trimmed(count, 1) : String(Math.round(count));
  return groupThousands(text.includes('e') ? BigInt(Math.round(count)).toString() : text);
}

/** 0.0013 → `0.13 %`. A share that is not quite all or nothing never reads as 100 % or 0 %. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return NOTHING;
  const percent = share * 100;
  if (percent > 0 && percent < 0.001) return '<0.001 %';
  if (percent < 100 && percent > 99.9) return '>99.9 %';
  return `${trimmed(percent, percent < 1 ? 3 : 1, 2)} %`;
}

const UNITS: readonly (readonly [milliseconds: number, name: string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
  [1, 'ms'],
];

/** 350 → `350 ms`, 1234 → `1.2 s`, 90000 → `1.5 min`; null (nothing was answered) → `–`. */
export function formatMilliseconds(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms)) return NOTHING;
  // Just below a unit's edge the rounded number would read 1000 ms or 60 s.
  const [size, name] = UNITS.find(([edge]) => ms >= edge * 0.9995) ?? [1, 'ms'];
  const value = ms / size;
  return `${value >= 100 ? Math.round(value) : trimmed(value, value < 1 ? 3 : 1, 2)} ${name}`;
}

/** A moment since the start, in full, so that no two read alike: 0 → `0 s`, 630 → `10 min 30 s`, 90_000 → `1 d 1 h`. */
export function formatMoment(seconds: number): string {
  let restMs = Math.round(seconds * 1000);
  const parts: string[] = [];
  for (const [size, name] of UNITS) {
    const count = Math.floor(restMs / size);
    restMs -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}

/** At most `places` decimals and, below 10, `digits` significant ones; zeros at the end cut. */
function trimmed(value: number, places: number, digits = 15): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const wanted = Math.max(0, Math.min(places, digits - 1 - magnitude));
  return String(Number(value.toFixed(wanted)));
}
