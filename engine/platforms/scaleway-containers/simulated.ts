/** Scaleway Serverless Containers in the simulator: instances by vCPU and memory for as long as they run. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { machineOfParts } from '../../platform-kinds/machines/machine-parts.ts';
import { machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { megabytesToGigabytes, microsecondsToSeconds, monthly } from '../../platform-kinds/scale-usage.ts';
import { scalewayContainersBehaviour } from './behaviour.ts';

export const simulatedContainers = machinePlatform({
  behaviour: scalewayContainersBehaviour,
  knobs: ['vcpu', 'memory'],
  machine: (knobs, _, issues) => machineOfParts(knobs, scalewayContainersBehaviour.parts.value, issues),
  meters: () => ['memoryGbSeconds', 'vcpuSeconds'],
  meter(usage, { vcpu = 0, memoryMb = 0 }, month) {
    const seconds = microsecondsToSeconds(monthly(usage.billedInstanceUs, usage, month));
    return [
      { meter: 'memoryGbSeconds', quantity: multiply(seconds, megabytesToGigabytes(memoryMb)) },
      { meter: 'vcpuSeconds', quantity: multiply(seconds, fromNumber(vcpu)) },
    ];
  },
  assumptions: () => ['instances at the minimum scale are billed like all others'],
});
