/** EC2 in the words of worked examples: instances of a size × running time, with their volume and public addresses. */
import { divide, type Fraction, fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { beyondIncluded } from '../../money/meter-rules.ts';
import { MB_PER_GB, SEC_PER_HOUR, USUAL_MONTH_SEC } from '../../money/units.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const ec2Form: UsageForm = {
  fields: {
    count: { states: 'count', written: 'number' },
    instances: { states: 'count', written: 'number' },
    storage: { states: 'storage', written: 'size' },
    gp3Gb: { states: 'storage', written: 'gigabytes' },
    gp3Iops: { states: 'gp3Iops', written: 'number' },
    gp3Mbps: { states: 'gp3Mbps', written: 'number' },
    publicIpv4: { states: 'publicIpv4', written: 'numberEach' },
    ...machineTimeFields,
  },
  readings(usage) {
    const hours = billedHours(usage, 'instanceHours');
    if (hours === undefined) return [];
    const instanceHours = multiply(countOf(usage, 'count'), hours);
    const addresses = usage.get('publicIpv4');
    const addressHours = usage.isEach('publicIpv4') ? instanceHours : addresses && multiply(addresses, hours);
    return [
      { meter: 'instanceHours', quantity: instanceHours },
      ...volumeReadings(usage, instanceHours),
      ...(addresses && addressHours ? [{ meter: 'publicIpv4Hours', quantity: addressHours }] : []),
    ];
  },
};

/** One volume for each instance, for as long as it runs; what outlives its instance is stated as gp3GbMonths. */
function volumeReadings(usage: StatedUsage, instanceHours: Fraction): MeterReading[] {
  const monthHours = divide(usage.monthSec ?? USUAL_MONTH_SEC, SEC_PER_HOUR);
  const months = divide(instanceHours, monthHours);
  const sizes: readonly (readonly [meter: string, quantity: string, unit: Fraction])[] = [
    ['gp3GbMonths', 'storage', MB_PER_GB],
    ['gp3IopsMonths', 'gp3Iops', fraction(1n)],
    ['gp3ThroughputMbpsMonths', 'gp3Mbps', fraction(1n)],
  ];
  return sizes.flatMap(([meter, quantity, unit]) => {
    const stated = usage.get(quantity);
    if (stated === undefined) return [];
    const size = beyondIncluded(usage.book, meter, divide(stated, unit));
    return [{ meter, quantity: multiply(size, months) }];
  });
}
