/** Azure VMs in the words of worked examples: machines of a size × running time. */
import { multiply } from '../../money/fraction.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const vmForm: UsageForm = {
  fields: {
    ...fieldsNamed([
      ['count', 'number', 'count', 'instances', 'machines', 'vms'],
      ['hours', 'seconds', 'seconds'],
    ]),
    ...machineTimeFields,
  },
  readings(usage) {
    const hours = billedHours(usage, 'instanceHours');
    if (hours === undefined) return [];
    return [{ meter: 'instanceHours', quantity: multiply(countOf(usage, 'count'), hours) }];
  },
};
