/** Fastly delivery in the words of worked examples: GB and requests, or requests × size of a response. */
import { type Fraction, multiply } from '../../money/fraction.ts';
import { countFields, countInMonth } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import { bytesToGigabytes, payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const fastlyDeliveryForm: UsageForm = {
  fields: {
    ...countFields('requests'),
    ...payloadFields('response'),
    ...fieldsNamed([['gb', 'number', 'gb', 'egressGb', 'bandwidthGb']]),
  },
  readings(usage) {
    const requests = countInMonth(usage, 'requests');
    const gb = responsesGb(usage, requests);
    return [...readingOf('egressGb', usage.get('gb') ?? gb), ...readingOf('requests', requests)];
  },
};

function responsesGb(usage: StatedUsage, requests: Fraction | undefined): Fraction | undefined {
  const bytes = payloadBytes(usage, 'response', 'requests', 'requestsPerDay');
  return bytes && requests && bytesToGigabytes(multiply(bytes, requests));
}
