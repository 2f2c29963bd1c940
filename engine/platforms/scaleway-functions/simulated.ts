/** Scaleway Functions as a pool: billed by request, memory × time of requests, and memory × time of instances kept ready. */
import { multiply } from '../../money/fraction.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { functionsBehaviour, TIER_VCPU } from './behaviour.ts';

export const simulatedFunctions = poolPlatform({
  behaviour: functionsBehaviour,
  knobs: ['minInstances'],
  vcpu: (memoryMb) => TIER_VCPU[memoryMb]!,
  durationMeter: () => 'gbSeconds',
  meters: ({ minInstances }) => [
    ...['requests', 'gbSeconds'],
    ...(minInstances > 0 ? ['provisionedGbSeconds'] : []),
  ],
  meter(usage, shape, month, book) {
    const { started, servedSec, readySec } = poolMonth(usage, month);
    const memoryGb = billedGb(book, 'gbSeconds', shape);
    return [
      { meter: 'requests', quantity: started },
      { meter: 'gbSeconds', quantity: multiply(servedSec, memoryGb) },
      { meter: 'provisionedGbSeconds', quantity: multiply(readySec, memoryGb) },
    ];
  },
});
