/**
 * SQS in words: API requests with a payload, or messages. A message is sent, received and deleted, one by one: three
 * requests, the first two with its payload. Batches and empty receives are stated as requests.
 */
import { fromNumber } from '../../money/decimal.ts';
import { add, multiply, ZERO } from '../../money/fraction.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

/** Of one message: sending and receiving it. */
const WITH_PAYLOAD = fromNumber(2);
const DELETION = fromNumber(1);

export const sqsForm: UsageForm = {
  fields: withMeanings(
    {
      requests: { states: 'requests', written: 'count' },
      messages: { states: 'messages', written: 'count' },
      ...payloadFields('message'),
    },
    { messages: 'each sent, received and deleted: 3 requests, more above 64 KB' },
  ),
  readings(usage) {
    const requests = usage.get('requests');
    const messages = usage.get('messages');
    const bytes = payloadBytes(usage, 'message', 'requests', 'messages');
    if (!requests && !messages) return [];
    const chunks = chunksOf(usage.book, 'requests', bytes ?? ZERO);
    const ofOneMessage = add(multiply(WITH_PAYLOAD, chunks), DELETION);
    const total = add(multiply(requests ?? ZERO, chunks), multiply(messages ?? ZERO, ofOneMessage));
    return [{ meter: 'requests', quantity: total }];
  },
};
