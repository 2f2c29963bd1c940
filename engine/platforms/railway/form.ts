/** Railway in the words of worked examples: memory and vCPU in use × the share of the month for which they are in use. */
import { fromNumber } from '../../money/decimal.ts';
import { add, divide, type Fraction, fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB, ONE } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { memoryFields } from '../../stated-usage/invocations.ts';
import { monthsOf } from '../../stated-usage/month-share.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { RAILWAY_MONTH } from './prices.ts';

const MINUTES_PER_MONTH = fromNumber(43_200);

/** Meter, the size that is held, and the same as a sum of minutes. A volume is there whether its service runs or not. */
const METERS = [
  ['memoryGbMonths', 'memory', 'memoryGbMinutes'],
  ['vcpuMonths', 'vcpu', 'vcpuMinutes'],
  ['volumeGbMonths', 'volume', 'volumeGbMinutes'],
] as const;

export const railwayForm: UsageForm = {
  fields: {
    ...memoryFields,
    ...runningTimeFields,
    ...fieldsNamed([
      ['vcpu', 'number', 'vcpu', 'vcpus', 'cpu'],
      ['instances', 'number', 'replicas', 'instances', 'count'],
      ['activeShare', 'share', 'activeShare'],
      ['memoryGbMinutes', 'number', 'memoryGbMinutes', 'memoryGBMinutes', 'gbMinutes'],
      ['vcpuMinutes', 'number', 'vcpuMinutes'],
      ['volumeGbMinutes', 'number', 'volumeGbMinutes', 'volumeGBMinutes'],
      ['volume', 'gigabytes', 'volumeGb', 'volumeGB'],
      ['egress', 'gigabytes', 'egressGB'],
    ]),
  },
  readings(usage) {
    const months = monthsInUse(usage);
    return months ? [...heldReadings(usage, months), ...egressReadings(usage)] : [];
  },
};

function heldReadings(usage: StatedUsage, months: Fraction): MeterReading[] {
  return METERS.flatMap(([meter, held, minutes]) => {
    if (usage.get(held) === undefined && usage.get(minutes) === undefined) return [];
    const size = divide(usage.getOrZero(held), held === 'vcpu' ? ONE : MB_PER_GB);
    const sizeMonths = held === 'volume' ? size : multiply(size, months);
    const quantity = add(sizeMonths, divide(usage.getOrZero(minutes), MINUTES_PER_MONTH));
    return [{ meter, quantity }];
  });
}

function egressReadings(usage: StatedUsage): MeterReading[] {
  const egress = usage.get('egress');
  return egress ? [{ meter: 'egressGb', quantity: divide(egress, MB_PER_GB) }] : [];
}

/** Of all replicas: always, a share of the month, or for some hours. */
function monthsInUse(usage: StatedUsage): Fraction | undefined {
  const share = usage.get('activeShare');
  const timed = usage.get('hours') !== undefined || usage.get('durationPerDay') !== undefined;
  if (share && timed) usage.reject('activeShare', 'must not be stated with hours');
  const always = share ?? (timed ? undefined : fraction(1n));
  const hours = always ? ZERO : billedHours(usage, 'vcpuMonths');
  const each = always ?? (hours && monthsOf(hours, RAILWAY_MONTH));
  return each && multiply(countOf(usage, 'instances'), each);
}
