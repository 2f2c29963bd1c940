/** EventBridge in words: events of a size put on a bus, through pipes, or started by schedules; archives. */
import { type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** Meters whose units are started chunks of an event. */
const CHUNKED = ['customEvents', 'pipeRequests', 'scheduledInvocations'];

export const eventbridgeForm: UsageForm = {
  fields: {
    events: { states: 'customEvents', written: 'count' },
    customEvents: { states: 'customEvents', written: 'count' },
    pipeRequests: { states: 'pipeRequests', written: 'count' },
    invocations: { states: 'scheduledInvocations', written: 'count' },
    scheduledInvocations: { states: 'scheduledInvocations', written: 'count' },
    ...payloadFields('event'),
  },
  readings(usage) {
    const bytes = payloadBytes(usage, 'event', ...CHUNKED) ?? ZERO;
    return CHUNKED.flatMap((meter) => chunkedReadings(usage, meter, bytes));
  },
};

function chunkedReadings(usage: StatedUsage, meter: string, bytes: Fraction): MeterReading[] {
  const events = usage.get(meter);
  if (!events) return [];
  const chunks = chunksOf(usage.book, meter, bytes);
  return [{ meter, quantity: multiply(events, chunks) }];
}
