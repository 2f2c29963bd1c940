/** App Platform in the words of worked examples: containers of a size × running time, up to 28 days a month for each. */
import { instanceMonths } from '../../stated-usage/month-share.ts';
import { machineTimeFields } from '../../stated-usage/running-time.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';
import { APP_MONTH } from './prices.ts';

export const appPlatformForm: UsageForm = {
  fields: {
    containers: { states: 'instances', written: 'number' },
    count: { states: 'instances', written: 'number' },
    instances: { states: 'instances', written: 'number' },
    ...machineTimeFields,
    seconds: { states: 'hours', written: 'seconds' },
  },
  readings(usage) {
    const quantity = instanceMonths(usage, 'containerMonths', APP_MONTH);
    return quantity ? [{ meter: 'containerMonths', quantity }] : [];
  },
};
