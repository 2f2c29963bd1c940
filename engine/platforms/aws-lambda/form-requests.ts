/** Lambda's requests: stated for the month or per day, by executions of a durable function, or by event sources. */
import { fromNumber, quantityText } from '../../money/decimal.ts';
import {
  add,
  ceiling,
  compare,
  divide,
  type Fraction,
  fraction,
  max,
  multiply,
  subtract,
  ZERO,
} from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { ONE, SEC_PER_DAY } from '../../money/units.ts';
import type { StatedUsage, UsageField } from '../../stated-usage/usage-form.ts';

/** An asynchronous event counts as one request up to this size, and once more for every step begun above it. */
const EVENT_KB = { first: fromNumber(256), step: fromNumber(64), most: fromNumber(1024) };

export const requestFields: Readonly<Record<string, UsageField>> = {
  requests: { states: 'requests', written: 'count' },
  invocations: { states: 'requests', written: 'count' },
  eventSources: { states: 'eventSources', written: 'number' },
  esms: { states: 'eventSources', written: 'number' },
  requestsPerDayPerEventSource: { states: 'requestsPerDayPerSource', written: 'number' },
  requestsPerDayPerEsm: { states: 'requestsPerDayPerSource', written: 'number' },
  days: { states: 'days', written: 'days' },
  daysInMonth: { states: 'days', written: 'days' },
  eventKb: { states: 'eventKb', written: 'kilobytes' },
};

/** Invocations, whatever their size; undefined where none are stated. */
export function requestsOf(usage: StatedUsage): Fraction | undefined {
  const perSource = multiplied(usage.get('requestsPerDayPerSource'), usage.get('eventSources') ?? ONE);
  const invocations = usage.get('invocationsPerExecution') ?? ONE;
  const stated = [
    ['requests', usage.get('requests')],
    ['requestsPerDayPerSource', perMonth(usage, 'requestsPerDayPerSource', perSource)],
    // Every replay of a durable execution is a request.
    ['executions', multiplied(usage.get('executions'), invocations)],
  ] as const;
  const ways = stated.filter(([, requests]) => requests !== undefined);
  for (const [quantity] of ways.slice(1)) usage.reject(quantity, 'must not be stated as requests too');
  return ways[0]?.[1];
}

/** The requests, counted by the size of their events. */
export function billedRequests(usage: StatedUsage, requests: Fraction | undefined): MeterReading[] {
  const sizeKb = usage.get('eventKb');
  if (sizeKb && requests === undefined) usage.require('requests', 'with eventKb');
  if (requests === undefined) return [];
  if (sizeKb && compare(sizeKb, EVENT_KB.most) > 0) {
    usage.reject('eventKb', `must be at most ${quantityText(EVENT_KB.most)} KB, got ${quantityText(sizeKb)}`);
  }
  const beyond = max(ZERO, subtract(sizeKb ?? ZERO, EVENT_KB.first));
  const each = add(ONE, fraction(ceiling(divide(beyond, EVENT_KB.step))));
  return [{ meter: 'requests', quantity: multiply(requests, each) }];
}

function perMonth(usage: StatedUsage, quantity: string, perDay: Fraction | undefined): Fraction | undefined {
  if (perDay === undefined) return undefined;
  const seconds = usage.get('days') ?? usage.monthSec ?? usage.require('days', `with ${quantity}`);
  return multiply(perDay, divide(seconds ?? ZERO, SEC_PER_DAY));
}

function multiplied(stated: Fraction | undefined, times: Fraction): Fraction | undefined {
  return stated && multiply(stated, times);
}
