/** Numbers as people read them, in the page's language. */
const LOCALE = 'en';
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Two decimals from a unit of money on, four significant digits below. Amounts stay text until they are shown. */
export function money(amount: string, currency: string): string {
  const value = Number(amount);
  const isSmall = value !== 0 && Math.abs(value) < 1;
  const digits = isSmall
    ? { maximumSignificantDigits: 4, minimumFractionDigits: 2 }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, ...digits }).format(value);
}

/** Per second, minute, hour or day, so that it is at least one. */
export function rate(perSec: number): string {
  if (perSec === 0) return '0/s';
  const [unit, factor] =
    perSec >= 1
      ? ['s', 1]
      : perSec * MINUTE >= 1
        ? ['min', MINUTE]
        : perSec * HOUR >= 1
          ? ['h', HOUR]
          : ['day', DAY];
  return `${plain(perSec * Number(factor), 3)}/${unit}`;
}

/** In milliseconds below a second. */
export function milliseconds(ms: number): string {
  return ms < 1000 ? `${plain(ms, 3)} ms` : `${plain(ms / 1000, 3)} s`;
}

export function share(value: number): string {
  return `${plain(value * 100, 2)} %`;
}

export function count(value: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: value < 100 ? 1 : 0 }).format(value);
}

export function plain(value: number, significant: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: significant }).format(value);
}
