/** GKE Autopilot in the words of worked examples: pods × vCPU, memory and disk × running time, beside the cluster. */
import { divide, type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const autopilotForm: UsageForm = {
  fields: {
    clusters: {
      states: 'clusters',
      written: 'number',
      means: 'one in a region for all items, unless any of them states its own',
    },
    pods: { states: 'pods', written: 'number' },
    count: { states: 'pods', written: 'number' },
    vcpu: { states: 'vcpu', written: 'number' },
    vCPU: { states: 'vcpu', written: 'number' },
    memory: { states: 'memory', written: 'size' },
    memoryMb: { states: 'memory', written: 'megabytes' },
    memoryGb: { states: 'memory', written: 'gigabytes' },
    GB: { states: 'memory', written: 'gigabytes' },
    ephemeralStorage: { states: 'ephemeralStorage', written: 'size' },
    ephemeralGb: { states: 'ephemeralStorage', written: 'gigabytes' },
    ...machineTimeFields,
  },
  shared: { clusterHours: 'clusters' },
  readings(usage) {
    const vcpu = usage.get('vcpu');
    const memory = usage.get('memory');
    const hours = billedHours(usage, 'vcpuHours');
    if (hours === undefined) return [];
    if (!vcpu && !memory && usage.get('pods') === undefined) return clusters(usage, hours);
    if (!vcpu) usage.require('vcpu', 'for pods');
    if (!memory) usage.require('memory', 'for pods');
    if (!vcpu || !memory) return [];
    const podHours = multiply(countOf(usage, 'pods'), hours);
    const disk = usage.get('ephemeralStorage') ?? ZERO;
    return [
      ...clusters(usage, hours),
      { meter: 'vcpuHours', quantity: multiply(podHours, vcpu) },
      { meter: 'memoryGbHours', quantity: multiply(podHours, divide(memory, MB_PER_GB)) },
      { meter: 'ephemeralGbHours', quantity: multiply(podHours, divide(disk, MB_PER_GB)) },
    ];
  },
};

/** One where it is not stated, which other items' pods may share. It is there all month, however long its pods run. */
function clusters(usage: StatedUsage, hours: Fraction): MeterReading[] {
  const month = usage.monthSec ? divide(usage.monthSec, SEC_PER_HOUR) : hours;
  return [{ meter: 'clusterHours', quantity: multiply(countOf(usage, 'clusters'), month) }];
}
