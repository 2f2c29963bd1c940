/** Azure Functions as a pool on the Consumption, Flex or Premium plan, and what each plan bills of it. */
import { fromNumber } from '../../money/decimal.ts';
import { min, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import type { DeploymentKnobs, DeploymentShape } from '../../platform-kinds/platform.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, hours, type PoolMonth, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { megabytesToGigabytes } from '../../platform-kinds/scale-usage.ts';
import { soldChoice } from '../../platform-kinds/sold-choice.ts';
import { earlierFunctions, functionsBehaviour } from './behaviour.ts';
import { TRIGGERS } from './queue-triggers.ts';
import { FLEX_SIZES, PREMIUM_SIZES } from './sizes.ts';

const PLANS = ['consumption', 'flex', 'premium'];

/** On Flex, where one request has an instance to itself and where several share one. */
const EACH_A_SECOND =
  'every execution is billed for 1 s at least, also where the next one follows sooner on the same instance';
const EACH_SPELL_A_SECOND =
  'an instance that requests wake is billed for 1 s at least from each time that it was idle, and no time twice';

export const simulatedFunctions = poolPlatform({
  knobs: ['plan', 'size', 'trigger', 'minInstances'],
  plans: PLANS,
  behaviour: (knobs) => functionsBehaviour(planOf(knobs), sizeOf(knobs), triggerOf(knobs)),
  earlier: (knobs) => earlierFunctions(planOf(knobs)),
  purchase(knobs, issues) {
    const plan = soldChoice('plan', PLANS, 'consumption', knobs, issues);
    soldChoice('trigger', TRIGGERS, 'http', knobs, issues);
    if (plan === 'premium') {
      return { plan, size: soldChoice('size', Object.keys(PREMIUM_SIZES), 'ep1', knobs, issues) };
    }
    if (knobs.size !== undefined) {
      issues.knob('size', `size must be stated with plan premium on azure-functions, got plan ${plan}`);
    }
    return { plan };
  },
  vcpu(memoryMb, knobs) {
    if (planOf(knobs) === 'premium') return PREMIUM_SIZES[sizeOf(knobs)]!.vcpu;
    return planOf(knobs) === 'flex' ? Number(FLEX_SIZES[memoryMb]) : 1;
  },
  durationMeter: () => 'gbSeconds',
  meters({ minInstances }, { plan }) {
    if (plan === 'premium') return ['vcpuHours', 'memoryGbHours'];
    const ready = ['alwaysReadyRequests', 'alwaysReadyBaselineGbSeconds', 'alwaysReadyGbSeconds'];
    return ['requests', 'gbSeconds', ...(minInstances > 0 ? ready : [])];
  },
  assumptions(knobs, _, { concurrency }) {
    if (planOf(knobs) !== 'flex') return [];
    return concurrency > 1 || triggerOf(knobs) !== 'http' ? [EACH_SPELL_A_SECOND] : [EACH_A_SECOND];
  },
  meter(usage, shape, month, book) {
    const used = poolMonth(usage, month);
    if (shape.plan === 'premium') return premiumReadings(used, shape);
    const memoryGb = billedGb(book, 'gbSeconds', shape);
    const gbSeconds = { meter: 'gbSeconds', quantity: multiply(used.onDemandSec, memoryGb) };
    if (shape.plan !== 'flex') return [{ meter: 'requests', quantity: used.started }, gbSeconds];
    // With a second for each short execution it would come to more than the time the instances are there.
    const readyActive = min(used.readyBusySec, used.readySec);
    return [
      { meter: 'requests', quantity: used.startedOnDemand },
      gbSeconds,
      { meter: 'alwaysReadyRequests', quantity: used.startedOnReady },
      { meter: 'alwaysReadyBaselineGbSeconds', quantity: multiply(used.readySec, memoryGb) },
      { meter: 'alwaysReadyGbSeconds', quantity: multiply(readyActive, memoryGb) },
    ];
  },
});

/** Every instance all its life, whatever it does. */
function premiumReadings(
  { instanceSec }: PoolMonth,
  { vcpu = 0, memoryMb = 0 }: DeploymentShape,
): MeterReading[] {
  const time = hours(instanceSec);
  return [
    { meter: 'vcpuHours', quantity: multiply(time, fromNumber(vcpu)) },
    { meter: 'memoryGbHours', quantity: multiply(time, megabytesToGigabytes(memoryMb)) },
  ];
}

function planOf({ plan = 'consumption' }: DeploymentKnobs): string {
  return plan;
}

function triggerOf({ trigger = 'http' }: DeploymentKnobs): string {
  return trigger;
}

function sizeOf({ size = 'ep1' }: DeploymentKnobs): string {
  return size;
}
