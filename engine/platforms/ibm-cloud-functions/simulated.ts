/** IBM Cloud Functions as a pool: billed by memory × time of requests. */
import { multiply } from '../../money/fraction.ts';
import { lambdaVcpu } from '../../platform-kinds/cpu-share.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { cloudFunctionsBehaviour } from './behaviour.ts';

export const simulatedCloudFunctions = poolPlatform({
  behaviour: cloudFunctionsBehaviour,
  knobs: ['requestsPerMinute'],
  vcpu: lambdaVcpu,
  durationMeter: () => 'gbSeconds',
  meters: () => ['gbSeconds'],
  assumptions: () => [
    'the service ended in October 2024',
    'its processor is taken to grow with memory as on Lambda',
    'home invokers are left out: any idle container takes a request',
  ],
  meter(usage, shape, month, book) {
    const { servedSec } = poolMonth(usage, month);
    return [{ meter: 'gbSeconds', quantity: multiply(servedSec, billedGb(book, 'gbSeconds', shape)) }];
  },
});
