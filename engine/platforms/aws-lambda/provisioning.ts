/** AWS Lambda: provisioned concurrency that changes over time → what the pool plays, and what a reader must know of it. */
import type { FunctionPoolModel } from '../../model.ts';
import type { DeploymentKnobs, ReadyKnob } from '../../platform-kinds/platform.ts';
import { count, percent } from '../../platform-kinds/profiles/amounts.ts';
import { targetTracking } from '../../platform-kinds/target-tracking.ts';
import { formatDuration } from '../../words/quantity.ts';
import { lambdaBehaviour as lambda } from './behaviour.ts';

const SECOND_US = 1_000_000;
/** What it is for Lambda unless set. */
const NO_COOLDOWN = { outSec: 0, inSec: 0 };

export function provisioningOf({ ready }: DeploymentKnobs): FunctionPoolModel['provisioning'] {
  if (ready === undefined) return null;
  const { minSec, maxSec } = lambda.provisionedDelay.value;
  return {
    ready:
      ready.by === 'schedule'
        ? ready
        : { ...ready, alarms: targetTracking(ready.target, lambda.provisionedAlarms.value, NO_COOLDOWN) },
    delay: { distribution: 'uniform', minUs: minSec * SECOND_US, maxUs: maxSec * SECOND_US },
    perSec: lambda.provisionedPerMinute.value / 60,
    paidStepUs: lambda.provisionedBilling.value.stepSec * SECOND_US,
  };
}

/** The most that are ever asked for. */
export function mostReady(ready: ReadyKnob): number {
  return ready.by === 'alarms'
    ? ready.maxInstances
    : Math.max(...ready.changes.map(({ instances }) => instances));
}

export function provisioningAssumptions({ ready }: DeploymentKnobs): string[] {
  if (ready === undefined) return [];
  const { minSec, maxSec } = lambda.provisionedDelay.value;
  const { stepSec } = lambda.provisionedBilling.value;
  const [least, most, step] = [minSec, maxSec, stepSec].map((sec) => formatDuration(sec * SECOND_US));
  const perMinute = count(lambda.provisionedPerMinute.value);
  const said = `provisioned instances serve ${least} to ${most} after they are asked for, and as much later as ${perMinute} a minute take: all that were asked for together at once; each is paid for in whole ${step}`;
  if (ready.by === 'schedule') return [said];
  const { outPeriods, inPeriods, inBelow } = lambda.provisionedAlarms.value;
  return [
    said,
    `target tracking asks for more after ${outPeriods} minutes with more than ${percent(ready.target)} of them in use, for fewer after ${inPeriods} with less than ${percent(ready.target * inBelow)}`,
  ];
}
