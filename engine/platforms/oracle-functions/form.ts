/** Oracle Functions in the words of worked examples: invocations × duration × memory. */
import { invocationFields, invocationGbSeconds } from '../../stated-usage/invocations.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const oracleFunctionsForm: UsageForm = {
  fields: invocationFields,
  readings(usage) {
    const requests = usage.get('requests');
    const quantity = invocationGbSeconds(usage, 'gbSeconds');
    return [
      ...(requests ? [{ meter: 'requests', quantity: requests }] : []),
      ...(quantity ? [{ meter: 'gbSeconds', quantity }] : []),
    ];
  },
};
