/** In which currency a scenario's bills are compared, and at which rates; a rate that is missing is an issue. */
import { currencyOfComparison, type Exchange, rateWanted, withoutRate } from '../money/exchange.ts';
import type { Report } from '../platform-kinds/platform.ts';
import type { ScenarioDocument } from './schema.ts';

export function exchangeOf(
  { currency, rates = {} }: Pick<ScenarioDocument, 'currency' | 'rates'>,
  currencies: readonly string[],
  report: Report,
): Exchange {
  const exchange = {
    currency: currencyOfComparison(currencies, currency),
    rates: Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, String(rate)])),
  };
  if (withoutRate(currencies, exchange).length > 0)
    report('rates', rateWanted('deployments', currencies, exchange));
  return exchange;
}
