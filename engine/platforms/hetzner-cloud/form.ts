/** Hetzner servers in the words of worked examples. Only whole months: the hourly prices below the cap are not known. */
import { fromDecimal, quantityText } from '../../money/decimal.ts';
import { compare, isZero } from '../../money/fraction.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

/** The shortest calendar month: whoever runs for as long owes the price of a month. */
const SHORTEST_MONTH_HOURS = '672';

export const hetznerForm: UsageForm = {
  fields: {
    servers: { states: 'instances', written: 'number' },
    count: { states: 'instances', written: 'number' },
    instances: { states: 'instances', written: 'number' },
    ...machineTimeFields,
  },
  readings(usage) {
    const hours = billedHours(usage, 'serverMonths');
    if (hours === undefined) return [];
    const quantity = countOf(usage, 'instances');
    if (isZero(hours)) return [{ meter: 'serverMonths', quantity: hours }];
    if (compare(hours, fromDecimal(SHORTEST_MONTH_HOURS)) < 0) {
      const rule = `must be a whole month (${SHORTEST_MONTH_HOURS} h or more) on hetzner-cloud`;
      const got = `whose hourly prices are not known, got ${quantityText(hours)} h`;
      usage.reject(['hours', 'durationPerDay', 'days'].find((time) => usage.get(time))!, `${rule}, ${got}`);
      return [];
    }
    return [{ meter: 'serverMonths', quantity }];
  },
};
