/**
 * Vercel Functions as a pool: billed by active CPU and memory × time with requests in an instance under Fluid compute, else by
 * GB-hours of requests. An instance costs nothing between two requests.
 */
import { multiply } from '../../money/fraction.ts';
import { lambdaVcpu } from '../../platform-kinds/cpu-share.ts';
import type { DeploymentKnobs } from '../../platform-kinds/platform.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, cpuSeconds, hours, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { vercelBehaviour } from './behaviour.ts';

/** 2 GB come with 1 vCPU, 4 GB with 2. */
const MB_PER_VCPU = 2048;

export const simulatedVercel = poolPlatform({
  knobs: ['plan'],
  plans: Object.keys(vercelBehaviour),
  behaviour: (knobs) => vercelBehaviour[planOf(knobs)] ?? vercelBehaviour.fluid!,
  purchase: (knobs, issues) => ({
    plan: soldChoice('plan', Object.keys(vercelBehaviour), 'fluid', knobs, issues),
  }),
  vcpu: (memoryMb, knobs) => (planOf(knobs) === 'legacy' ? lambdaVcpu(memoryMb) : memoryMb / MB_PER_VCPU),
  durationMeter: ({ plan }) => (plan === 'legacy' ? 'gbHours' : 'memoryGbHours'),
  meters: (_choices, { plan }) => [
    'requests',
    ...(plan === 'legacy' ? ['gbHours'] : ['activeCpuHours', 'memoryGbHours']),
  ],
  assumptions(knobs, _, { concurrency }) {
    if (planOf(knobs) === 'legacy') return ['its processor is taken to grow with memory as on Lambda'];
    return concurrency > 1 ? ['processor time of starts is not billed, their memory is'] : [];
  },
  meter(usage, shape, month, book) {
    const { started, servedSec, requestSec } = poolMonth(usage, month);
    const meter = shape.plan === 'legacy' ? 'gbHours' : 'memoryGbHours';
    const memory = { meter, quantity: hours(multiply(servedSec, billedGb(book, meter, shape))) };
    const requests = { meter: 'requests', quantity: started };
    if (shape.plan === 'legacy') return [requests, memory];
    return [requests, { meter: 'activeCpuHours', quantity: hours(cpuSeconds(requestSec, shape)) }, memory];
  },
});

function planOf({ plan = 'fluid' }: DeploymentKnobs): string {
  return plan;
}
