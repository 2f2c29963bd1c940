/** Yandex Cloud Functions in the words of worked examples: calls × duration × memory. */
import { divide } from '../../money/fraction.ts';
import { SEC_PER_HOUR } from '../../money/units.ts';
import { invocationFields, invocationGbSeconds } from '../../stated-usage/invocations.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const yandexFunctionsForm: UsageForm = {
  fields: invocationFields,
  readings(usage) {
    const requests = usage.get('requests');
    const gbSeconds = invocationGbSeconds(usage, 'gbHours');
    return [
      ...(requests ? [{ meter: 'requests', quantity: requests }] : []),
      ...(gbSeconds ? [{ meter: 'gbHours', quantity: divide(gbSeconds, SEC_PER_HOUR) }] : []),
    ];
  },
};
