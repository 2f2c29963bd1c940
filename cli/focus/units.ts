/** Units of our meters in the spelling of FOCUS. Milliseconds do not exist there and become seconds, exactly. */

export interface FocusUnit {
  readonly unit: string;
  /** Units of the meter in one of these, as a power of ten: the price × 10^power, the quantity ÷ 10^power. */
  readonly power: number;
  /** What is metered, where the price is for a block of it. */
  readonly consumed: { readonly unit: string; readonly power: number };
}

/** What no rule below makes of the meter's own words. */
const SPELLED: Readonly<Record<string, string>> = {
  'MB/s-month': 'MBps-Months',
  '100 RU/s-hour': 'Throughput Unit-Hours',
  '4 KB unit': 'Units',
  '31 days': '31 Days',
  RU: 'Request Units',
  CU: 'Compute Units',
  USD: 'USD',
  s: 'Seconds',
};

const TIMES: Readonly<Record<string, string>> = {
  s: 'Seconds',
  second: 'Seconds',
  minute: 'Minutes',
  h: 'Hours',
  hour: 'Hours',
  day: 'Days',
  month: 'Months',
  year: 'Years',
};

const SIZE = /^(?:[KMGTPE]i?[Bb]|[Bb])$/;

export function focusUnit(unit: string): FocusUnit {
  if (unit === 'CPU-ms') return { unit: '1000 Seconds', power: 6, consumed: { unit: 'Seconds', power: 3 } };
  if (unit === 'vCPU-ms') return same('Core-Seconds', 3);
  return same(SPELLED[unit] ?? ruled(unit), 0);
}

function same(unit: string, power: number): FocusUnit {
  return { unit, power, consumed: { unit, power } };
}

/** `GB-s` → GB-Seconds, `vCPU-hour` → Core-Hours, `alarm-month` → Alarm-Months, `query` → Queries. */
function ruled(unit: string): string {
  if (SIZE.test(unit)) return unit;
  const time = TIMES[unit];
  if (time !== undefined) return time;
  const [, what = '', span = ''] = /^(.+)-(\w+)$/.exec(unit) ?? [];
  if (TIMES[span] !== undefined) return `${what === 'vCPU' ? 'Core' : noun(what)}-${TIMES[span]}`;
  return `${noun(unit).replace(/([^aeiou])y$/, '$1ie')}s`;
}

/** Capitals at the start of each word; signs that units may not have become spaces. */
function noun(words: string): string {
  return words
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase());
}
