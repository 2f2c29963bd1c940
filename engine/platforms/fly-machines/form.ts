/** Fly Machines in the words of worked examples: machines of a size × running time, and what they keep while stopped. */
import { divide, fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { instanceMonths, monthsOf } from '../../stated-usage/month-share.ts';
import { countOf, machineTimeFields, saysMachines } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { FLY_MONTH } from './prices.ts';

/** What is billed beside machines that run: stated alone, no machine runs, unless a size buys one. */
const BESIDE = ['rootfs', 'volume', 'snapshots', 'ipv4', 'egress'];

export const flyMachinesForm: UsageForm = {
  fields: {
    ...machineTimeFields,
    ...fieldsNamed([
      ['instances', 'number', 'machines', 'count', 'instances'],
      ['rootfs', 'gigabytes', 'rootfsGb', 'rootfsGB'],
      ['stoppedTime', 'days', 'stoppedDays'],
      ['stoppedTime', 'hours', 'stoppedHours'],
      ['stoppedMachines', 'number', 'stoppedMachines'],
      ['volume', 'gigabytes', 'volumeGb', 'volumeGB', 'volumesGB'],
      ['snapshots', 'gigabytes', 'snapshotGb', 'snapshotGB'],
      ['ipv4', 'number', 'dedicatedIpv4', 'ipv4Addresses'],
      ['egress', 'gigabytes', 'egressGB'],
    ]),
  },
  readings(usage) {
    const runs = saysMachines(usage, BESIDE) && !onlyStopped(usage);
    const machines = runs ? instanceMonths(usage, 'machineMonths', FLY_MONTH) : undefined;
    const reserved = usage.attributes.commitment !== undefined;
    return [
      ...(reserved ? [{ meter: 'reservationMonths', quantity: fraction(1n) }] : []),
      ...(machines ? [{ meter: 'machineMonths', quantity: machines }] : []),
      ...stoppedReadings(usage),
      ...sizeReading(usage, 'volumeGbMonths', 'volume'),
      ...sizeReading(usage, 'snapshotGbMonths', 'snapshots'),
      ...sizeReading(usage, 'egressGb', 'egress'),
      ...addressReadings(usage),
    ];
  },
};

/** Days alone are those for which a root file system is kept. */
function onlyStopped(usage: StatedUsage): boolean {
  const isStated = (quantity: string) => usage.get(quantity) !== undefined;
  return isStated('rootfs') && !['instances', 'hours', 'durationPerDay'].some(isStated);
}

/** Root file systems of stopped machines: 30 days where no time is stated. */
function stoppedReadings(usage: StatedUsage): MeterReading[] {
  const rootfs = usage.get('rootfs');
  if (rootfs === undefined) return [];
  const time = usage.get('stoppedTime') ?? usage.get('days');
  const months = time ? monthsOf(divide(time, SEC_PER_HOUR), FLY_MONTH) : fraction(1n);
  const size = multiply(countOf(usage, 'stoppedMachines'), divide(rootfs, MB_PER_GB));
  return [{ meter: 'stoppedRootfsGbMonths', quantity: multiply(size, months) }];
}

function sizeReading(usage: StatedUsage, meter: string, quantity: string): MeterReading[] {
  const megabytes = usage.get(quantity);
  return megabytes ? [{ meter, quantity: divide(megabytes, MB_PER_GB) }] : [];
}

function addressReadings(usage: StatedUsage): MeterReading[] {
  const addresses = usage.get('ipv4');
  return addresses ? [{ meter: 'dedicatedIpv4Months', quantity: addresses }] : [];
}
