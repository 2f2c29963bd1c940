/** Service Bus in the words of worked examples: operations of a size, namespaces, connections, messaging units. */
import { fromDecimal } from '../../money/decimal.ts';
import { type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { statedMeters } from '../../stated-usage/meter-fields.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import { billedHours, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** A message is sent once and received once. */
const OPERATIONS_PER_MESSAGE = fromDecimal('2');
const MILLION = fromDecimal('1000000');

export const serviceBusForm: UsageForm = {
  fields: {
    ...fieldsNamed([
      ['operations', 'number', 'operations', 'requests'],
      ['operations in millions', 'number', 'operations_M', 'messaging_operations_M'],
      ['messages', 'number', 'messages'],
    ]),
    ...payloadFields('message'),
    ...fieldsNamed([
      ['namespaces', 'number', 'namespaces'],
      ['connectionMonths', 'number', 'connections', 'brokeredConnections', 'brokered_connections'],
      ['messagingUnits', 'number', 'messagingUnits', 'units', 'MU', 'premium_MU', 'capacity'],
    ]),
    ...runningTimeFields,
  },
  readings(usage) {
    return [
      ...hourReadings(usage, 'namespaces', 'baseHours'),
      ...operationReadings(usage),
      ...statedMeters(usage, ...['connectionMonths']),
      ...hourReadings(usage, 'messagingUnits', 'messagingUnitHours'),
    ];
  },
};

function operationReadings(usage: StatedUsage): MeterReading[] {
  const operations = operationsOf(usage);
  const bytes = payloadBytes(usage, 'message', 'operations', 'operations in millions', 'messages');
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
