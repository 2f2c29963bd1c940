/** SNS in words: messages published with a payload to standard or FIFO topics, and deliveries of standard ones. */
import { type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { bytesToGigabytes, payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const snsForm: UsageForm = {
  fields: {
    publishes: {
      states: 'publishes',
      written: 'count',
      means: 'messages published, one for each started 64 KB; deliveries are stated by their own names',
    },
    messages: { states: 'publishes', written: 'count' },
    requests: { states: 'publishes', written: 'count' },
    fifoPublishes: { states: 'fifoPublishes', written: 'count' },
    fifoDeliveries: { states: 'fifoDeliveries', written: 'count' },
    ...payloadFields('message'),
  },
  readings(usage) {
    const bytes = payloadBytes(usage, 'message', 'publishes', 'fifoPublishes', 'fifoDeliveries') ?? ZERO;
    const publishes = usage.get('publishes');
    const chunks = chunksOf(usage.book, 'publishes', bytes);
    return [
      ...(publishes ? [{ meter: 'publishes', quantity: multiply(publishes, chunks) }] : []),
      ...fifoReadings(usage, 'fifoPublishes', 'fifoPayloadGb', bytes),
      ...fifoReadings(usage, 'fifoDeliveries', 'fifoDeliveredGb', bytes),
    ];
  },
};

/** Messages of FIFO topics and what they carry are billed apart. */
function fifoReadings(usage: StatedUsage, meter: string, carried: string, bytes: Fraction): MeterReading[] {
  const messages = usage.get(meter);
  if (!messages) return [];
  return [
    { meter, quantity: messages },
    { meter: carried, quantity: bytesToGigabytes(multiply(messages, bytes)) },
  ];
}
