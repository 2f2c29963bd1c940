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
  const unsigned = amount.replace('-', '');
  const cents = isZero(amount) || compareDecimals(unsigned, '0.01') >= 0;
  const places = cents ? 2 : leadingZeros(unsigned) + 2;
  return withCurrency(groupThousands(roundDecimal(amount, places)), currency);
}

/** A price in full, at least to the cent: `$0.0000166667`, `$0.20`. */
export function formatPrice(price: string, currency: string): string {
  const places = Math.max(2, decimalPlaces(price));
  return withCurrency(groupThousands(roundDecimal(price, places)), currency);
}

/** `±0.01`: half the interval, as precise as the amount beside it; nothing when there is none or it has no width. */
export function formatHalfWidth([low, high]: readonly [string | null, string | null]): string {
  if (low === null || high === null) return '';
  const half = halfWidth(low, high);
  if (isZero(half)) return '';
  const places = compareDecimals(half, '0.005') >= 0 ? 2 : leadingZeros(half) + 1;
  return `±${groupThousands(roundDecimal(half, places))}`;
}

/** A quantity on a bill to about six digits: `1,891,713`, `123,457`, `12.3457`. */
export function formatQuantity(quantity: string): string {
  const whole = (quantity.replace('-', '').split('.')[0] ?? '').length;
  const places = quantity.startsWith('0.') ? leadingZeros(quantity) + 6 : Math.max(0, 6 - whole);
  return groupThousands(trimZeros(roundDecimal(quantity, Math.min(places, 12))));
}
