/** Service Bus in the words of worked examples: operations of a size, namespaces, connections, messaging units. */
import { fromDecimal } from '../../money/decimal.ts';
import { divide, type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { SEC_PER_HOUR, USUAL_MONTH_SEC } from '../../money/units.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { metersByName, readingOf } from '../../stated-usage/meter-fields.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import { billedHours, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** A message is sent once and received once. */
const OPERATIONS_PER_MESSAGE = fromDecimal('2');
const MILLION = fromDecimal('1000000');
const ONE = fromDecimal('1');
const OPERATIONS = ['operations', 'operations in millions', 'messages'];
const TIMES = ['hours', 'durationPerDay'];

export const serviceBusForm: UsageForm = {
  fields: withMeanings(
    {
      ...fieldsNamed([
        ['operations', 'count', 'operations', 'requests'],
        ['operations in millions', 'number', 'operations_M', 'messaging_operations_M'],
        ['messages', 'count', 'messages'],
      ]),
      ...payloadFields('message'),
      ...fieldsNamed([
        ['namespaces', 'number', 'namespaces'],
        ['connections', 'number', 'connections', 'brokeredConnections', 'brokered_connections'],
        ['messagingUnits', 'number', 'messagingUnits', 'units', 'MU', 'premium_MU', 'capacity'],
      ]),
      ...metersByName('baseHours'),
      ...runningTimeFields,
    },
    {
      messages: 'each sent and received: 2 operations, more above 64 KB',
      namespaces: 'each owes the base charge of Standard; 1 where not stated, 0 where it is paid elsewhere',
    },
  ),
  readings(usage) {
    checkHours(usage);
    return [
      ...baseReadings(usage),
      ...operationReadings(usage),
      ...connectionReadings(usage),
      ...hourReadings(usage, 'messagingUnits', 'messagingUnitHours'),
    ];
  },
};

/** Of the Standard plan, whose base charge is owed unless `namespaces: 0` says that it is paid elsewhere. */
function baseReadings(usage: StatedUsage): MeterReading[] {
  const stated = usage.get('baseHours');
  if (stated) {
    if (usage.get('namespaces')) usage.reject('baseHours', 'must not be stated with namespaces');
    return [{ meter: 'baseHours', quantity: stated }];
  }
  const isStandard = (usage.attributes.plan ?? usage.book.attributeDefaults.plan) === 'standard';
  const isUsed = [...OPERATIONS, 'connections', ...TIMES].some((quantity) => usage.get(quantity));
  const namespaces = usage.get('namespaces') ?? (isStandard && isUsed ? ONE : undefined);
  const hours = namespaces && billedHours(usage, 'baseHours');
  return hours ? [{ meter: 'baseHours', quantity: multiply(namespaces, hours) }] : [];
}

/** The most at one time in each hour, on average over the hours of the month. */
function connectionReadings(usage: StatedUsage): MeterReading[] {
  const connections = usage.get('connections');
  if (!connections || !TIMES.some((time) => usage.get(time)))
    return readingOf('connectionMonths', connections);
  const hours = billedHours(usage, 'baseHours');
  const month = divide(usage.monthSec ?? USUAL_MONTH_SEC, SEC_PER_HOUR);
  return readingOf('connectionMonths', hours && divide(multiply(connections, hours), month));
}

/** Time says nothing where neither a namespace nor a messaging unit is paid by it. */
function checkHours(usage: StatedUsage): void {
  const stated = TIMES.find((time) => usage.get(time));
  const { plan } = usage.attributes;
  const isUsed = OPERATIONS.some((quantity) => usage.get(quantity));
  if (plan === 'premium' && (stated || isUsed))
    usage.require('messagingUnits', `with ${stated ?? 'plan: premium, whose units include operations'}`);
  if (!stated || plan === undefined || plan === 'standard' || plan === 'premium') return;
  usage.reject(stated, `must not be stated with plan: ${plan}, which has no charge by the hour`);
}

function operationReadings(usage: StatedUsage): MeterReading[] {
  const operations = operationsOf(usage);
  const bytes = payloadBytes(usage, 'message', ...OPERATIONS);
  if (!operations) return [];
  // On Premium the messaging units pay for them.
  if (usage.attributes.plan === 'premium') return [];
  const chunks = bytes ? chunksOf(usage.book, 'operations', bytes) : fromDecimal('1');
  return [{ meter: 'operations', quantity: multiply(operations, chunks) }];
}

function operationsOf(usage: StatedUsage): Fraction | undefined {
  const messages = usage.get('messages');
  const millions = usage.get('operations in millions');
  const operations = usage.get('operations') ?? (millions && multiply(millions, MILLION));
  if (messages && operations) usage.reject('messages', 'must not be stated with operations');
  return operations ?? (messages && multiply(messages, OPERATIONS_PER_MESSAGE));
}

/** Things that are there for the stated hours, or else the whole month. */
function hourReadings(usage: StatedUsage, quantity: string, meter: string): MeterReading[] {
  const count = usage.get(quantity);
  const hours = count && billedHours(usage, meter);
  return hours ? [{ meter, quantity: multiply(count, hours) }] : [];
}
