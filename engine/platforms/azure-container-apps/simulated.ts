/**
 * Azure Container Apps in the simulator: replicas of the Consumption plan that are always there or scale from a minimum of
 * one, and their requests. At its minimum a replica without a request is idle, above it everything is active. Leaves out that
 * an idle replica may use next to no processor and network.
 */
import { fromNumber } from '../../money/decimal.ts';
import { multiply, subtract } from '../../money/fraction.ts';
import { machineOfParts } from '../../platform-kinds/machines/machine-parts.ts';
import { committedAssumptions, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { megabytesToGigabytes, microsecondsToSeconds, monthly } from '../../platform-kinds/scale-usage.ts';
import { containerAppsBehaviour } from './behaviour.ts';

export const simulatedReplicas = machinePlatform({
  behaviour: containerAppsBehaviour,
  knobs: ['vcpu', 'memory', 'commitment'],
  machine: (knobs, _, issues) => machineOfParts(knobs, containerAppsBehaviour.parts.value, issues),
  meters: () => ['vcpuSeconds', 'idleVcpuSeconds', 'memoryGibSeconds', 'requests'],
  meter(usage, { vcpu = 0, memoryMb = 0 }, month) {
    const { billedInstanceUs, idleAtMinimumUs } = usage;
    const activeUs = Math.max(0, billedInstanceUs - idleAtMinimumUs);
    const seconds = microsecondsToSeconds(monthly(billedInstanceUs, usage, month));
    const active = microsecondsToSeconds(monthly(activeUs, usage, month));
    return [
      { meter: 'vcpuSeconds', quantity: multiply(active, fromNumber(vcpu)) },
      { meter: 'idleVcpuSeconds', quantity: multiply(subtract(seconds, active), fromNumber(vcpu)) },
      { meter: 'memoryGibSeconds', quantity: multiply(seconds, megabytesToGigabytes(memoryMb)) },
      { meter: 'requests', quantity: monthly(usage.requests.arrived, usage, month) },
    ];
  },
  assumptions: (knobs) => [
    'a replica without a request is billed as idle while the app is at its minimum, to a three-hundredth of the horizon',
    ...committedAssumptions(knobs),
  ],
});
