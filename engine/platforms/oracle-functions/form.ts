/** Oracle Functions in the words of worked examples: invocations × duration × memory. */
import { invocationFields, invocationGbSeconds, requestsOf } from '../../stated-usage/invocations.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const oracleFunctionsForm: UsageForm = {
  fields: invocationFields,
  readings(usage) {
    const requests = requestsOf(usage);
    const quantity = invocationGbSeconds(usage, 'gbSeconds');
    return [
      ...(requests ? [{ meter: 'requests', quantity: requests }] : []),
      ...(quantity ? [{ meter: 'gbSeconds', quantity }] : []),
    ];
  },
};
