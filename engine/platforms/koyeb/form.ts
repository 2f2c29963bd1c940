/** Koyeb in the words of worked examples: instances of a size × running time, and the plan's fee where a plan is named. */
import { fraction } from '../../money/fraction.ts';
import { containerSeconds } from '../../stated-usage/container-time.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { machineTimeFields } from '../../stated-usage/running-time.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const koyebForm: UsageForm = {
  fields: {
    ...machineTimeFields,
    ...fieldsNamed([
      ['instances', 'number', 'instances', 'count', 'replicas'],
      ['totalTime', 'seconds', 'seconds'],
    ]),
  },
  readings(usage) {
    const quantity = containerSeconds(usage, 'instanceSeconds');
    const plan = usage.attributes.plan ? [{ meter: 'planMonths', quantity: fraction(1n) }] : [];
    return [...plan, ...(quantity ? [{ meter: 'instanceSeconds', quantity }] : [])];
  },
};
