/** A plan as the result document has it: what was chosen, how sure that is, and everything it was chosen from. */
import type { DeploymentResult } from '../../result.ts';
import { answeredP99Ms, isMet, type Met, type ServiceLevel, servedShares } from '../service-level.ts';
import type { InstanceChoice } from './choice.ts';
import type { Formulas } from './formulas.ts';
import { comparePlans, type Judged, missedAnywhere } from './judged.ts';
import type { Nine } from './nines.ts';
import { costsNoMore, leastRoomOf } from './room.ts';
import { keyOf, type PlanTrials } from './trials.ts';

export interface Alternative {
  /** `written`: what the scenario had asked for already. */
  readonly by: 'number' | 'schedule' | 'tracking' | 'scale' | 'written';
  readonly plan: Judged;
}

/** What was chosen, with what it was chosen from. */
export interface DeploymentPlan extends InstanceChoice {
  readonly level: ServiceLevel;
  /** Of each limit, whether it is met, with all seeds that it was played with. */
  readonly meets: Met;
  /** The lowest ceiling that meets the level, where more room costs exactly the same. */
  readonly leastRoom?: number;
  /** Of those that are met, which are by the whole 95 % interval; absent where it is not known. */
  readonly sure: Partial<Record<'p99' | 'cold', boolean>>;
  /** Where the deployment has no number of instances to choose. */
  readonly nothingToPlan?: true;
  readonly asWritten: Evaluated;
  /** The best of each kind, the cheapest that meets the level first; what is written among them where it is the answer. */
  readonly alternatives: readonly (Evaluated & Pick<Alternative, 'by'>)[];
  readonly evaluated: readonly Evaluated[];
  readonly nines?: readonly Nine[];
  readonly formulas?: Formulas;
  /** Why some of what the platform has was not tried. */
  readonly notTried?: readonly string[];
  /** What is to be met is to be met with these too. Absent where there is nothing to plan. */
  readonly seeds?: readonly string[];
}

export interface Evaluated extends InstanceChoice, Service {
  /** In the currency that it is charged in. */
  readonly total: string;
  readonly currency: string;
  readonly interval: Pick<DeploymentResult['interval'], 'total' | 'coldStartRatio' | 'p99Ms'>;
  /** With the stated seed and with all others that it was played with. */
  readonly meets: boolean;
  /** Where it was played with other seeds: with how many of them, how many met the level, and where it was missed by most. */
  readonly otherSeeds?: {
    readonly played: number;
    readonly met: number;
    readonly worst?: { readonly seed: string } & Service;
  };
}

/** What limits are about. */
export interface Service {
  readonly p99Ms: number | null;
  readonly coldStartRatio: number;
  readonly throttled: number;
  readonly timedOut: number;
  readonly failed: number;
}

/** What a search came to. */
export interface Found {
  readonly trials: PlanTrials;
  /** There is one. */
  readonly alternatives: readonly Alternative[];
  readonly nines: readonly Nine[] | undefined;
  readonly formulas: Formulas | undefined;
  /** Why some of what the platform has was not tried. */
  readonly notTried: readonly string[];
}

/** `now`: as it is written; `found`: undefined where there was nothing to plan. */
export function describePlan(now: Judged, level: ServiceLevel, found: Found | undefined): DeploymentPlan {
  const searched = [...(found?.alternatives ?? [])].sort((a, b) => comparePlans(a.plan, b.plan));
  // Where nothing is to be gained, nothing is to be changed.
  const best = searched[0]?.plan;
  const keepsWritten = best !== undefined && now.meets && (!best.meets || costsNoMore(now, best));
  const alternatives = keepsWritten ? [{ by: 'written', plan: now } as const, ...searched] : searched;
  const chosen = alternatives[0]?.plan ?? now;
  const { nines, formulas, notTried = [] } = found ?? {};
  const all = found?.trials.all.filter(({ choice }) => !keepsWritten || keyOf(choice) !== keyOf(now.choice));
  const played = [...(all ?? []), ...(keepsWritten || !found ? [now] : [])];
  const leastRoom = leastRoomOf(chosen, played);
  return {
    ...chosen.choice,
    level,
    ...(leastRoom !== undefined && { leastRoom }),
    meets: metWithAll(chosen),
    sure: surenessOf(chosen.result, level, chosen.met),
    ...(found === undefined && { nothingToPlan: true }),
    asWritten: evaluated(now),
    alternatives: alternatives.map(({ by, plan }) => ({ by, ...evaluated(plan) })),
    evaluated: played.sort(byNumber).map(evaluated),
    ...(nines && { nines }),
    ...(formulas && { formulas }),
    ...(notTried.length > 0 && { notTried }),
    ...(found && { seeds: found.trials.otherSeeds }),
  };
}

export function evaluated({ choice, result, meets, elsewhere }: Judged): Evaluated {
  const missed = elsewhere.filter(({ met }) => !isMet(met)).sort((a, b) => b.excess - a.excess);
  const [worst] = missed;
  return {
    ...choice,
    total: result.bill.total,
    currency: result.bill.currency,
    interval: intervalOf(result),
    ...serviceOf(result),
    meets,
    ...(elsewhere.length > 0 && {
      otherSeeds: {
        played: elsewhere.length,
        met: elsewhere.length - missed.length,
        ...(worst && { worst: { seed: worst.seed, ...serviceOf(worst.result) } }),
      },
    }),
  };
}

/** Of calls, which may take several requests, no interval is known: that of requests is none of theirs. */
function intervalOf({ interval, calls }: DeploymentResult): Evaluated['interval'] {
  const { total, coldStartRatio, p99Ms } = interval;
  return { total, coldStartRatio, p99Ms: calls ? [null, null] : p99Ms };
}

function metWithAll(plan: Judged): Met {
  const missed = missedAnywhere(plan);
  return Object.fromEntries(Object.keys(plan.met).map((name) => [name, !missed.has(name as keyof Met)]));
}

function serviceOf(result: DeploymentResult): Service {
  const { throttled, timedOut, failed } = servedShares(result);
  return {
    ...{ p99Ms: answeredP99Ms(result), coldStartRatio: result.coldStartRatio },
    ...{ throttled, timedOut, failed },
  };
}

/** Numbers in their order, then what changes over time in the order it was tried. */
function byNumber({ choice: a }: Judged, { choice: b }: Judged): number {
  const fields = ({ count = 0, scale, minInstances = 0, maxInstances = 1e9 }: InstanceChoice) => [
    typeof minInstances === 'number' ? 0 : 1,
    count,
    scale?.min ?? 0,
    scale?.max ?? 0,
    typeof minInstances === 'number' ? minInstances : 0,
    maxInstances,
  ];
  const theirs = fields(b);
  return fields(a).reduce((order, each, i) => order || each - theirs[i]!, 0);
}

function surenessOf(result: DeploymentResult, level: ServiceLevel, met: Met): DeploymentPlan['sure'] {
  const interval = intervalOf(result);
  const p99High = interval.p99Ms[1];
  const coldHigh = interval.coldStartRatio[1];
  return {
    ...(met.p99 && p99High !== null && { p99: p99High <= level.p99Ms! }),
    ...(met.cold && coldHigh !== null && { cold: coldHigh <= level.cold! }),
  };
}
