/** The cheapest plan of one deployment: of numbers, of a schedule and of target tracking, as far as its platform has them. */
import type { WrittenDeployment } from '../candidates.ts';
import type { Player } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import { mostAllowed } from './allowed.ts';
import { type Choice, withoutPlanned } from './choice.ts';
import { busiestLoad, type Clock } from './day-loads.ts';
import { formulasOf } from './formulas.ts';
import { comparePlans, type Judged } from './judged.ts';
import { costOfNines } from './nines.ts';
import { descend, type Ground, maxAxis, type NumberKnob, peakOf, planNumbers } from './numbers-plan.ts';
import { type Alternative, type DeploymentPlan, describePlan } from './plan-document.ts';
import { planScale, planTracking } from './scale-plan.ts';
import { planSchedule } from './schedule-plan.ts';
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
  readonly clock: Clock;
  readonly written: WrittenDeployment;
  /** With all defaults. */
  readonly resolved: WrittenDeployment;
  /** As it is written, played. */
  readonly now: Judged;
}

export interface PlannedDeployment {
  readonly deployment: WrittenDeployment;
  readonly plan: DeploymentPlan;
}

export async function planDeployment(question: PlanQuestion): Promise<PlannedDeployment> {
  const { player, document, clock, written, resolved, platform, level, now } = question;
  const base = withoutPlanned(written);
  const trials = new Trials(player, document, base, level);
  const { knobs = [], changesReady = false } = platform.simulated ?? {};
  const scales = written.scale !== undefined;
  const ground: Ground = { trials, knobs: scales ? [] : await numberKnobs(knobs, trials) };
  const found = scales ? await planScale(trials) : ground.knobs.length > 0 && (await planNumbers(ground));
  if (!found) return { deployment: written, plan: describePlan({ now, chosen: now, level, trials }) };
  const alternatives: Alternative[] = [{ by: scales ? 'scale' : 'number', plan: found }];
  if (changesReady && ground.knobs.includes('minInstances'))
    alternatives.push(...(await plansOverTime(ground, clock, found)));
  alternatives.sort((a, b) => comparePlans(a.plan, b.plan));
  const [first] = alternatives;
  // Where nothing may be throttled a ceiling saves nothing: the answer alone needs one.
  if (first && trials.level.throttled === 0) alternatives[0] = await withCeiling(trials, first);
  const chosen = alternatives[0]!.plan;
  const plan = describePlan({
    ...{ now, chosen, level, trials, alternatives },
    nines: await costOfNines(ground),
    formulas: formulasOf(found, resolved, clock, level),
    notTried: notTried(knobs, trials),
  });
  return { deployment: { ...base, ...chosen.choice }, plan };
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

/** A schedule and target tracking, each with its ceiling. */
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
  return trials.level.throttled === 0 ? plans : Promise.all(plans.map((each) => withCeiling(trials, each)));
}

async function withCeiling(trials: Trials, { by, plan }: Alternative): Promise<Alternative> {
  return {
    by,
    plan: by === 'schedule' || by === 'tracking' ? await descend(trials, plan, [maxAxis(trials)], 1) : plan,
  };
}
