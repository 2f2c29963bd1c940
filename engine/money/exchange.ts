/** Bills stay in the currency they are published in; to compare them across currencies the reader states a rate. */
import { fromDecimal, roundToDecimals } from './decimal.ts';
import { multiply } from './fraction.ts';

export interface Exchange {
  /** In which bills are compared. */
  readonly currency: string;
  /** What one unit of another currency is worth in it, as decimal text: { EUR: '1.08' }. */
  readonly rates: Readonly<Record<string, string>>;
}

/** The amount in the currency of comparison, to the cent unless told; undefined where no rate is stated. */
export function converted(
  amount: string,
  currency: string,
  exchange: Exchange,
  decimals = 2,
): string | undefined {
  if (currency === exchange.currency) return amount;
  const rate = Object.hasOwn(exchange.rates, currency) ? exchange.rates[currency] : undefined;
  if (rate === undefined) return undefined;
  const value = multiply(fromDecimal(amount), fromDecimal(rate));
  return roundToDecimals(value, { mode: 'half-up', decimals });
}

/** The currency of all, USD where they differ and nothing else is asked for. */
export function currencyOfComparison(currencies: readonly string[], asked?: string): string {
  const [first = 'USD', ...others] = [...new Set(currencies)];
  return asked ?? (others.length === 0 ? first : 'USD');
}

/** Currencies that cannot be compared for want of a rate. */
export function withoutRate(currencies: readonly string[], exchange: Exchange): readonly string[] {
  const needed = new Set(currencies.filter((currency) => currency !== exchange.currency));
  return [...needed].filter((currency) => !Object.hasOwn(exchange.rates, currency));
}

/** An example goes one way only: `EUR in USD`. */
const EXAMPLES: Readonly<Record<string, string>> = { 'EUR in USD': '1.08', 'USD in EUR': '0.93' };

/** `deployments are billed in EUR and USD: …`. */
export function rateWanted(what: string, currencies: readonly string[], exchange: Exchange): string {
  const [missing] = withoutRate(currencies, exchange);
  const all = [...new Set(currencies)].sort().join(' and ');
  const example =
    EXAMPLES[`${missing} in ${exchange.currency}`] ?? `2 where it is worth 2 ${exchange.currency}`;
  return `rates must say what 1 ${missing} is worth in ${exchange.currency}, such as ${missing}: ${example}, because ${what} are billed in ${all}; got none`;
}
