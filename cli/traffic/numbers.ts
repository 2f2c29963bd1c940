/**
 * Numbers as traffic files write them. `Number()` alone would take '', ' ', '0x10' and 'Infinity' for numbers;
 * a loop over the digits is stricter and, in the usual case, faster.
 */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const POWERS = Array.from({ length: 17 }, (_, exponent) => 10 ** exponent);
const MOST_DIGITS = 16;

/** The value of a decimal number, correctly rounded; NaN for anything else. Blanks around it are ignored. */
export function parseDecimal(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS + 1) return parseSlowly(text);
  let digits = 0;
  let point = -1;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits = digits * 10 + (code - 48);
    else if (code === 46 && point < 0) point = at;
    else return parseSlowly(text);
  }
  // Below 2^53 the digits are exact, and their quotient by an exact power of ten is rounded once.
  if (digits > Number.MAX_SAFE_INTEGER || length - (point < 0 ? 0 : 1) < 1) return parseSlowly(text);
  return point < 0 ? digits : digits / POWERS[length - 1 - point]!;
}

function parseSlowly(text: string): number {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** A count of requests: a whole number of 0 to 2^53 - 1, `94.0` included; NaN for anything else. */
export function parseCount(text: string): number {
  const value = parseDecimal(text);
  return value >= 0 && Number.isSafeInteger(value) ? value : Number.NaN;
}

/** Says what is wrong with a count that `parseCount` refused. */
export function countProblem(column: string, text: string): string {
  const value = parseDecimal(text);
  if (value < 0) return `${column} must be 0 or more, got ${quote(text)}`;
  if (value > Number.MAX_SAFE_INTEGER) {
    return `${column} must be at most ${Number.MAX_SAFE_INTEGER}, got ${quote(text)}`;
  }
  return `${column} must be a whole number, got ${quote(text)}`;
}

/** A cell for a message: quoted, on one line, cut to a readable length. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
