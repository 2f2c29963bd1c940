/**
 * The cheapest schedule or target tracking that was found to meet the level with the other seeds, too: where one does not, the
 * search goes on below the limit by as much as it was missed.
 */
import type { ServiceLevel } from '../service-level.ts';
import { answeredP99Ms, servedShares } from '../service-level.ts';
import { bestOfNear } from './best-of-near.ts';
import { type InstanceChoice, percentOf, TARGET_STEP_PERCENT, trackingOf } from './choice.ts';
import { climb } from './held-numbers.ts';
import type { Judged } from './judged.ts';
import type { PlanTrials } from './trials.ts';

const MOST_SEARCHES = 5;

/** `search`: the best by a level, near a plan. The result's `meets` says whether it holds. */
export async function heldOverTime(
  trials: PlanTrials,
  first: Judged,
  search: (strict: PlanTrials, near: Judged) => Promise<Judged | undefined>,
): Promise<Judged> {
  let plan = await trials.withOtherSeeds(first.choice);
  let level = trials.level;
  for (let searched = 0; !plan.meets && searched < MOST_SEARCHES; searched++) {
    level = belowBy(level, plan);
    const found = await search(trials.heldTo(level), plan);
    if (!found) break;
    plan = await trials.withOtherSeeds(found.choice);
  }
  const held = await trials.withOtherSeeds(plan.choice, true);
  return bestOfNear(trials, held, (best) => playedNextTo(trials, best), NEAR_ROUNDS);
}

const NEAR_ROUNDS = 4;

/** All that differ by one step of target tracking and were played. */
async function playedNextTo(trials: PlanTrials, { choice, meets }: Judged): Promise<readonly Judged[]> {
  return meets ? trials.all.filter((each) => isNextTo(each.choice, choice)) : [];
}

function isNextTo(a: InstanceChoice, b: InstanceChoice): boolean {
  const [one, other] = [trackingOf(a), trackingOf(b)];
  if (!one || !other || a.maxInstances !== b.maxInstances) return false;
  const steps = [
    one.min - other.min,
    one.max - other.max,
    (percentOf(one) - percentOf(other)) / TARGET_STEP_PERCENT,
  ];
  return steps.reduce((sum, step) => sum + Math.abs(step), 0) === 1;
}

/** The same plan with the lowest ceiling that holds, from one that holds with the stated seed on. */
export async function withHeldCeiling(trials: PlanTrials, plan: Judged): Promise<Judged> {
  const { maxInstances, ...open } = plan.choice;
  let held = await trials.withOtherSeeds(plan.choice);
  if (held.meets || maxInstances === undefined) return held;
  await climb({ trials, knobs: ['maxInstances'] }, held);
  const enough = trials.all
    .filter(
      ({ choice }) => choice.maxInstances !== undefined && sameReady(choice.minInstances, open.minInstances),
    )
    .filter(({ meets, elsewhere }) => meets && elsewhere.length === trials.otherSeeds.length)
    .sort((a, b) => a.choice.maxInstances! - b.choice.maxInstances!);
  held = enough[0] ?? (await trials.withOtherSeeds(open));
  return held;
}

function sameReady(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every limit that other seeds missed, lower by the share that they missed it by. */
function belowBy(level: ServiceLevel, { elsewhere }: Judged): ServiceLevel {
  const stricter: Record<string, number> = { ...level };
  for (const { result, met } of elsewhere) {
    const reached: Record<string, number | null> = { ...servedShares(result), p99: answeredP99Ms(result) };
    for (const [name, isMet] of Object.entries(met)) {
      const limit = name === 'p99' ? 'p99Ms' : name;
      const asked = stricter[limit];
      const got = reached[name];
      if (isMet || !asked || !got || got <= asked) continue;
      stricter[limit] = (asked * asked) / got;
    }
  }
  return stricter;
}
