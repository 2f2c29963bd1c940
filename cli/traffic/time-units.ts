/**
 * Units of time as column names and options write them: `duration_ms`, `sent_s`, `minute`, `bin=60s`.
 */
import { parseDecimal } from './numbers.ts';

const SECOND = 1e6;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Microseconds in each unit, by every name that is understood. */
const UNITS: Record<string, number> = {
  ns: 1e-3,
  nanos: 1e-3,
  nanoseconds: 1e-3,
  us: 1,
  µs: 1,
  micros: 1,
  microseconds: 1,
  ms: 1e3,
  msec: 1e3,
  millis: 1e3,
  milliseconds: 1e3,
  s: SECOND,
  sec: SECOND,
  secs: SECOND,
  second: SECOND,
  seconds: SECOND,
  min: MINUTE,
  mins: MINUTE,
  minute: MINUTE,
  minutes: MINUTE,
  h: HOUR,
  hour: HOUR,
  hours: HOUR,
  day: DAY,
  days: DAY,
};

/** Microseconds in a unit of that name, or undefined. */
export function unitUsOf(name: string): number | undefined {
  return Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
}

/** Reads `60s`, `5 min`, `1h` as whole microseconds of at least 1; undefined where it is something else. */
export function parseWidthUs(text: string): number | undefined {
  const match = /^\s*([\d.]+)\s*([a-zµ]+)\s*$/i.exec(text);
  const unitUs = match && unitUsOf(match[2]!.toLowerCase());
  const widthUs = unitUs ? Math.round(parseDecimal(match[1]!) * unitUs) : 0;
  return widthUs >= 1 && Number.isSafeInteger(widthUs) ? widthUs : undefined;
}

/** A number of things, digits grouped in threes: 1,099,797. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A length of time in its two largest units: `27 d 13 h`, `1 h`, `1.5 s`, `250 ms`. */
export function lengthWords(us: number): string {
  if (us < 1e3) return `${us} µs`;
  if (us < SECOND) return `${round(us / 1e3)} ms`;
  if (us < MINUTE) return `${round(us / SECOND)} s`;
  const units: [string, number][] = [
    ['d', DAY],
    ['h', HOUR],
    ['min', MINUTE],
    ['s', SECOND],
  ];
  const first = units.findIndex(([, unitUs]) => us >= unitUs);
  const [name, unitUs] = units[first]!;
  const [nextName, nextUs] = units[first + 1]!;
  const rest = Math.floor((us % unitUs) / nextUs);
  return `${Math.floor(us / unitUs)} ${name}${rest > 0 ? ` ${rest} ${nextName}` : ''}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
