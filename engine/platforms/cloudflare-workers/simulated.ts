/** Workers as a pool: billed by request and CPU time, on a plan with a fee. Leaves out the plans that are no longer sold. */
import { fraction } from '../../money/fraction.ts';
import type { DeploymentKnobs } from '../../platform-kinds/platform.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { cpuSeconds, milliseconds, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { workersBehaviour } from './behaviour.ts';

const PLANS = Object.keys(workersBehaviour);

export const simulatedWorkers = poolPlatform({
  behaviour: ({ plan = 'standard' }: DeploymentKnobs) => workersBehaviour[plan] ?? workersBehaviour.standard!,
  knobs: ['plan', 'cpuLimit'],
  plans: PLANS,
  purchase: (knobs, issues) => ({ plan: soldChoice('plan', PLANS, 'standard', knobs, issues) }),
  // An isolate is one thread.
  vcpu: () => 1,
  durationMeter: () => 'cpuMs',
  meters: () => ['planMonths', 'requests', 'cpuMs'],
  assumptions: () => [
    'one request per instance is played, where an isolate takes many on one thread: isolates are not billed and start at once, but that requests wait for each other there is left out',
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
