/** 1st gen functions of Google Cloud as a pool, and what is billed of it: requests, memory and processor × time. */
import { fromDecimal } from '../../money/decimal.ts';
import { add, multiply } from '../../money/fraction.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { earlierFunctions, functionsBehaviour } from './behaviour.ts';
import { FUNCTION_SIZES } from './sizes.ts';

export const simulatedFunctions = poolPlatform({
  behaviour: functionsBehaviour,
  earlier: () => earlierFunctions,
  knobs: ['minInstances'],
  vcpu: (memoryMb) => sizeOf(memoryMb).vcpu,
  durationMeter: () => 'gbSeconds',
  meters: ({ minInstances }) => [
    ...['requests', 'gbSeconds', 'ghzSeconds'],
    ...(minInstances > 0 ? ['idleGhzSeconds'] : []),
  ],
  meter(usage, shape, month, book) {
    const { started, servedSec, readyIdleSec } = poolMonth(usage, month);
    const ghz = fromDecimal(sizeOf(shape.memoryMb).ghz);
    const memoryGb = billedGb(book, 'gbSeconds', shape);
    return [
      { meter: 'requests', quantity: started },
      { meter: 'gbSeconds', quantity: multiply(add(servedSec, readyIdleSec), memoryGb) },
      { meter: 'ghzSeconds', quantity: multiply(servedSec, ghz) },
      { meter: 'idleGhzSeconds', quantity: multiply(readyIdleSec, ghz) },
    ];
  },
});

/** Throws a RangeError for a size that is not sold. */
function sizeOf(asked: number | undefined) {
  const size = FUNCTION_SIZES.find(({ memoryMb }) => memoryMb === asked);
  if (!size) throw new RangeError(`memory must be a size that is sold, got ${asked} MB`);
  return size;
}
