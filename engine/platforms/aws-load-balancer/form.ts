/**
 * Load balancers in words: how many, for how long (the whole month where no hours are stated) and under which steady
 * load each. Other loads are items of their own; without a load there are no capacity units.
 */
import { quantityText } from '../../money/decimal.ts';
import { compare, type Fraction, multiply } from '../../money/fraction.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { capacityUnits, loadFields } from './capacity-units.ts';

export const loadBalancerForm: UsageForm = {
  fields: {
    loadBalancers: { states: 'count', written: 'number' },
    count: { states: 'count', written: 'number' },
    lcu: { states: 'lcu', written: 'number' },
    lcuMax: { states: 'lcu', written: 'number' },
    trustStores: { states: 'trustStores', written: 'numberEach' },
    ...loadFields,
    ...countFields('requests'),
    ...runningTimeFields,
  },
  readings(usage) {
    const hours = billedHours(usage, 'loadBalancerHours');
    if (hours === undefined) return [];
    const balancerHours = multiply(countOf(usage, 'count'), hours);
    const units = unitsOf(usage);
    const stores = usage.get('trustStores');
    return [
      { meter: 'loadBalancerHours', quantity: balancerHours },
      ...(units ? [{ meter: 'lcuHours', quantity: multiply(units, balancerHours) }] : []),
      ...(stores ? [{ meter: 'trustStoreHours', quantity: multiply(stores, balancerHours) }] : []),
    ];
  },
};

/** Stated or computed; both must agree. */
function unitsOf(usage: StatedUsage): Fraction | undefined {
  const stated = usage.get('lcu');
  const computed = capacityUnits(usage);
  if (stated && computed && compare(stated, computed) !== 0) {
    const [rule, got] = [quantityText(computed), quantityText(stated)];
    usage.reject('lcu', `must agree with the other fields (${rule}), got ${got}`);
  }
  return stated ?? computed;
}
