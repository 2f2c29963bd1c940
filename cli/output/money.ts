/** Amounts of money as people read them, from decimal strings. */
import {
  compareDecimals,
  decimalPlaces,
  groupThousands,
  halfWidth,
  isZero,
  leadingZeros,
  roundDecimal,
  trimZeros,
} from './decimal.ts';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

function withCurrency(text: string, currency: string): string {
  const symbol = SYMBOLS[currency];
  if (symbol === undefined) return `${text} ${currency}`;
  return text.startsWith('-') ? `-${symbol}${text.slice(1)}` : `${symbol}${text}`;
}

/** `$1,234.57`; below a cent two significant digits, so that nothing that costs reads as free: `$0.0023`. */
export function formatMoney(amount: string, currency: string): string {
  return withCurrency(groupThousands(roundDecimal(amount, placesOf(amount))), currency);
}

function placesOf(amount: string): number {
  const unsigned = amount.replace('-', '');
  const cents = isZero(amount) || compareDecimals(unsigned, '0.01') >= 0;
  return cents ? 2 : leadingZeros(unsigned) + 2;
}

/** A price in full, at least to the cent: `$0.0000166667`, `$0.20`. */
export function formatPrice(price: string, currency: string): string {
  const places = Math.max(2, decimalPlaces(price));
  return withCurrency(groupThousands(roundDecimal(price, places)), currency);
}

/**
 * `±0.01`: half the interval, with as many decimals as the amount beside it; nothing where there is none, or where it is
 * less than the last of these digits tells.
 */
export function formatHalfWidth(
  [low, high]: readonly [string | null, string | null],
  amount: string,
): string {
  if (low === null || high === null) return '';
  const half = roundDecimal(halfWidth(low, high), placesOf(amount));
  return isZero(half) ? '' : `±${groupThousands(half)}`;
}

/** A quantity on a bill to about six digits, whole from 10,000: `1,891,713`, `12,346`, `12.3457`. */
export function formatQuantity(quantity: string): string {
  const whole = (quantity.replace('-', '').split('.')[0] ?? '').length;
  const places = quantity.startsWith('0.') ? leadingZeros(quantity) + 6 : whole > 4 ? 0 : 6 - whole;
  return groupThousands(trimZeros(roundDecimal(quantity, Math.min(places, 12))));
}

/** `3 requests`, `1 request`, `2 queries`, `GB-hours`; abbreviations such as GB-s stay. */
export function formatUnit(unit: string, quantity: string): string {
  const isOne = compareDecimals(quantity, '1') === 0;
  if (isOne || !/(^|[^A-Za-z])[a-z]{3,}$/.test(unit) || unit.endsWith('s')) return unit;
  return `${unit.replace(/([^aeiou])y$/, '$1ie')}s`;
}
