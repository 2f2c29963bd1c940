/** GKE Autopilot in the simulator: pods by vCPU and memory, and one cluster for the whole month. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { machineOfParts } from '../../platform-kinds/machines/machine-parts.ts';
import { machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineHours, monthHours } from '../../platform-kinds/machines/machine-time.ts';
import { megabytesToGigabytes } from '../../platform-kinds/scale-usage.ts';
import { autopilotBehaviour } from './behaviour.ts';

export const simulatedPods = machinePlatform({
  behaviour: autopilotBehaviour,
  knobs: ['vcpu', 'memory'],
  machine: (knobs, _, issues) => machineOfParts(knobs, autopilotBehaviour.parts.value, issues),
  meters: () => ['clusterHours', 'vcpuHours', 'memoryGbHours'],
  meter(usage, { vcpu = 0, memoryMb = 0 }, month) {
    const hours = machineHours(usage, month);
    return [
      { meter: 'clusterHours', quantity: monthHours(month) },
      { meter: 'vcpuHours', quantity: multiply(hours, fromNumber(vcpu)) },
      { meter: 'memoryGbHours', quantity: multiply(hours, megabytesToGigabytes(memoryMb)) },
    ];
  },
  assumptions: () => [
    'one cluster is billed for the whole month, beside its free hours',
    'pods request no temporary disk',
  ],
});
