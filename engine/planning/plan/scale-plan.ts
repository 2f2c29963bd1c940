/** The cheapest target tracking: a range of instances and a target, of a fleet or of provisioned concurrency. */
import {
  type InstanceChoice,
  percentText,
  TARGET_STEP_PERCENT,
  type TargetTracking,
  trackingOf,
} from './choice.ts';
import type { Judged } from './judged.ts';
import { type Axis, descend, enoughOf, peakOf } from './numbers-plan.ts';
import type { PlanTrials } from './trials.ts';

const COARSE_PERCENTS = [30, 50, 70, 90];
const LEISURELY = 200;

/** A fleet that scales itself; undefined where nothing of the kind is allowed. */
export async function planScale(trials: PlanTrials): Promise<Judged | undefined> {
  const fixed = (count: number): InstanceChoice => ({ scale: { min: count, max: count, target: '70 %' } });
  const enough = await enoughOf(trials, fixed, 1, Number.POSITIVE_INFINITY);
  if (enough === undefined) return undefined;
  return planTarget(trials, 2 * enough, (scale) => ({ scale }));
}

/** Provisioned concurrency that follows what is in use; `peak` as it is without. */
export function planTracking(trials: PlanTrials, peak: number): Promise<Judged> {
  return planTarget(trials, Math.max(1, peak), (minInstances) => ({
    minInstances: minInstances as TargetTracking,
  }));
}

/** The best of all target tracking that was played already, where many plans take long; else it is searched. */
export async function planNearTracking(trials: PlanTrials, peak: number): Promise<Judged> {
  if (trials.affords(LEISURELY)) return planTracking(trials, peak);
  const isTracking = ({ minInstances, maxInstances }: InstanceChoice) =>
    typeof minInstances === 'object' && 'min' in minInstances && maxInstances === undefined;
  return trials.best(trials.all.map(({ choice }) => choice).filter(isTracking));
}

/** A coarse grid of fewest and targets, then one knob after the other until none changes. */
async function planTarget(
  trials: PlanTrials,
  most: number,
  at: (scale: TargetTracking) => InstanceChoice,
): Promise<Judged> {
  const fewest = [...new Set([0, 1, 2, 4, 8].map((part) => Math.max(1, Math.round((part * most) / 16))))];
  const coarse = fewest.flatMap((min) =>
    COARSE_PERCENTS.map((target) => at({ min, max: most, target: percentText(target) })),
  );
  const start = await trials.best(coarse);
  const scaleOf = ({ choice }: Judged) => trackingOf(choice)!;
  const min: Axis = async (plan) => {
    const scale = scaleOf(plan);
    return { from: 1, to: scale.max, at: (value) => at({ ...scale, min: value }) };
  };
  const max: Axis = async (plan) => {
    const scale = scaleOf(plan);
    const to = Math.max(scale.min, Math.min(most, peakOf(plan)));
    return { from: scale.min, to, at: (value) => at({ ...scale, max: value }) };
  };
  const target: Axis = async (plan) => ({
    from: COARSE_PERCENTS[0]! / TARGET_STEP_PERCENT,
    to: COARSE_PERCENTS.at(-1)! / TARGET_STEP_PERCENT,
    at: (step) => at({ ...scaleOf(plan), target: percentText(step * TARGET_STEP_PERCENT) }),
  });
  // Where many plans take long, the ceiling stays, which costs next to nothing, and each of the others is searched once.
  if (!trials.affords(LEISURELY)) return descend(trials, start, [min, target], 1);
  return descend(trials, start, [min, target, max]);
}
