/** One deployment at one rate in one size: what was played there and what it costs. */
import { comparedTotal } from '../../comparison.ts';
import type { DeploymentResult } from '../../result.ts';
import type { WrittenDeployment } from '../candidates.ts';
import { answeredP99Ms, isMet, metBy, refusedShare, type ServiceLevel } from '../service-level.ts';
import type { CurvePoint } from './result.ts';
import { isAutoscaled, isFleet, scaledFor, sizedFor, smallestSize } from './sizes.ts';
import type { Trials } from './trials.ts';

export interface Spot {
  readonly ratePerSec: number;
  readonly size?: number;
  readonly result: DeploymentResult;
  readonly meets: boolean;
}

export interface CurveOptions {
  readonly level: ServiceLevel;
  /** Smallest size of a fleet. */
  readonly fewest: number;
  /** Ascending. */
  readonly ratesPerSec: readonly number[];
}

/** The curves of all deployments, in their order, a spot per rate. */
export async function playCurves(
  trials: Trials,
  deployments: readonly WrittenDeployment[],
  options: CurveOptions,
): Promise<Spot[][]> {
  const asWritten = deployments.filter((deployment) => !isFleet(deployment));
  // The dearest runs first, so that no thread is left with one of them at the end.
  const rates = [...options.ratesPerSec].reverse();
  const [written, ...fleets] = await Promise.all([
    Promise.all(rates.map((rate) => trials.settled.play(rate, asWritten))),
    ...deployments.filter(isFleet).map((fleet) => fleetCurve(trials, fleet, options)),
  ]);
  return deployments.map((deployment) => {
    if (isFleet(deployment)) return fleets.shift()!;
    const at = asWritten.indexOf(deployment);
    return written.map((results, i) => spotOf(rates[i]!, results[at]!, options.level)).reverse();
  });
}

function spotOf(ratePerSec: number, result: DeploymentResult, level: ServiceLevel): Spot {
  return { ratePerSec, result, meets: isMet(metBy(result, level)) };
}

/** A spot at any rate; of a fleet in the fewest machines from `from` on, of which `likely` are probably enough. */
export async function spotAt(
  trials: Trials,
  deployment: WrittenDeployment,
  ratePerSec: number,
  level: ServiceLevel,
  from: number | undefined,
  likely = from,
): Promise<Spot> {
  if (from === undefined) {
    const [result] = await trials.play(ratePerSec, [deployment]);
    return spotOf(ratePerSec, result!, level);
  }
  const search = isAutoscaled(deployment) && trials.rules.isTimeless ? scaledFor : sizedFor;
  return { ratePerSec, ...(await search(trials, ratePerSec, deployment, level, from, likely)) };
}

/** More traffic takes no fewer machines, and at most so many times more. */
async function fleetCurve(
  trials: Trials,
  fleet: WrittenDeployment,
  { ratesPerSec, level, fewest }: CurveOptions,
): Promise<Spot[]> {
  const spots: Spot[] = [];
  let enough = smallestSize(fleet, fewest);
  for (const [i, ratePerSec] of ratesPerSec.entries()) {
    const more = i === 0 ? 1 : ratePerSec / ratesPerSec[i - 1]!;
    // One or two machines are mostly still enough.
    const likely = enough > 2 ? Math.ceil(enough * more) : enough;
    const spot = await spotAt(trials, fleet, ratePerSec, level, enough, likely);
    spots.push(spot);
    if (spot.meets) enough = spot.size!;
  }
  return spots;
}

export function pointOf({ ratePerSec, size, result, meets }: Spot): CurvePoint {
  const { coldStartRatio, interval, compared } = result;
  return {
    ratePerSec,
    total: comparedTotal(result),
    interval: compared?.interval ?? interval.total,
    meets,
    ...(size !== undefined && { count: size }),
    freeShare: freeShare(result),
    p99Ms: answeredP99Ms(result),
    coldStartRatio,
    refusedShare: refusedShare(result),
  };
}

function freeShare({ bill: { lines } }: DeploymentResult): number {
  const worth = (quantity: (line: (typeof lines)[number]) => string) =>
    lines.reduce((sum, line) => sum + Number(quantity(line)) * Number(line.unitPrice), 0);
  const all = worth(({ quantity }) => quantity);
  return all === 0 ? 0 : worth(({ free }) => free) / all;
}
