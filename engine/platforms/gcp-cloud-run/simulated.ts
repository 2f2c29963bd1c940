/**
 * Cloud Run services as a pool, billed for the time of their requests or of their instances. Leaves out jobs, and the
 * minute that an instance is billed for at least: with the idle life of this platform every one lives longer.
 */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import type { KnobReport } from '../../platform-kinds/knob-checks.ts';
import type { DeploymentKnobs } from '../../platform-kinds/platform.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { cloudRunBehaviour } from './behaviour.ts';

const PLANS = ['request-based', 'instance-based'];
const COMMITMENTS = ['on-demand', 'cud-1y', 'cud-3y'];
const WHOLE_VCPU = [1, 2, 4, 6, 8];
const LEAST_VCPU = 0.08;

export const simulatedCloudRun = poolPlatform({
  knobs: ['plan', 'commitment', 'vcpu', 'minInstances'],
  behaviour: (knobs) => cloudRunBehaviour(knobs.plan ?? 'request-based'),
  purchase(knobs, issues) {
    checkVcpu(knobs, issues);
    return {
      plan: soldChoice('plan', PLANS, 'request-based', knobs, issues),
      commitment: soldChoice('commitment', COMMITMENTS, 'on-demand', knobs, issues),
    };
  },
  vcpu: (_memoryMb, { vcpu = 1 }) => vcpu,
  durationMeter: () => 'vcpuSeconds',
  meters: ({ minInstances }, { plan }) => [
    ...['vcpuSeconds', 'memoryGbSeconds'],
    ...(plan === 'instance-based' ? [] : ['requests']),
    ...(minInstances > 0 && plan !== 'instance-based' ? ['idleVcpuSeconds', 'idleMemoryGbSeconds'] : []),
  ],
  upperBound: () => 'one request per instance is played, where its own default is up to 80 for each vCPU',
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

function checkVcpu({ vcpu, platform }: DeploymentKnobs, issues: KnobReport): void {
  if (vcpu === undefined || WHOLE_VCPU.includes(vcpu) || (vcpu >= LEAST_VCPU && vcpu < 1)) return;
  const sold = `${WHOLE_VCPU.join(', ')} or a share of 1 from ${LEAST_VCPU}`;
  issues.knob('vcpu', `vcpu must be one of ${sold} on ${platform}, got ${vcpu}`);
}
