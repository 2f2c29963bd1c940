/** Cloud Scheduler in the words of worked examples: jobs, all month or for some days; their runs are free. */
import { fromNumber } from '../../money/decimal.ts';
import { divide, fraction, multiply } from '../../money/fraction.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import { countOf } from '../../stated-usage/running-time.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

const SEC_PER_31_DAYS = fromNumber(31 * 86_400);

export const cloudSchedulerForm: UsageForm = {
  fields: withMeanings(
    {
      jobs: { states: 'jobs', written: 'number' },
      days: { states: 'days', written: 'days' },
      runs: { states: 'runs', written: 'count' },
    },
    { runs: 'cost nothing', days: '31 of them are a month' },
  ),
  readings(usage) {
    if (['jobs', 'days', 'runs'].every((name) => usage.get(name) === undefined)) return [];
    const days = usage.get('days');
    const months = days ? divide(days, SEC_PER_31_DAYS) : fraction(1n);
    return [{ meter: 'jobMonths', quantity: multiply(countOf(usage, 'jobs'), months) }];
  },
};
