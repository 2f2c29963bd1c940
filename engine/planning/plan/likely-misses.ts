/**
 * What other seeds said of one plan, taken as said of those with less of everything: spares playing each of these with every seed. A
 * guess for the search alone: what is shown beside an answer has been played.
 */
import type { InstanceChoice } from './choice.ts';
import { type Elsewhere, type Judged, missedAnywhere } from './judged.ts';

/** Whether `plan`, of numbers, has as little as one that missed the level with another seed. */
export function likelyMisses(plan: Judged, other: Judged): boolean {
  const [mine, theirs] = [numbersOf(plan.choice), numbersOf(other.choice)];
  if (!mine || !theirs || mine.ready > theirs.ready) return false;
  return other.elsewhere.some((each) => {
    const missed = missedAnywhere({ ...other, met: each.met, elsewhere: [] });
    // A lower ceiling turns more away; what else it does, only playing it tells, unless it touched nothing.
    if (missed.delete('throttled') && mine.most <= theirs.most) return true;
    if (missed.size === 0) return false;
    return mine.most === theirs.most || mine.most > peakOf(each, theirs.most);
  });
}

/** Above it no ceiling makes a difference. */
function peakOf({ result }: Elsewhere, ceiling: number): number {
  const peak = Math.ceil(result.instances.peak);
  return peak < ceiling ? peak : Number.POSITIVE_INFINITY;
}

/** Undefined where it is no plan of numbers. */
export function numbersOf({ count, scale, minInstances = 0, maxInstances }: InstanceChoice) {
  if (scale !== undefined || typeof minInstances !== 'number') return undefined;
  return { ready: count ?? minInstances, most: maxInstances ?? Number.POSITIVE_INFINITY };
}
