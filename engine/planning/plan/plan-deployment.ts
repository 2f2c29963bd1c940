/** The cheapest plan of one deployment: of numbers, of a schedule and of target tracking, as far as its platform has them. */
import type { Platform } from '../../platform-kinds/platform.ts';
import type { WrittenDeployment } from '../candidates.ts';
import type { Player } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import { mostAllowed } from './allowed.ts';
import { bestOfNear } from './best-of-near.ts';
import type { InstanceChoice } from './choice.ts';
import { busiestLoad, type Clock } from './day-loads.ts';
import { formulasOf } from './formulas.ts';
import { planHeldNumbers } from './held-numbers.ts';
import { heldOverTime, withHeldCeiling } from './held-over-time.ts';
import { comparePlans, type Judged } from './judged.ts';
import { costOfNines } from './nines.ts';
import { descend, type Ground, maxAxis, type NumberKnob, peakOf } from './numbers-plan.ts';
import type { Alternative, Found } from './plan-document.ts';
import { planNearTracking, planScale, planTracking } from './scale-plan.ts';
import { planNearSchedule, planSchedule, playNearSchedules } from './schedule-plan.ts';
import { PlanTrials, type Subject } from './trials.ts';

/** What plan needs to know of a platform. */
export type PlannedPlatform = Pick<Platform, 'id' | 'simulated'>;

export interface PlanQuestion {
  readonly player: Player;
  /** Of one function, which asks for no instances itself. */
  readonly document: object;
  readonly objectionTo: Subject['objectionTo'];
  readonly platform: PlannedPlatform;
  readonly level: ServiceLevel;
  /** Which an answer must hold with, beside the one that is stated. */
  readonly otherSeeds: readonly string[];
  readonly clock: Clock;
  /** Without what is planned of it. */
  readonly open: WrittenDeployment;
  /** Whether it scales itself, as it is written. */
  readonly scales: boolean;
  /** With all defaults. */
  readonly resolved: WrittenDeployment;
}

/** Undefined where there is nothing to plan. */
export async function planDeployment(question: PlanQuestion): Promise<Omit<Found, 'now'> | undefined> {
  const { clock, open, scales, resolved, platform, level } = question;
  const trials = new PlanTrials({ ...question, deployment: open }, level);
  const { knobs: ofPlatform = [], changesReady = false } = platform.simulated ?? {};
  const wanted = KNOBS.filter((knob) => ofPlatform.includes(knob));
  const [knobs, refused] = [true, false].map((is) =>
    wanted.filter((knob) => trials.allows(smallest(knob)) === is),
  ) as [NumberKnob[], NumberKnob[]];
  const ground: Ground = scales ? { trials, knobs: [] } : { trials, knobs, refused };
  const first = scales
    ? await heldScale(trials)
    : ground.knobs.length + refused.length > 0
      ? await planHeldNumbers(ground)
      : undefined;
  if (!first) return undefined;
  const alternatives: Alternative[] = [{ by: scales ? 'scale' : 'number', plan: first }];
  const mayChange = changesReady && ground.knobs.includes('minInstances');
  if (mayChange) alternatives.push(...(await plansOverTime(ground, clock, first)));
  return {
    ...{ trials, alternatives },
    nines: await costOfNines({ ...ground, trials: trials.withStatedSeed(level) }),
    formulas: formulasOf(first, resolved, clock, level),
    notTried: refused.flatMap((knob) => trials.refusal(smallest(knob)) ?? []),
  };
}

async function heldScale(trials: PlanTrials): Promise<Judged | undefined> {
  const found = await planScale(trials);
  return found && heldOverTime(trials, found, (strict) => planScale(strict));
}

/** What shows whether a deployment can be given it. */
function smallest(knob: NumberKnob): InstanceChoice {
  return { [knob]: knob === 'count' ? 2 : 1 };
}

const KNOBS = ['count', 'minInstances', 'maxInstances'] as const;

/**
 * Where none need be kept and the busiest time keeps less than one instance busy, the first would be idle for half of it: there
 * is nothing to save at any hour.
 */
const WORTH_KEEPING = 1;

/** A schedule and target tracking that beat the number, with the other seeds too; of the others what they cost with the stated one. */
async function plansOverTime(ground: Ground, clock: Clock, number: Judged): Promise<Alternative[]> {
  const { trials } = ground;
  const { maxInstances: _, ...open } = number.choice;
  const peak = peakOf(await trials.one({ ...open, minInstances: 0 }));
  const most = peak > 0 && mostAllowed(trials, 1, peak, (minInstances) => ({ minInstances }));
  // Nor does anything meet what the most around the clock does not.
  const mayPay = number.choice.minInstances !== 0 || busiestLoad(number.result, clock) >= WORTH_KEEPING;
  if (!most || !mayPay || !number.meets) return [];
  const plans: Alternative[] = [];
  const schedule = await planSchedule(trials, clock, await trials.one(open), most);
  if (schedule) plans.push({ by: 'schedule', plan: schedule });
  plans.push({ by: 'tracking', plan: await planTracking(trials, most) });
  const found: Alternative[] = [];
  for (const each of plans) found.push({ by: each.by, plan: await held(trials, each, number, most) });
  return found;
}

/** With its ceiling; only one that costs less than the number is worth playing with other seeds. */
async function held(
  trials: PlanTrials,
  { by, plan }: Alternative,
  number: Judged,
  most: number,
): Promise<Judged> {
  const search = (strict: PlanTrials, near: Judged) =>
    by === 'schedule' ? planNearSchedule(strict, near, most) : planNearTracking(strict, most);
  // Where nothing may be throttled a ceiling saves nothing: the answer alone needs one.
  const ceiled = trials.level.throttled === 0 ? plan : await withCheapestCeiling(trials, plan);
  if (comparePlans(ceiled, number) >= 0) return ceiled;
  let kept = await heldOverTime(trials, plan, search);
  if (by === 'schedule') kept = await bestNearSchedule(trials, kept, most);
  return kept.meets ? withHeldCeiling(trials, await withCheapestCeiling(trials, kept)) : kept;
}

const NEAR_ROUNDS = 8;
/** Where many plans take long. */
const FEW_NEAR_ROUNDS = 2;

/** One instance more or fewer at any of its times misses the level with some seed, or costs more. */
function bestNearSchedule(trials: PlanTrials, from: Judged, most: number): Promise<Judged> {
  const rounds = trials.affords(NEAR_ROUNDS * 20) ? NEAR_ROUNDS : FEW_NEAR_ROUNDS;
  return bestOfNear(trials, from, (best) => playNearSchedules(trials, best, most), rounds);
}

function withCheapestCeiling(trials: PlanTrials, plan: Judged): Promise<Judged> {
  return descend(trials, plan, [maxAxis(trials)], 1);
}
