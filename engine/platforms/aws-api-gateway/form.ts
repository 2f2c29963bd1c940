/**
 * API Gateway in words: calls with their payload, WebSocket messages, a cache of a size. A call's payload is its request
 * and its response together. One payload stands for all calls of an item; bytes to the internet are aws-data-transfer's.
 */
import { fromDecimal, quantityText } from '../../money/decimal.ts';
import { add, compare, divide, type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** What counts calls, and what a call carries. */
const CALLS = ['httpRequests', 'restRequests'];
/** A request to which of them costs what: nothing tells them apart but the name. */
const KINDS = [...CALLS, 'webSocketMessages'];
const CALL = ['request', 'response'];
/** Size of a cache in GB, and the meter that counts its hours. */
const CACHES = [
  ['0.5', 'cacheHalfGbHours'],
  ['1.6', 'cache1600MbHours'],
] as const;

export const apiGatewayForm: UsageForm = {
  fields: {
    ...countFields('httpRequests'),
    ...countFields('restRequests'),
    ...payloadFields('request'),
    ...payloadFields('response'),
    messages: { states: 'messages', written: 'count' },
    webSocketMessages: { states: 'messages', written: 'count' },
    ...payloadFields('message'),
    minutes: { states: 'minutes', written: 'number' },
    connectionMinutes: { states: 'minutes', written: 'number' },
    caches: { states: 'caches', written: 'number' },
    cacheGb: { states: 'cacheGb', written: 'gigabytes' },
    ...runningTimeFields,
  },
  oneOf: { requests: KINDS, calls: KINDS, apiCalls: KINDS, invocations: KINDS },
  readings(usage) {
    const minutes = usage.get('minutes');
    const payload = CALL.map((part) => payloadBytes(usage, part, ...CALLS) ?? ZERO).reduce(add, ZERO);
    return [
      ...CALLS.flatMap((meter) => callReadings(usage, meter, payload)),
      ...messageReadings(usage),
      ...(minutes ? [{ meter: 'connectionMinutes', quantity: minutes }] : []),
      ...cacheReadings(usage),
    ];
  },
};

function callReadings(usage: StatedUsage, meter: string, payload: Fraction): MeterReading[] {
  const calls = usage.get(meter);
  if (!calls) return [];
  return [{ meter, quantity: multiply(calls, chunksOf(usage.book, meter, payload)) }];
}

function messageReadings(usage: StatedUsage): MeterReading[] {
  const messages = usage.get('messages');
  const bytes = payloadBytes(usage, 'message', 'messages');
  if (!messages) return [];
  const units = chunksOf(usage.book, 'webSocketMessages', bytes ?? ZERO);
  return [{ meter: 'webSocketMessages', quantity: multiply(messages, units) }];
}

function cacheReadings(usage: StatedUsage): MeterReading[] {
  const stated = usage.get('cacheGb');
  const size = stated && divide(stated, MB_PER_GB);
  const without = ['caches', 'hours', 'durationPerDay'].find((word) => usage.get(word));
  if (!size && without) usage.require('cacheGb', `with ${without}`);
  if (!size) return [];
  const cache = CACHES.find(([gb]) => compare(fromDecimal(gb), size) === 0);
  const known = CACHES.map(([gb]) => gb).join(' or ');
  if (!cache) usage.reject('cacheGb', `must be ${known}, whose prices are known, got ${quantityText(size)}`);
  const hours = billedHours(usage, cache?.[1] ?? CACHES[0][1]);
  return cache && hours ? [{ meter: cache[1], quantity: multiply(countOf(usage, 'caches'), hours) }] : [];
}
