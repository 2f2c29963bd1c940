/** DigitalOcean Functions as a pool: billed by memory × time of requests. */
import { multiply } from '../../money/fraction.ts';
import { lambdaVcpu } from '../../platform-kinds/cpu-share.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { functionsBehaviour } from './behaviour.ts';

export const simulatedFunctions = poolPlatform({
  behaviour: functionsBehaviour,
  knobs: ['requestsPerMinute'],
  vcpu: lambdaVcpu,
  durationMeter: () => 'gibSeconds',
  meters: () => ['gibSeconds'],
  assumptions: () => ['its processor is taken to grow with memory as on Lambda'],
  meter(usage, shape, month, book) {
    const { servedSec } = poolMonth(usage, month);
    return [{ meter: 'gibSeconds', quantity: multiply(servedSec, billedGb(book, 'gibSeconds', shape)) }];
  },
});
