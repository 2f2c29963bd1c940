/** One choice that was played: what it costs, whether it meets the level in all seeds that it was played with, and which of two is the better plan. */
import { fromDecimal } from '../../money/decimal.ts';
import { compare } from '../../money/fraction.ts';
import type { DeploymentResult } from '../../result.ts';
import { answeredP99Ms, isMet, type Met, metBy, type ServiceLevel, servedShares } from '../service-level.ts';
import { type InstanceChoice, mostReady, percentOf, trackingOf } from './choice.ts';

export interface Judged {
  readonly choice: InstanceChoice;
  /** With the seed that was stated: all amounts and figures are those. */
  readonly result: DeploymentResult;
  readonly met: Met;
  /** With other seeds, as far as they were tried. */
  readonly elsewhere: readonly Elsewhere[];
  /** With all of these seeds. */
  readonly meets: boolean;
  /** How far it is from meeting the level where it is farthest, as a sum of overshoots relative to each limit; 0 where it is met. */
  readonly excess: number;
}

/** With another seed. */
export interface Elsewhere {
  readonly seed: string;
  readonly result: DeploymentResult;
  readonly met: Met;
  readonly excess: number;
}

const USUAL_PERCENT = 70;
/** Relative to a limit of nothing a request in a hundred thousand counts as once too much. */
const SMALLEST_SHARE = 1e-5;

export function judge(
  choice: InstanceChoice,
  result: DeploymentResult,
  level: ServiceLevel,
  others: Iterable<readonly [seed: string, result: DeploymentResult]> = [],
): Judged {
  const met = metBy(result, level);
  const elsewhere = [...others].map(([seed, other]) => ({
    seed,
    result: other,
    met: metBy(other, level),
    excess: excessOf(other, level),
  }));
  return {
    ...{ choice, result, met, elsewhere },
    meets: [met, ...elsewhere.map((each) => each.met)].every(isMet),
    excess: Math.max(excessOf(result, level), ...elsewhere.map(({ excess }) => excess)),
  };
}

/** The limits that it misses with any of its seeds. */
export function missedAnywhere({ met, elsewhere }: Judged): Set<keyof Met> {
  const all = [met, ...elsewhere.map((each) => each.met)];
  return new Set(
    all.flatMap((each) => Object.entries(each).flatMap(([name, isIt]) => (isIt ? [] : [name as keyof Met]))),
  );
}

function excessOf(result: DeploymentResult, level: ServiceLevel): number {
  let excess = 0;
  for (const [name, share] of Object.entries(servedShares(result))) {
    const limit = level[name as keyof ServiceLevel];
    if (limit !== undefined && share > limit) excess += (share - limit) / Math.max(limit, SMALLEST_SHARE);
  }
  if (level.p99Ms !== undefined && result.requests.arrived > 0) {
    const p99Ms = answeredP99Ms(result) ?? Number.MAX_SAFE_INTEGER;
    if (p99Ms > level.p99Ms) excess += (p99Ms - level.p99Ms) / level.p99Ms;
  }
  return excess;
}

/**
 * Below 0 where `a` is the better plan: it meets the level and `b` does not; else it misses by less; else it costs less,
 * exactly; else it keeps fewer ready, allows fewer, and aims at what is usual.
 */
export function comparePlans(a: Judged, b: Judged): number {
  return (
    Number(b.meets) - Number(a.meets) ||
    (a.meets ? 0 : a.excess - b.excess) ||
    compareCosts(a, b) ||
    fewest(a.choice) - fewest(b.choice) ||
    most(a.choice) - most(b.choice) ||
    fromUsual(a.choice) - fromUsual(b.choice)
  );
}

function compareCosts(a: Judged, b: Judged): number {
  return compare(fromDecimal(a.result.bill.total), fromDecimal(b.result.bill.total));
}

/** There must be one. */
export function bestOf(judged: readonly Judged[]): Judged {
  return judged.reduce((best, each) => (comparePlans(each, best) < 0 ? each : best));
}

function fewest(choice: InstanceChoice): number {
  return trackingOf(choice)?.min ?? choice.count ?? mostReady(choice);
}

function most({ maxInstances, scale }: InstanceChoice): number {
  return maxInstances ?? scale?.max ?? Number.POSITIVE_INFINITY;
}

/** How far the target is from the one that everybody starts with. */
function fromUsual(choice: InstanceChoice): number {
  const tracking = trackingOf(choice);
  return tracking ? Math.abs(percentOf(tracking) - USUAL_PERCENT) : 0;
}
