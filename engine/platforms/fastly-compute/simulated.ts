/** Fastly Compute as a pool: billed by request and vCPU time. */
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { cpuSeconds, milliseconds, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { computeBehaviour } from './behaviour.ts';

export const simulatedCompute = poolPlatform({
  behaviour: computeBehaviour,
  knobs: [],
  vcpu: () => 1,
  durationMeter: () => 'vcpuMs',
  meters: () => ['requests', 'vcpuMs'],
  assumptions: () => [
    'requests that take more than 50 ms of CPU, its default limit, are answered all the same',
  ],
  meter(usage, shape, month) {
    const { started, servedSec } = poolMonth(usage, month);
    return [
      { meter: 'requests', quantity: started },
      { meter: 'vcpuMs', quantity: milliseconds(cpuSeconds(servedSec, shape)) },
    ];
  },
});
