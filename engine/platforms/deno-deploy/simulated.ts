/** Deno Deploy as a pool: billed by request, CPU time, and memory × the life of instances, on a plan with a fee. */
import { fraction, multiply } from '../../money/fraction.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, cpuSeconds, hours, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { denoBehaviour } from './behaviour.ts';

export const simulatedDeno = poolPlatform({
  behaviour: denoBehaviour,
  knobs: ['plan'],
  purchase: (knobs, issues) => ({ plan: soldChoice('plan', ['free', 'pro'], 'pro', knobs, issues) }),
  vcpu: () => 1,
  durationMeter: () => 'cpuHours',
  meters: () => ['planMonths', 'requests', 'cpuHours', 'memoryGbHours'],
  upperBound: () =>
    'one request per instance is played, where an instance takes many at once: fewer of them carry the same load',
  assumptions: () => ['an instance is taken to have 1 vCPU'],
  meter(usage, shape, month, book) {
    const { started, servedSec, instanceSec } = poolMonth(usage, month);
    const memoryGb = billedGb(book, 'memoryGbHours', shape);
    return [
      { meter: 'planMonths', quantity: fraction(1n) },
      { meter: 'requests', quantity: started },
      { meter: 'cpuHours', quantity: hours(cpuSeconds(servedSec, shape)) },
      { meter: 'memoryGbHours', quantity: hours(multiply(instanceSec, memoryGb)) },
    ];
  },
});
