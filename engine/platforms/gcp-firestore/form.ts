/** Firestore in the words of worked examples: documents a day; the month's are its days × those of a day. */
import { quantityText } from '../../money/decimal.ts';
import { compare, divide, type Fraction, multiply } from '../../money/fraction.ts';
import { SEC_PER_DAY } from '../../money/units.ts';
import { gigabyteWords, otherNameFields, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const OTHER_NAMES = { storageGb: 'storageGbMonths', storageGiB: 'storageGbMonths', egress_GB: 'egressGb' };
const DAILY = { reads: 'readsPerDay', writes: 'writesPerDay', deletes: 'deletesPerDay' };

export const firestoreForm: UsageForm = {
  fields: {
    ...otherNameFields(OTHER_NAMES),
    ...gigabyteWords('storageGbMonths', ['storage', 'stored'], ['storageGB']),
    ...gigabyteWords('egressGb', ['egress'], ['egressGB']),
    ...otherNameFields({
      readsPerDay: 'readsPerDay',
      reads_day: 'readsPerDay',
      writesPerDay: 'writesPerDay',
      writes_day: 'writesPerDay',
      deletesPerDay: 'deletesPerDay',
      deletes_day: 'deletesPerDay',
    }),
    days: { states: 'days', written: 'days' },
  },
  readings(usage) {
    const days = daysOf(usage);
    const operations = Object.entries(DAILY).flatMap(([meter, daily]) => {
      const perDay = usage.get(daily);
      return perDay && days ? [{ meter, quantity: multiply(perDay, days) }] : [];
    });
    return [...operations, ...statedMeters(usage, ...Object.values(OTHER_NAMES))];
  },
};

/** Those of the month, by which the bill goes; `days` may repeat them. */
function daysOf(usage: StatedUsage): Fraction | undefined {
  const stated = usage.get('days');
  const { monthSec } = usage;
  if (stated && monthSec && compare(stated, monthSec) !== 0) {
    const days = quantityText(divide(monthSec, SEC_PER_DAY));
    usage.reject(
      'days',
      `must be the ${days} days of the month; state month: ${quantityText(divide(stated, SEC_PER_DAY))} d`,
    );
  }
  const seconds = monthSec ?? stated;
  return seconds && divide(seconds, SEC_PER_DAY);
}
