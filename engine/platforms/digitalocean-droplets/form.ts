/** Droplets in the words of worked examples: Droplets of a size × running time, up to 672 h a month for each. */
import { instanceMonths } from '../../stated-usage/month-share.ts';
import { machineTimeFields } from '../../stated-usage/running-time.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';
import { DROPLET_MONTH } from './prices.ts';

export const dropletsForm: UsageForm = {
  fields: {
    droplets: { states: 'instances', written: 'number' },
    count: { states: 'instances', written: 'number' },
    instances: { states: 'instances', written: 'number' },
    ...machineTimeFields,
  },
  readings(usage) {
    const quantity = instanceMonths(usage, 'dropletMonths', DROPLET_MONTH);
    return quantity ? [{ meter: 'dropletMonths', quantity }] : [];
  },
};
