/** The cheapest plan of one deployment: of numbers, of a schedule and of target tracking, as far as its platform has them. */
import type { WrittenDeployment } from '../candidates.ts';
import type { Player } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import { mostAllowed } from './allowed.ts';
import type { Choice } from './choice.ts';
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
import { Trials } from './trials.ts';

/** What plan needs to know of a platform. */
export interface PlannedPlatform {
  readonly id: string;
  readonly simulated?: { readonly knobs: readonly string[]; readonly changesReady?: boolean };
}

export interface PlanQuestion {
  readonly player: Player;
  /** Of one function, which asks for no instances itself. */
  readonly document: object;
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
  const { player, document, clock, open, scales, resolved, platform, level, otherSeeds } = question;
  const trials = new Trials({ player, document, deployment: open, otherSeeds }, level);
  const { knobs = [], changesReady = false } = platform.simulated ?? {};
  const ground: Ground = { trials, knobs: scales ? [] : await numberKnobs(knobs, trials) };
  const first = scales
    ? await heldScale(trials)
    : ground.knobs.length > 0
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
    notTried: notTried(knobs, trials),
  };
}

async function heldScale(trials: Trials): Promise<Judged | undefined> {
  const found = await planScale(trials);
  return found && heldOverTime(trials, found, (strict) => planScale(strict));
}

/** What shows whether a deployment can be given it. */
function smallest(knob: NumberKnob): Choice {
  return { [knob]: knob === 'count' ? 2 : 1 };
}

/** What the deployment was refused of what its platform has, such as instances kept ready whose price nobody knows. */
function notTried(knobs: readonly string[], trials: Trials): string[] {
  const asked = KNOBS.filter((knob) => knobs.includes(knob));
  return asked.flatMap((knob) => trials.refusal(smallest(knob)) ?? []);
}

const KNOBS = ['count', 'minInstances', 'maxInstances'] as const;

/** Those that this deployment can be given: a plan may do without what its platform has. */
async function numberKnobs(knobs: readonly string[], trials: Trials): Promise<NumberKnob[]> {
  const open: NumberKnob[] = [];
  for (const knob of KNOBS) {
    if (!knobs.includes(knob)) continue;
    if (await trials.allows(smallest(knob))) open.push(knob);
  }
  return open;
}

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
  const most = peak > 0 && (await mostAllowed(trials, 1, peak, (minInstances) => ({ minInstances })));
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
  trials: Trials,
  { by, plan }: Alternative,
  number: Judged,
  most: number,
): Promise<Judged> {
  const search = (strict: Trials, near: Judged) =>
    by === 'schedule' ? planNearSchedule(strict, near, most) : planNearTracking(strict, most);
  // Where nothing may be throttled a ceiling saves nothing: the answer alone needs one.
  const ceiled = trials.level.throttled === 0 ? plan : await withCeiling(trials, plan);
  if (comparePlans(ceiled, number) >= 0) return ceiled;
  let kept = await heldOverTime(trials, plan, search);
  if (by === 'schedule') kept = await bestOfNear(trials, kept, most);
  return kept.meets ? withHeldCeiling(trials, await withCeiling(trials, kept)) : kept;
}

const MOST_NEAR = 8;
/** Where many plans take long. */
const FEW_NEAR = 2;

/** One instance more or fewer at any of its times misses the level with some seed, or costs more. */
async function bestOfNear(trials: Trials, from: Judged, most: number): Promise<Judged> {
  let best = from;
  const rounds = trials.affords(MOST_NEAR * 20) ? MOST_NEAR : FEW_NEAR;
  for (let moved = 0; moved < rounds; moved++) {
    const before = best;
    for (const { choice } of await playNearSchedules(trials, before, most)) {
      if (comparePlans(trials.asPlayed(choice), best) >= 0) continue;
      const near = await trials.withOtherSeeds(choice);
      if (comparePlans(near, best) < 0) best = near;
    }
    if (best === before) break;
  }
  return best;
}

function withCeiling(trials: Trials, plan: Judged): Promise<Judged> {
  return descend(trials, plan, [maxAxis(trials)], 1);
}
