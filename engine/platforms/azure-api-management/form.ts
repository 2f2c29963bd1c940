/**
 * API Management in the words of worked examples: calls, or units × time; a unit includes calls. A gateway of any plan but
 * Consumption has one unit at least.
 */
import { fromDecimal } from '../../money/decimal.ts';
import { isZero, max, multiply, subtract, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { metersByName, statedMeters } from '../../stated-usage/meter-fields.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** Calls a month that a plan's first unit includes; the plans not named here include all. */
const INCLUDED_CALLS: Readonly<Record<string, string>> = {
  consumption: '0',
  'basic-v2': '10000000',
  'standard-v2': '50000000',
};

const WITH_GATEWAYS = ['developer', 'premium'];
/** What only a gateway that is there has. */
const USES = ['calls', 'calls in millions', 'selfHostedGatewayMonths'];

export const apiManagementForm: UsageForm = {
  fields: withMeanings(
    {
      ...fieldsNamed([
        ['calls', 'count', 'calls', 'requests'],
        ['calls in millions', 'number', 'calls_M'],
        ['units', 'number', 'units', 'count'],
        ['selfHostedGatewayMonths', 'number', 'gateways', 'selfHostedGateways'],
      ]),
      ...metersByName('unitHours'),
      ...runningTimeFields,
    },
    {
      units: '1 where not stated on any plan but consumption, 0 where they are paid elsewhere',
      selfHostedGatewayMonths: 'each all month, beside a unit of the Developer or Premium plan',
    },
  ),
  readings(usage) {
    const { plan } = usage.attributes;
    if (usage.get('selfHostedGatewayMonths') && plan !== undefined && !WITH_GATEWAYS.includes(plan))
      usage.reject(
        'selfHostedGatewayMonths',
        `must be stated with plan: ${WITH_GATEWAYS.join(' or ')}, got plan: ${plan}`,
      );
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
  const stated = statedMeters(usage, 'unitHours');
  const isTimed = usage.get('units') ?? usage.get('hours') ?? usage.get('durationPerDay');
  const isUsed = USES.some((quantity) => usage.get(quantity));
  const hasUnit = isTimed || (isUsed && (usage.attributes.plan ?? 'consumption') !== 'consumption');
  if (stated.length > 0 || !hasUnit) return stated;
  const hours = billedHours(usage, 'unitHours');
  if (!hours) return [];
  return [{ meter: 'unitHours', quantity: multiply(countOf(usage, 'units'), hours) }];
}
