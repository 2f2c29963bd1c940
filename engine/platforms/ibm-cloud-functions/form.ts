/** IBM Cloud Functions in the words of worked examples: invocations × duration × memory. */
import { invocationFields, invocationGbSeconds } from '../../stated-usage/invocations.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const ibmCloudFunctionsForm: UsageForm = {
  fields: invocationFields,
  readings(usage) {
    const quantity = invocationGbSeconds(usage, 'gbSeconds');
    // Invocations by themselves cost nothing: without a duration there is nothing to bill.
    if (usage.get('duration') === undefined && usage.get('memory') === undefined) {
      usage.require('duration', 'with invocations');
    }
    return quantity ? [{ meter: 'gbSeconds', quantity }] : [];
  },
};
