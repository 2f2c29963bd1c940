/** Fastly delivery in the words of worked examples: GB and requests, or requests × size of a response. */
import { type Fraction, multiply } from '../../money/fraction.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { gigabyteWords, readingOf, statedGigabytes } from '../../stated-usage/meter-fields.ts';
import { bytesToGigabytes, payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const fastlyDeliveryForm: UsageForm = {
  fields: {
    ...countFields('requests'),
    ...payloadFields('response'),
    ...gigabyteWords('egressGb', ['egress', 'bandwidth'], ['gb', 'egressGb', 'bandwidthGb']),
  },
  readings(usage) {
    const requests = usage.get('requests');
    const gb = responsesGb(usage, requests);
    return [
      ...readingOf('egressGb', statedGigabytes(usage, 'egressGb') ?? gb),
      ...readingOf('requests', requests),
    ];
  },
};

function responsesGb(usage: StatedUsage, requests: Fraction | undefined): Fraction | undefined {
  const bytes = payloadBytes(usage, 'response', 'requests');
  return bytes && requests && bytesToGigabytes(multiply(bytes, requests));
}
