/**
 * Azure Container Apps in the simulator: replicas of the Consumption plan that are always there or scale from a minimum of
 * one, and their requests. At its minimum a replica without a request is idle, above it everything is active. Leaves out that
 * an idle replica may use next to no processor and network.
 */
import { fromNumber } from '../../money/decimal.ts';
import { multiply, subtract } from '../../money/fraction.ts';
import { machineOfParts } from '../machine-parts.ts';
import { committedAssumptions, machinePlatform } from '../machine-platform.ts';
import { megabytesToGigabytes, microsecondsToSeconds, monthly } from '../scale-usage.ts';
import { containerAppsBehaviour } from './behaviour.ts';

export const simulatedReplicas = machinePlatform({
  behaviour: containerAppsBehaviour,
  knobs: ['vcpu', 'memory', 'commitment'],
  machine: (knobs, _, issues) => machineOfParts(knobs, containerAppsBehaviour.parts.value, issues),
  meters: () => ['vcpuSeconds', 'idleVcpuSeconds', 'memoryGibSeconds', 'requests'],
  meter(usage, { vcpu = 0, memoryMb = 0, alwaysOn = 0 }, month) {
    const { billedInstanceUs, busyInstanceUs, horizonUs, replications } = usage;
    const isAtMinimum = billedInstanceUs <= alwaysOn * horizonUs * replications;
    const activeUs = isAtMinimum ? Math.min(busyInstanceUs, billedInstanceUs) : billedInstanceUs;
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
    'a replica without a request is billed as idle while the app stays at its minimum, and all as active where it scaled',
    ...committedAssumptions(knobs),
  ],
});
