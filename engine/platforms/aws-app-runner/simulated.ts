/**
 * AWS App Runner in the simulator: instances that are always provisioned or scale from a minimum of one. Memory is billed all
 * the time, vCPU while an instance has a request. Leaves out that vCPU time is billed for a minute at least.
 */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { machineOfPair } from '../../platform-kinds/machines/machine-parts.ts';
import { machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineHours } from '../../platform-kinds/machines/machine-time.ts';
import { megabytesToGigabytes, microsecondsToHours, monthly } from '../../platform-kinds/scale-usage.ts';
import { appRunnerBehaviour } from './behaviour.ts';
import { APP_RUNNER_SIZES } from './sizes.ts';

export const simulatedInstances = machinePlatform({
  behaviour: appRunnerBehaviour,
  knobs: ['vcpu', 'memory'],
  machine: (knobs, _, issues) => machineOfPair(knobs, APP_RUNNER_SIZES, issues),
  meters: () => ['memoryGbHours', 'vcpuHours'],
  meter(usage, { vcpu = 0, memoryMb = 0 }, month) {
    const hours = machineHours(usage, month);
    const active = microsecondsToHours(monthly(usage.busyInstanceUs, usage, month));
    return [
      { meter: 'memoryGbHours', quantity: multiply(hours, megabytesToGigabytes(memoryMb)) },
      { meter: 'vcpuHours', quantity: multiply(active, fromNumber(vcpu)) },
    ];
  },
  assumptions: () => [
    'vCPU is billed for the time with a request, to the microsecond: the minimum of a minute is left out',
  ],
});
