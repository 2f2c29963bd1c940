/**
 * Cloud Run services as a pool, billed for the time of their requests or of their instances. Leaves out jobs, and the
 * minute that an instance is billed for at least: with the idle life of this platform every one lives longer.
 */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import type { KnobReport } from '../../platform-kinds/knob-checks.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { cloudRunBehaviour } from './behaviour.ts';
import { checkInstanceSize } from './instance-size.ts';
import { boostAssumptions, checkBoost } from './startup-boost.ts';

const PLANS = ['request-based', 'instance-based'];
const COMMITMENTS = ['on-demand', 'cud-1y', 'cud-3y'];

export const simulatedCloudRun = poolPlatform({
  knobs: ['plan', 'commitment', 'vcpu', 'minInstances', 'startupBoost'],
  plans: PLANS,
  behaviour: ({ plan = 'request-based', vcpu = 1, startupBoost = true }) =>
    cloudRunBehaviour(plan, vcpu, startupBoost),
  purchase(knobs, issues, fn) {
    checkSize(knobs, issues, fn);
    checkBoost(knobs, fn, issues);
    return {
      plan: soldChoice('plan', PLANS, 'request-based', knobs, issues),
      commitment: soldChoice('commitment', COMMITMENTS, 'on-demand', knobs, issues),
    };
  },
  vcpu: (_memoryMb, { vcpu = 1 }) => vcpu,
  durationMeter: () => 'vcpuSeconds',
  assumptions: (knobs, _, choices) => boostAssumptions(knobs, choices),
  meters: ({ minInstances }, { plan }) => [
    ...['vcpuSeconds', 'memoryGbSeconds'],
    ...(plan === 'instance-based' ? [] : ['requests']),
    ...(minInstances > 0 && plan !== 'instance-based' ? ['idleVcpuSeconds', 'idleMemoryGbSeconds'] : []),
  ],
  meter(usage, shape, month, book) {
    const used = poolMonth(usage, month);
    const vcpu = fromNumber(shape.vcpu ?? 1);
    const memoryGb = billedGb(book, 'memoryGbSeconds', shape);
    const isByInstance = shape.plan === 'instance-based';
    const active = isByInstance ? used.instanceSec : used.servedSec;
    const busy = [
      { meter: 'vcpuSeconds', quantity: multiply(active, vcpu) },
      { meter: 'memoryGbSeconds', quantity: multiply(active, memoryGb) },
    ];
    if (isByInstance) return busy;
    return [
      { meter: 'requests', quantity: used.started },
      ...busy,
      { meter: 'idleVcpuSeconds', quantity: multiply(used.readyIdleSec, vcpu) },
      { meter: 'idleMemoryGbSeconds', quantity: multiply(used.readyIdleSec, memoryGb) },
    ];
  },
});

function checkSize(knobs: DeploymentKnobs, issues: KnobReport, fn: FunctionKnobs): void {
  const memory = fromNumber(knobs.memoryMb ?? fn.memoryMb);
  checkInstanceSize({ vcpu: fromNumber(knobs.vcpu ?? 1), memory, plan: knobs.plan }, (field, rule) =>
    issues.knob(field, `${field} ${rule}`),
  );
}
