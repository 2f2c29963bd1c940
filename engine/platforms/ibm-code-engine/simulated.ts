/** Code Engine functions as a pool: billed for the time of their instances, and for HTTP requests. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { codeEngineBehaviour, FUNCTION_VCPU } from './behaviour.ts';

export const simulatedCodeEngine = poolPlatform({
  behaviour: codeEngineBehaviour,
  knobs: [],
  vcpu: (memoryMb) => FUNCTION_VCPU[memoryMb]!,
  durationMeter: () => 'vcpuSeconds',
  meters: () => ['vcpuSeconds', 'memoryGbSeconds', 'requests'],
  assumptions: () => [
    'a function is played, one request per instance: the default of an app is 100 requests in one instance',
  ],
  meter(usage, shape, month, book) {
    const { started, instanceSec } = poolMonth(usage, month);
    return [
      { meter: 'vcpuSeconds', quantity: multiply(instanceSec, fromNumber(shape.vcpu ?? 0)) },
      { meter: 'memoryGbSeconds', quantity: multiply(instanceSec, billedGb(book, 'memoryGbSeconds', shape)) },
      { meter: 'requests', quantity: started },
    ];
  },
});
