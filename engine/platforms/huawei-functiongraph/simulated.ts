/** FunctionGraph as a pool: billed by request and memory × time, that of reserved instances for all their life. */
import { add, multiply } from '../../money/fraction.ts';
import { lambdaVcpu } from '../../platform-kinds/cpu-share.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { functionGraphBehaviour } from './behaviour.ts';

export const simulatedFunctionGraph = poolPlatform({
  behaviour: functionGraphBehaviour,
  knobs: ['minInstances'],
  vcpu: lambdaVcpu,
  durationMeter: () => 'gbSeconds',
  meters: () => ['requests', 'gbSeconds'],
  assumptions: () => ['its processor is taken to grow with memory as on Lambda'],
  meter(usage, shape, month, book) {
    const { started, onDemandSec, readySec } = poolMonth(usage, month);
    const memoryGb = billedGb(book, 'gbSeconds', shape);
    return [
      { meter: 'requests', quantity: started },
      { meter: 'gbSeconds', quantity: multiply(add(onDemandSec, readySec), memoryGb) },
    ];
  },
});
