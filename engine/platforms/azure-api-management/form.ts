/** API Management in the words of worked examples: calls, or units × time; a unit includes calls. */
import { fromDecimal } from '../../money/decimal.ts';
import { isZero, max, multiply, subtract, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { statedMeters } from '../../stated-usage/meter-fields.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** Calls a month that a plan's first unit includes; the plans not named here include all. */
const INCLUDED_CALLS: Readonly<Record<string, string>> = {
  consumption: '0',
  'basic-v2': '10000000',
  'standard-v2': '50000000',
};

export const apiManagementForm: UsageForm = {
  fields: {
    ...fieldsNamed([
      ['calls', 'number', 'calls', 'requests'],
      ['calls in millions', 'number', 'calls_M'],
      ['units', 'number', 'units', 'count'],
      ['selfHostedGatewayMonths', 'number', 'gateways', 'selfHostedGateways'],
    ]),
    ...runningTimeFields,
  },
  readings(usage) {
    return [
      ...callReadings(usage),
      ...unitReadings(usage),
      ...statedMeters(usage, ...['selfHostedGatewayMonths']),
    ];
  },
};

function callReadings(usage: StatedUsage): MeterReading[] {
  const millions = usage.get('calls in millions');
  const calls = usage.get('calls') ?? (millions && multiply(millions, fromDecimal('1000000')));
  const included = INCLUDED_CALLS[usage.attributes.plan ?? 'consumption'];
  if (!calls || included === undefined) return [];
  const beyond = max(ZERO, subtract(calls, fromDecimal(included)));
  const isCovered = included !== '0' && isZero(beyond);
  return isCovered ? [] : [{ meter: 'calls', quantity: beyond }];
}

function unitReadings(usage: StatedUsage): MeterReading[] {
  const units = usage.get('units');
  const timed = usage.get('hours') ?? usage.get('durationPerDay');
  if (!units && !timed) return [];
  const hours = billedHours(usage, 'unitHours');
  if (!hours) return [];
  return [{ meter: 'unitHours', quantity: multiply(countOf(usage, 'units'), hours) }];
}
