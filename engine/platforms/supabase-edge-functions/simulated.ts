/** Supabase Edge Functions as a pool: billed by invocation, on a plan with a fee. Leaves out the project's database. */
import { fraction } from '../../money/fraction.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { edgeFunctionsBehaviour } from './behaviour.ts';

const PLANS = ['free', 'pro', 'team'];

export const simulatedEdgeFunctions = poolPlatform({
  behaviour: ({ plan = 'pro' }) => edgeFunctionsBehaviour(plan),
  knobs: ['plan'],
  plans: ['pro', 'free', 'team'],
  purchase: (knobs, issues) => ({ plan: soldChoice('plan', PLANS, 'pro', knobs, issues) }),
  vcpu: () => 1,
  durationMeter: () => 'requests',
  meters: () => ['planMonths', 'requests'],
  assumptions: () => [
    'one request per instance is played, where a worker takes many at once: the bill is the same',
    'an instance is taken to have 1 vCPU',
    'requests that take more than 2 s of CPU, its limit, are answered all the same',
    'the compute of the project’s database is not counted: the plan has credits for the smallest',
  ],
  meter(usage, _shape, month) {
    return [
      { meter: 'planMonths', quantity: fraction(1n) },
      { meter: 'requests', quantity: poolMonth(usage, month).started },
    ];
  },
});
