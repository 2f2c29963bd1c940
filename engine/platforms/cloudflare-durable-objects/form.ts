/**
 * Durable Objects in the words of worked examples: requests, objects with WebSockets that send messages, and the time
 * for which objects are active. A socket connects once, or once a day where it is active for some hours a day.
 */
import { fromDecimal, fromNumber } from '../../money/decimal.ts';
import { add, divide, type Fraction, fraction, multiply, ZERO } from '../../money/fraction.ts';
import { SEC_PER_DAY, SEC_PER_MINUTE } from '../../money/units.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { metersByName, readingOf, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const OBJECT_GB = fromDecimal('0.128');
/** Incoming messages that count as one request. */
const MESSAGES_PER_REQUEST = fromNumber(20);
const STORAGE = [
  'rowsRead',
  'rowsWritten',
  'sqliteGbMonths',
  'kvReads',
  'kvWrites',
  'kvDeletes',
  'kvGbMonths',
];

export const durableObjectsForm: UsageForm = {
  planNames: { paid: 'workers paid' },
  fields: withMeanings(
    {
      ...countFields('requests', 'httpRequests'),
      ...fieldsNamed([
        ['sessions', 'count', 'rpcSessions'],
        ['alarms', 'count', 'alarms'],
        ['objects', 'number', 'objects'],
        ['socketsPerObject', 'number', 'socketsPerObject', 'webSocketsPerObject', 'connectionsPerObject'],
        ['connections', 'number', 'connections', 'webSocketConnections'],
        ['messages', 'count', 'messages', 'webSocketMessages', 'incomingMessages'],
        ['perSecond', 'number', 'messagesPerSecond', 'messagesPerSecondPerSocket'],
        ['perMinute', 'number', 'messagesPerMinute', 'messagesPerMinutePerSocket'],
        ['days', 'days', 'days', 'daysInMonth'],
        ['activePerDay', 'hours', 'activeHoursPerDay', 'hoursPerDay'],
        ['active', 'seconds', 'activeSeconds'],
        ['active', 'hours', 'activeHours'],
        ['activePerMinute', 'seconds', 'activeSecondsPerMinute', 'activeSecondsPerMinutePerObject'],
        ['perMessage', 'milliseconds', 'msPerMessage', 'activeMsPerMessage', 'processingMsPerMessage'],
        ['perMessage', 'duration', 'timePerMessage'],
      ]),
      ...metersByName('planMonths', 'gbSeconds', ...STORAGE),
    },
    {
      messages: '20 of them count as one request',
      perSecond: 'of each socket; 20 messages count as one request',
      perMinute: 'of each socket; 20 messages count as one request',
      sessions: 'one request each',
      alarms: 'one request each',
      connections: 'one request each',
      active: 'each second counts with 128 MB',
      perMessage: 'each second counts with 128 MB',
      objects: 'each second in which one is active counts with 128 MB',
    },
  ),
  readings(usage) {
    const traffic = socketTraffic(usage);
    const gbSeconds = usage.get('gbSeconds') ?? activeGbSeconds(usage, traffic);
    return [
      ...planReading(usage),
      ...readingOf('requests', requestsOf(usage, traffic)),
      ...readingOf('gbSeconds', gbSeconds),
      ...statedMeters(usage, ...STORAGE),
    ];
  },
};

function planReading(usage: StatedUsage) {
  const months = usage.attributes.plan === 'beside a worker' ? undefined : fraction(1n);
  return readingOf('planMonths', usage.get('planMonths') ?? months);
}

interface SocketTraffic {
  readonly connections: Fraction;
  readonly messages: Fraction;
}

function requestsOf(usage: StatedUsage, { connections, messages }: SocketTraffic): Fraction | undefined {
  const names = ['requests', 'sessions', 'alarms', 'objects', 'connections', 'messages'];
  if (names.every((name) => usage.get(name) === undefined)) return undefined;
  const counted = [usage.getOrZero('sessions'), usage.getOrZero('alarms'), connections];
  const whole = counted.reduce(add, usage.get('requests') ?? ZERO);
  return add(whole, divide(messages, MESSAGES_PER_REQUEST));
}

/** Connections and messages of the month, of all sockets on all objects. */
function socketTraffic(usage: StatedUsage): SocketTraffic {
  const stated = {
    connections: usage.getOrZero('connections'),
    messages: usage.getOrZero('messages'),
  };
  const perSocket = usage.get('socketsPerObject');
  const rate = messagesPerSecond(usage);
  if (perSocket === undefined) {
    if (rate) usage.require('socketsPerObject', 'with messages of each');
    return stated;
  }
  const sockets = multiply(usage.get('objects') ?? fraction(1n), perSocket);
  const days = daysInMonth(usage) ?? ZERO;
  const reconnects = usage.get('activePerDay') ? days : fraction(1n);
  const sent = multiply(multiply(sockets, rate ?? ZERO), multiply(days, activePerDay(usage)));
  return {
    connections: usage.get('connections') ?? multiply(sockets, reconnects),
    messages: usage.get('messages') ?? sent,
  };
}

/** Stated, or those of the billing month; reports and returns undefined where the month is `actual`. */
function daysInMonth(usage: StatedUsage): Fraction | undefined {
  const seconds = usage.get('days') ?? usage.monthSec ?? usage.require('days', 'where month is actual');
  return seconds && divide(seconds, SEC_PER_DAY);
}

function messagesPerSecond(usage: StatedUsage): Fraction | undefined {
  const perMinute = usage.get('perMinute');
  return usage.get('perSecond') ?? (perMinute && divide(perMinute, SEC_PER_MINUTE));
}

/** Time of all objects; those that hibernate are active only while a message is handled. */
function activeGbSeconds(usage: StatedUsage, { messages }: SocketTraffic): Fraction | undefined {
  const active = usage.get('active') ?? activeOfObjects(usage, messages);
  return active && multiply(active, OBJECT_GB);
}

function activeOfObjects(usage: StatedUsage, messages: Fraction): Fraction | undefined {
  const perMessage = usage.get('perMessage');
  if (perMessage) return multiply(messages, perMessage);
  const objects = usage.get('objects');
  if (!objects) return undefined;
  const days = daysInMonth(usage) ?? ZERO;
  const perMinute = usage.get('activePerMinute') ?? SEC_PER_MINUTE;
  const share = divide(perMinute, SEC_PER_MINUTE);
  return multiply(multiply(objects, share), multiply(days, activePerDay(usage)));
}

function activePerDay(usage: StatedUsage): Fraction {
  return usage.get('activePerDay') ?? SEC_PER_DAY;
}
