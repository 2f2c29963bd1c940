/**
 * The book before a plan was sold: Flex Consumption has prices from 2024-12-01, Premium from 2019-11-11, Consumption
 * from 2017-01-01, the days from which the provider's own price list says that they hold. What is there has not changed.
 */
import type { Attributes, Meter, PriceBook } from '../../money/price-book.ts';
import { citing } from '../../platform-kinds/price-origin.ts';
import { prices } from './prices.ts';

export const pricesBeforeFlex = soldUntilThen(['consumption', 'premium'], '2019-11-11');
export const pricesBeforePremium = soldUntilThen(['consumption'], '2017-01-01');

function soldUntilThen(plans: readonly string[], validFrom: string): PriceBook {
  const isSold = ({ attributes }: { readonly attributes?: Attributes }) =>
    attributes?.plan === undefined || plans.includes(attributes.plan);
  const rulesThen = ({ billedTime, ...meter }: Meter): Meter => ({
    ...meter,
    ...(billedTime && { billedTime: billedTime.filter(isSold) }),
  });
  const sold = prices.prices.filter(isSold);
  return citing({
    ...prices,
    validFrom,
    attributeDefaults: plans.includes('premium') ? prices.attributeDefaults : { plan: 'consumption' },
    meters: prices.meters.filter(({ name }) => sold.some(({ meter }) => meter === name)).map(rulesThen),
    grants: prices.grants.filter(isSold),
    prices: sold,
  });
}
