/**
 * ISO 8601 dates to microseconds since 1970. `Date.parse` reads a date without a zone as local time, keeps
 * milliseconds only and takes much that is no date, so the digits are read here. The usual form is read by
 * position, some 10 million a second; all others by one expression. Leaves out week and ordinal dates.
 */
const DATE =
  /^\s*(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?\s*$/i;
const SECOND_US = 1e6;
const DAY_US = 86_400 * SECOND_US;

/** The moment, cut to whole microseconds; NaN where the text is no date of the calendar. */
export function parseDateUs(text: string): number {
  const us = parseUsualForm(text);
  return Number.isNaN(us) ? parseAnyForm(text) : us;
}

/** Whether a date that was read names no zone. */
export function lacksZone(text: string): boolean {
  return DATE.exec(text)?.[8] === undefined;
}

/** `YYYY-MM-DD HH:MM:SS`, with T or a blank, a fraction or none, Z or none. NaN for all else. */
function parseUsualForm(text: string): number {
  const { length } = text;
  const separator = text.charCodeAt(10);
  if (length < 19 || (separator !== 32 && separator !== 84)) return Number.NaN;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return Number.NaN;
  const year = pair(text, 0) * 100 + pair(text, 2);
  const us = momentUs(year, pair(text, 5), pair(text, 8), pair(text, 11), pair(text, 14), pair(text, 17));
  if (length === 19) return us;
  let at = 19;
  let fraction = 0;
  if (text.charCodeAt(at) === 46) {
    let unitUs = SECOND_US;
    for (at++; at < length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      unitUs /= 10;
      if (unitUs >= 1) fraction += digit * unitUs;
    }
    if (unitUs === SECOND_US || at > 29) return Number.NaN;
  }
  const ended = at === length || (at === length - 1 && text.charCodeAt(at) === 90);
  return ended ? us + fraction : Number.NaN;
}

function parseAnyForm(text: string): number {
  const match = DATE.exec(text);
  if (!match) return Number.NaN;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const fraction = match[7] ? Number(match[7].slice(0, 6).padEnd(6, '0')) : 0;
  return momentUs(year!, month!, day!, hour!, minute!, second!) + fraction - zoneUs(match[8]);
}

function momentUs(
  y: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const inRange = month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second <= 59;
  if (!inRange || day > daysIn(y, month)) return Number.NaN;
  return daysSince1970(y, month, day) * DAY_US + ((hour * 60 + minute) * 60 + second) * SECOND_US;
}

/** Two digits as a number; NaN where they are not both digits. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days of the Gregorian calendar, counted in years that begin in March so that leap days come last. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

function zoneUs(zone: string | undefined): number {
  if (!zone || /^[A-Z]/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60 * SECOND_US;
}
