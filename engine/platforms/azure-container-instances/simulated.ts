/** Azure Container Instances in the simulator: a fixed number of container groups by vCPU and memory. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { SEC_PER_HOUR } from '../../money/units.ts';
import { machineOfParts } from '../../platform-kinds/machines/machine-parts.ts';
import { machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineHours } from '../../platform-kinds/machines/machine-time.ts';
import type { DeploymentShape } from '../../platform-kinds/platform.ts';
import { megabytesToGigabytes } from '../../platform-kinds/scale-usage.ts';
import { containerInstancesBehaviour } from './behaviour.ts';

export const simulatedGroups = machinePlatform({
  behaviour: containerInstancesBehaviour,
  fixed: true,
  knobs: ['vcpu', 'memory', 'operatingSystem'],
  machine: (knobs, _, issues) => machineOfParts(knobs, containerInstancesBehaviour.parts.value, issues),
  meters: (shape) => ['vcpuHours', 'memoryGbHours', ...(isWindows(shape) ? ['windowsVcpuSeconds'] : [])],
  meter(usage, shape, month) {
    const hours = machineHours(usage, month);
    const vcpuHours = multiply(hours, fromNumber(shape.vcpu ?? 0));
    return [
      { meter: 'vcpuHours', quantity: vcpuHours },
      { meter: 'memoryGbHours', quantity: multiply(hours, megabytesToGigabytes(shape.memoryMb ?? 0)) },
      ...(isWindows(shape)
        ? [{ meter: 'windowsVcpuSeconds', quantity: multiply(vcpuHours, SEC_PER_HOUR) }]
        : []),
    ];
  },
  assumptions: () => ['what spreads requests over several container groups is not billed'],
});

function isWindows({ operatingSystem }: DeploymentShape): boolean {
  return operatingSystem === 'windows';
}
