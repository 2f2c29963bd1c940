/** Fleets in other sizes: the fewest machines that give the service asked for. */
import type { DeploymentResult } from '../../result.ts';
import type { WrittenDeployment } from '../candidates.ts';
import { answeredP99Ms, isMet, metBy, type ServiceLevel } from '../service-level.ts';
import type { Trials } from './trials.ts';

interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Whether it is a number of machines, which must grow with traffic; what scales by itself is taken as it is written. */
export function isFleet(deployment: WrittenDeployment): boolean {
  return deployment.count !== undefined || deployment.scale !== undefined;
}

export function isAutoscaled({ scale }: WrittenDeployment): boolean {
  return scale !== undefined;
}

/** The size is the number of machines, or of an autoscaler the most that it may start. */
export function withSize(deployment: WrittenDeployment, size: number | undefined): WrittenDeployment {
  if (size === undefined) return deployment;
  if (!isAutoscaled(deployment)) return { ...deployment, count: size };
  return { ...deployment, scale: { ...(deployment.scale as Scale), max: size } };
}

/** An autoscaler held at its most: with fewer machines than these serve it cannot do better. */
function heldAt(deployment: WrittenDeployment, size: number): WrittenDeployment {
  return { ...deployment, scale: { ...(deployment.scale as Scale), min: size, max: size } };
}

/** An autoscaler keeps its floor. */
export function smallestSize(deployment: WrittenDeployment, fewest: number): number {
  return isAutoscaled(deployment) ? Math.max(fewest, (deployment.scale as Scale).min) : fewest;
}

export interface Sized {
  readonly size: number;
  readonly result: DeploymentResult;
  readonly meets: boolean;
}

/**
 * The smallest size from `from` on that meets the level, or the one at which more machines stopped helping, which does not.
 * `likely`: a size that is probably enough.
 */
export async function sizedFor(
  trials: Trials,
  ratePerSec: number,
  deployment: WrittenDeployment,
  level: ServiceLevel,
  from: number,
  likely = from,
  inSize: (deployment: WrittenDeployment, size: number) => WrittenDeployment = withSize,
): Promise<Sized> {
  const tried = new Map<number, Sized>();
  const atSizes = async (sizes: readonly number[]): Promise<Sized[]> => {
    const fresh = sizes.filter((size) => !tried.has(size));
    const results = await trials.play(
      ratePerSec,
      fresh.map((size) => inSize(deployment, size)),
    );
    fresh.forEach((size, i) => {
      const result = results[i]!;
      tried.set(size, { size, result, meets: isMet(metBy(result, level)) });
    });
    return sizes.map((size) => tried.get(size)!);
  };
  let [below, above] = await reach(atSizes, from, likely);
  if (!above.meets || above.size === from) return above;
  while (above.size - below.size > 1) {
    const sizes = between(below.size, above.size, trials.parallel);
    const found = await atSizes(sizes);
    const first = found.findIndex(({ meets }) => meets);
    if (first >= 0) above = found[first]!;
    if (first !== 0) below = found[(first < 0 ? found.length : first) - 1]!;
  }
  return above;
}

/**
 * The same for an autoscaler of traffic that is alike at all times: searched for with machines that are held in their number, which
 * need no time to arrive there, and then played as it scales.
 */
export async function scaledFor(
  trials: Trials,
  ratePerSec: number,
  deployment: WrittenDeployment,
  level: ServiceLevel,
  from: number,
  likely = from,
): Promise<Sized> {
  const held = await sizedFor(trials.settled, ratePerSec, deployment, level, from, likely, heldAt);
  const start = held.meets ? held.size : from;
  return sizedFor(trials, ratePerSec, deployment, level, start, held.meets ? start : likely);
}

type AtSizes = (sizes: readonly number[]) => Promise<Sized[]>;

/** Two sizes between which the answer lies: one that is too small, and one that is enough, unless none is. */
async function reach(atSizes: AtSizes, from: number, likely: number): Promise<[Sized, Sized]> {
  const guesses = likely > from ? [from, likely] : [from];
  const found = await atSizes(guesses);
  const enough = found.find(({ meets }) => meets);
  if (enough) return [found[0]!, enough];
  let last = found.at(-1)!;
  for (;;) {
    const [next] = (await atSizes([last.size * 2])) as [Sized];
    if (next.meets || !isBetter(next.result, last.result)) return [last, next];
    last = next;
  }
}

/** Whether more machines helped: fewer were turned away, or people waited clearly less. */
function isBetter(more: DeploymentResult, fewer: DeploymentResult): boolean {
  const away = ({ requests }: DeploymentResult) => requests.throttled + requests.dropped;
  if (away(more) < away(fewer)) return true;
  const [now, before] = [answeredP99Ms(more), answeredP99Ms(fewer)];
  return now === null || before === null ? now !== before : now < 0.99 * before;
}

/** Up to `most` sizes strictly between, evenly spread. */
function between(low: number, high: number, most: number): number[] {
  const count = Math.min(most, high - low - 1);
  return Array.from({ length: count }, (_, i) => low + Math.round(((i + 1) * (high - low)) / (count + 1)));
}
