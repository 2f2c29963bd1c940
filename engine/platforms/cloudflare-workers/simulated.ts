/** Workers as a pool: billed by request and CPU time, on a plan with a fee. Leaves out the plans that are no longer sold. */
import { fraction } from '../../money/fraction.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { cpuSeconds, milliseconds, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { workersBehaviour } from './behaviour.ts';

export const simulatedWorkers = poolPlatform({
  behaviour: workersBehaviour,
  knobs: ['plan'],
  purchase: (knobs, issues) => ({
    plan: soldChoice('plan', ['free', 'standard'], 'standard', knobs, issues),
  }),
  // An isolate is one thread.
  vcpu: () => 1,
  durationMeter: () => 'cpuMs',
  meters: () => ['planMonths', 'requests', 'cpuMs'],
  assumptions: ({ plan }) => [
    'one request per instance is played, where an isolate takes many at once: latency and bill are the same',
    ...(plan === 'free'
      ? ['requests beyond 100,000 a day or 10 ms of CPU are answered here, and not there']
      : []),
  ],
  meter(usage, shape, month) {
    const { started, servedSec } = poolMonth(usage, month);
    return [
      { meter: 'planMonths', quantity: fraction(1n) },
      { meter: 'requests', quantity: started },
      { meter: 'cpuMs', quantity: milliseconds(cpuSeconds(servedSec, shape)) },
    ];
  },
});
