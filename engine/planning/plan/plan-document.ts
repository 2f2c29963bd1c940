/** A plan as the result document has it: what was chosen, how sure that is, and everything it was chosen from. */
import type { DeploymentResult } from '../../result.ts';
import { answeredP99Ms, type Met, type ServiceLevel, servedShares } from '../service-level.ts';
import type { Choice } from './choice.ts';
import type { Formulas } from './formulas.ts';
import type { Judged } from './judged.ts';
import type { Nine } from './nines.ts';
import type { Trials } from './trials.ts';

export interface Alternative {
  readonly by: 'number' | 'schedule' | 'tracking' | 'scale';
  readonly plan: Judged;
}

/** What was chosen, with what it was chosen from. */
export interface DeploymentPlan extends Choice {
  readonly level: ServiceLevel;
  /** Of each limit, whether it is met. */
  readonly meets: Met;
  /** Of those that are met, which are by the whole 95 % interval; absent where it is not known. */
  readonly sure: Partial<Record<'p99' | 'cold', boolean>>;
  /** Where the deployment has no number of instances to choose. */
  readonly nothingToPlan?: true;
  readonly asWritten: Evaluated;
  /** The best of each kind, the cheapest that meets the level first. */
  readonly alternatives: readonly (Evaluated & Pick<Alternative, 'by'>)[];
  readonly evaluated: readonly Evaluated[];
  readonly nines?: readonly Nine[];
  readonly formulas?: Formulas;
  /** Why some of what the platform has was not tried. */
  readonly notTried?: readonly string[];
  /** Whether the plan meets the level with other requests than those that chose it. */
  readonly otherSeeds?: { readonly played: number; readonly met: number };
}

export interface Evaluated extends Choice {
  readonly total: string;
  readonly currency: string;
  readonly p99Ms: number | null;
  readonly coldStartRatio: number;
  readonly throttled: number;
  readonly timedOut: number;
  readonly failed: number;
  readonly meets: boolean;
}

export interface Found {
  readonly now: Judged;
  readonly chosen: Judged;
  readonly level: ServiceLevel;
  readonly trials: Trials;
  /** Absent where there was nothing to plan. */
  readonly alternatives?: readonly Alternative[];
  readonly nines?: readonly Nine[];
  readonly formulas?: Formulas;
  readonly notTried?: readonly string[];
}

export function describePlan({
  now,
  chosen,
  level,
  trials,
  alternatives,
  nines,
  formulas,
  notTried = [],
}: Found): DeploymentPlan {
  return {
    ...chosen.choice,
    level,
    meets: chosen.met,
    sure: surenessOf(chosen.result, level, chosen.met),
    ...(alternatives === undefined && { nothingToPlan: true }),
    asWritten: evaluated(now),
    alternatives: (alternatives ?? []).map(({ by, plan }) => ({ by, ...evaluated(plan) })),
    evaluated: [...trials.all].sort(byNumber).map(evaluated),
    ...(nines && { nines }),
    ...(formulas && { formulas }),
    ...(notTried.length > 0 && { notTried }),
  };
}

export function evaluated({ choice, result, meets }: Judged): Evaluated {
  const { throttled, timedOut, failed } = servedShares(result);
  return {
    ...choice,
    total: result.bill.total,
    currency: result.bill.currency,
    p99Ms: answeredP99Ms(result),
    coldStartRatio: result.coldStartRatio,
    ...{ throttled, timedOut, failed },
    meets,
  };
}

/** Numbers in their order, then what changes over time in the order it was tried. */
function byNumber({ choice: a }: Judged, { choice: b }: Judged): number {
  const fields = ({ count = 0, scale, minInstances = 0, maxInstances = 1e9 }: Choice) => [
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

function surenessOf({ interval }: DeploymentResult, level: ServiceLevel, met: Met): DeploymentPlan['sure'] {
  const p99High = interval.p99Ms[1];
  const coldHigh = interval.coldStartRatio[1];
  return {
    ...(met.p99 && p99High !== null && { p99: p99High <= level.p99Ms! }),
    ...(met.cold && coldHigh !== null && { cold: coldHigh <= level.cold! }),
  };
}
