/** Event Hubs in the words of worked examples: units of a plan × time, events of a size, capture and retention. */
import { fromDecimal } from '../../money/decimal.ts';
import { divide, type Fraction, isZero, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { beyondIncluded, chunksOf } from '../../money/meter-rules.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { gigabyteWords, statedGigabytes } from '../../stated-usage/meter-fields.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import { billedHours, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const MILLION = fromDecimal('1000000');

export const eventHubsForm: UsageForm = {
  fields: {
    ...fieldsNamed([
      ['throughputUnits', 'number', 'throughputUnits', 'TU', 'standard_TU'],
      ['processingUnits', 'number', 'processingUnits', 'PU', 'premium_PU'],
      ['capacityUnits', 'number', 'capacityUnits', 'CU', 'dedicated_CU'],
      ['events', 'number', 'ingressEvents', 'events'],
      ['events in millions', 'number', 'ingress_M', 'events_M'],
    ]),
    ...payloadFields('event'),
    capture: { states: 'capture', written: 'numberEach' },
    ...gigabyteWords('retention', ['retention'], ['retentionGb', 'retention_GB']),
    ...runningTimeFields,
  },
  readings(usage) {
    const hasUnits = usage.get('processingUnits') ?? usage.get('capacityUnits');
    if (statedGigabytes(usage, 'retention') && !hasUnits) usage.require('processingUnits', 'with retention');
    return [
      ...unitReadings(usage),
      ...eventReadings(usage),
      ...retentionReadings(usage, 'processingUnits', 'premiumRetentionGbMonths'),
      ...retentionReadings(usage, 'capacityUnits', 'dedicatedRetentionGbMonths'),
    ];
  },
};

function unitReadings(usage: StatedUsage): MeterReading[] {
  const throughput = usage.get('throughputUnits');
  const captured = usage.isEach('capture')
    ? usage.require('throughputUnits', 'with capture')
    : usage.get('capture');
  const counts: readonly (readonly [meter: string, count: Fraction | undefined])[] = [
    ['throughputUnitHours', throughput],
    ['captureUnitHours', captured],
    ['processingUnitHours', usage.get('processingUnits')],
    ['capacityUnitHours', usage.get('capacityUnits')],
  ];
  return counts.flatMap(([meter, count]) => {
    const hours = count && billedHours(usage, meter);
    return hours ? [{ meter, quantity: multiply(count, hours) }] : [];
  });
}

function eventReadings(usage: StatedUsage): MeterReading[] {
  const millions = usage.get('events in millions');
  const events = usage.get('events') ?? (millions && multiply(millions, MILLION));
  const bytes = payloadBytes(usage, 'event', 'events', 'events in millions');
  if (!events) return [];
  const chunks = bytes ? chunksOf(usage.book, 'ingressEvents', bytes) : fromDecimal('1');
  return [{ meter: 'ingressEvents', quantity: multiply(events, chunks) }];
}

/** Each unit brings its own included part. */
function retentionReadings(usage: StatedUsage, units: string, meter: string): MeterReading[] {
  const kept = statedGigabytes(usage, 'retention');
  const count = usage.get(units);
  if (!kept || !count || isZero(count)) return [];
  const share = divide(kept, count);
  return [{ meter, quantity: multiply(beyondIncluded(usage.book, meter, share), count) }];
}
