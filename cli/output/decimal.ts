/** Decimal strings such as "1891712.6667", rounded, compared and grouped as text and big integers: money never meets a float. */

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

interface Scaled {
  /** The value × 10^places. */
  readonly units: bigint;
  readonly places: number;
}

function scale(decimal: string): Scaled {
  const parts = DECIMAL.exec(decimal);
  if (!parts) throw new Error(`not a decimal number: ${decimal}`);
  const fraction = parts[3] ?? '';
  const units = BigInt(`${parts[2]}${fraction}`);
  return { units: parts[1] === '-' ? -units : units, places: fraction.length };
}

function toPlaces(value: Scaled, places: number): bigint {
  return value.units * 10n ** BigInt(places - value.places);
}

function toText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`;
}

/** To `places` decimals, halves away from zero, zeros kept: ("1.005", 2) → "1.01". */
export function roundDecimal(decimal: string, places: number): string {
  const value = scale(decimal);
  if (value.places <= places) return toText(toPlaces(value, places), places);
  const step = 10n ** BigInt(value.places - places);
  const half = value.units < 0n ? -step / 2n : step / 2n;
  return toText((value.units + half) / step, places);
}

/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export function compareDecimals(a: string, b: string): number {
  const difference = subtract(scale(a), scale(b)).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function subtract(a: Scaled, b: Scaled): Scaled {
  const places = Math.max(a.places, b.places);
  return { units: toPlaces(a, places) - toPlaces(b, places), places };
}

/** Exact, as every sum and product here is; zeros at the end are kept. */
export function addDecimals(a: string, b: string): string {
  return minusText(scale(a), scale(negated(b)));
}

export function subtractDecimals(a: string, b: string): string {
  return minusText(scale(a), scale(b));
}

function minusText(a: Scaled, b: Scaled): string {
  const { units, places } = subtract(a, b);
  return toText(units, places);
}

function negated(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

export function multiplyDecimals(a: string, b: string): string {
  const [left, right] = [scale(a), scale(b)];
  return toText(left.units * right.units, left.places + right.places);
}

/** decimal × 10^power: ("1500000", -6) → "1.500000". */
export function shiftPoint(decimal: string, power: number): string {
  const { units, places } = scale(decimal);
  return places >= power ? toText(units, places - power) : toText(units * 10n ** BigInt(power - places), 0);
}

/** part ÷ whole of the amount, cut to `places` decimals; nothing of anything where the whole is 0. */
export function portionOf(amount: string, part: string, whole: string, places: number): string {
  const [a, b, c] = [scale(amount), scale(part), scale(whole)];
  if (c.units === 0n) return toText(0n, places);
  const power = BigInt(places + c.places) - BigInt(a.places + b.places);
  const top = a.units * b.units * (power > 0n ? 10n ** power : 1n);
  return toText(top / (c.units * (power < 0n ? 10n ** -power : 1n)), places);
}

/** Half the distance from low to high, exactly. */
export function halfWidth(low: string, high: string): string {
  const width = subtract(scale(high), scale(low));
  return toText(width.units * 5n, width.places + 1);
}

export function isZero(decimal: string): boolean {
  return scale(decimal).units === 0n;
}

/** Decimals after the point, zeros at the end not counted: "1.50" → 1. */
export function decimalPlaces(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}

/** Zeros right after the point of a number below 1: "0.0023" → 2; used to keep significant digits. */
export function leadingZeros(decimal: string): number {
  const fraction = decimal.split('.')[1] ?? '';
  return fraction.length - fraction.replace(/^0+/, '').length;
}

/** "1891713.5" → "1,891,713.5". */
export function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "0.6300" → "0.63", "5.00" → "5". */
export function trimZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
