/**
 * How busy instances that are kept ready must be to pay: by the prices alone, and by playing the same traffic with them and
 * without, at the rate at which both cost the same. Free quantities are left aside, as others of the account may use them.
 */

import { comparedTotal } from '../../comparison.ts';
import type { Platform } from '../../platform-kinds/platform.ts';
import type { DeploymentResult } from '../../result.ts';
import type { Scenario } from '../../scenario/compile.ts';
import { around, interval95 } from '../../statistics/interval.ts';
import type { WrittenDeployment } from '../candidates.ts';
import { objections } from '../objections.ts';
import type { ReplicationPlayer } from '../player.ts';
import { billedShare, busyShareByPrice, type ReadyPrices, readyPricesOf } from './ready-prices.ts';
import type { KeptReady } from './result.ts';
import { rootBetween } from './root.ts';
import { EFFORT, Trials } from './trials.ts';

/** Kept ready where the deployment does not say how many. */
const READY = 10;
/** Requests in work per instance kept ready, between which the answer is looked for. */
const LOAD = { low: 0.3, high: 1.5 };
/** Where all are busy and ready instances save less than this share of what they cost idle, they save nothing. */
const SAVES = 0.02;

/** `deployments`: the places of those that can keep instances ready. */
export async function playKeptReady(
  scenario: Scenario,
  deployments: readonly number[],
  player: ReplicationPlayer,
): Promise<KeptReady[]> {
  const trials = new Trials({ ...scenario, document: { ...scenario.document, freeGrants: false } }, player);
  return Promise.all(deployments.map((at) => keptReadyOf(trials, scenario, at)));
}

async function keptReadyOf(trials: Trials, scenario: Scenario, at: number): Promise<KeptReady> {
  const written = scenario.document.deployments[at]!;
  const { id, platform, region } = scenario.deployments[at]!;
  const minInstances = readyOf(written);
  const both = [
    { ...written, minInstances },
    { ...written, minInstances: 0 },
  ] as const;
  const [, without] = await trials.play(trials.writtenRatePerSec, both);
  const perLoad = (trials.writtenRatePerSec * minInstances) / without!.instances.busy;
  const found = await breakEvenRate(trials, both, LOAD.low * perLoad, LOAD.high * perLoad);
  const base = { deployment: id, platform, region, minInstances };
  const byPrices = found.prices && {
    prices: found.prices,
    utilisation: busyShareByPrice(found.prices),
  };
  return {
    ...base,
    ...(byPrices && { formula: byPrices }),
    ...(found.ratePerSec !== undefined && {
      simulated: await simulatedAt(trials, both, found.ratePerSec),
    }),
  };
}

function readyOf({ minInstances: stated }: WrittenDeployment): number {
  return typeof stated === 'number' && stated > 0 ? stated : READY;
}

/** What stands against keeping instances of a deployment ready, as where that has no price in its region; undefined for nothing. */
export function readyRefusal(
  { document, deployments }: Scenario,
  at: number,
  platforms: readonly Platform[],
): string | undefined {
  const written = document.deployments[at]!;
  const ready = { ...written, id: deployments[at]!.id, minInstances: readyOf(written) };
  return objections({ ...document, deployments: [ready] }, '', platforms)[0]?.message;
}

type Both = readonly [WrittenDeployment, WrittenDeployment];

/** The rate at which both cost the same, none where ready instances cost more however busy they are. */
async function breakEvenRate(
  trials: Trials,
  both: Both,
  lowPerSec: number,
  highPerSec: number,
): Promise<{ readonly ratePerSec?: number; readonly prices?: ReadyPrices }> {
  let prices: ReadyPrices | undefined;
  const seen = new Map<number, number>();
  const moreAt = async (ratePerSec: number) => {
    const known = seen.get(ratePerSec);
    if (known !== undefined) return known;
    const [ready, without] = await trials.play(ratePerSec, both);
    prices ??= readyPricesOf(ready!.bill.lines);
    const more = extraOf(ready!, without!);
    seen.set(ratePerSec, more);
    return more;
  };
  const [low, high] = await Promise.all([moreAt(lowPerSec), moreAt(highPerSec)]);
  const found = prices === undefined ? {} : { prices };
  if (!(low > 0 && high < -SAVES * low)) return found;
  const root = await rootBetween(moreAt, lowPerSec, highPerSec);
  return root ? { ...found, ratePerSec: root.ratePerSec } : found;
}

/** A little to either side of the rate, to see by how much a bill tells of the share. */
const ASIDE = 0.03;

/** How busy they are there: of each run, less what its own bills are apart. */
async function simulatedAt(trials: Trials, both: Both, ratePerSec: number): Promise<KeptReady['simulated']> {
  const [below, above, [ready, without], again] = await Promise.all([
    trials.play(ratePerSec * (1 - ASIDE), both),
    trials.play(ratePerSec * (1 + ASIDE), both),
    trials.play(ratePerSec, both),
    trials.repeat(ratePerSec, both, EFFORT.point),
  ]);
  const breakEvenOf = (shareOf: (of: DeploymentResult) => number) => {
    const sharePerMoney =
      (shareOf(above[0]!) - shareOf(below[0]!)) /
      (extraOf(above[0]!, above[1]!) - extraOf(below[0]!, below[1]!));
    const at = (kept: DeploymentResult, other: DeploymentResult) =>
      shareOf(kept) - extraOf(kept, other) * sharePerMoney;
    const value = at(ready!, without!);
    return { value, interval: around(value, interval95(again.map(([kept, other]) => at(kept!, other!)))) };
  };
  const busy = breakEvenOf(busyShare);
  const isBilled = billedShare(ready!.bill.lines) !== undefined;
  return {
    utilisation: busy.value,
    interval: busy.interval,
    ...(isBilled && { billed: breakEvenOf((of) => billedShare(of.bill.lines) ?? 0) }),
    ratePerSec: Number(ratePerSec.toPrecision(5)),
    monthly: comparedTotal(without!),
    spillShare: ready!.provisioned?.spillShare ?? 0,
    coldStartRatio: without!.coldStartRatio,
  };
}

function busyShare({ provisioned }: DeploymentResult): number {
  return provisioned?.busyShare ?? 0;
}

/** What keeping instances ready costs more. */
function extraOf(ready: DeploymentResult, without: DeploymentResult): number {
  return Number(comparedTotal(ready)) - Number(comparedTotal(without));
}
