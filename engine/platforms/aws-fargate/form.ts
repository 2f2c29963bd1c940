/** AWS Fargate in the words of worked examples: tasks × vCPU, memory and disk × running time. */
import { divide, type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { KnobReport } from '../../platform-kinds/knob-checks.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { taskReadings } from './task-readings.ts';
import { taskSizeOf } from './task-size.ts';

export const fargateForm: UsageForm = {
  fields: {
    tasks: { states: 'tasks', written: 'number' },
    count: { states: 'tasks', written: 'number' },
    vcpu: { states: 'vcpu', written: 'number' },
    vcpus: { states: 'vcpu', written: 'number' },
    cpu: { states: 'vcpu', written: 'number' },
    memory: { states: 'memory', written: 'size' },
    memoryMb: { states: 'memory', written: 'megabytes' },
    memoryGb: { states: 'memory', written: 'gigabytes' },
    ephemeralStorage: { states: 'ephemeralStorage', written: 'size' },
    ephemeralGb: { states: 'ephemeralStorage', written: 'gigabytes' },
    publicIpv4: { states: 'publicIpv4', written: 'numberEach' },
    ...machineTimeFields,
  },
  readings(usage) {
    const vcpu = usage.require('vcpu', 'for a task');
    const memory = usage.require('memory', 'for a task');
    const hours = billedHours(usage, 'vcpuHours');
    if (vcpu && memory) checkSize(usage, vcpu, memory);
    if (!vcpu || !memory || !hours) return [];
    const size = {
      vcpu,
      memoryGb: divide(memory, MB_PER_GB),
      ephemeralGb: divide(usage.getOrZero('ephemeralStorage'), MB_PER_GB),
    };
    const taskHours = multiply(countOf(usage, 'tasks'), hours);
    return [
      ...taskReadings(taskHours, size, { operatingSystem: usage.attributes.operatingSystem }, usage.book),
      ...addressReadings(usage, taskHours, hours),
    ];
  },
};

/** The pairs of vCPU and memory that are sold, in the words that a deployment hears. */
function checkSize(usage: StatedUsage, vcpu: Fraction, memoryMb: Fraction): void {
  const report = (path: string, message: string) =>
    usage.reject(path.replace(/^\./, ''), message.slice(message.indexOf(' ') + 1));
  const { operatingSystem } = usage.attributes;
  taskSizeOf(
    {
      id: '',
      platform: usage.book.platform,
      vcpu: toNumber(vcpu),
      memoryMb: toNumber(memoryMb),
      ...(operatingSystem !== undefined && { operatingSystem }),
    },
    new KnobReport('', report),
  );
}

function toNumber({ num, den }: Fraction): number {
  return Number(num) / Number(den);
}

/** One address for each task, or the number stated, for as long as the tasks run. */
function addressReadings(
  usage: StatedUsage,
  taskHours: MeterReading['quantity'],
  hours: MeterReading['quantity'],
): MeterReading[] {
  const addresses = usage.get('publicIpv4');
  if (addresses === undefined) return [];
  const each = usage.isEach('publicIpv4');
  return [{ meter: 'publicIpv4Hours', quantity: each ? taskHours : multiply(addresses, hours) }];
}
