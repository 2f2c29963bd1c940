/**
 * What traffic that grows will cost, month by month: each month is played at its own rate with the same seed (common random
 * numbers) and billed by itself, with its own free quantities and tiers.
 */
import { comparedTotal } from '../../comparison.ts';
import { fromDecimal, sumDecimals } from '../../money/decimal.ts';
import { compare } from '../../money/fraction.ts';
import type { DeploymentResult, Result } from '../../result.ts';
import { parseDurationUs } from '../../words/quantity.ts';
import type { Player } from '../player.ts';
import { scaledTraffic } from '../scaled-traffic.ts';
import { answeredP99Ms, servesWell, shareOf } from '../service-level.ts';
import { type Crossing, crossingsBetween } from './crossings.ts';
import { type Growth, growthFactor } from './growth-rate.ts';

export interface Forecast {
  /** What was played, by month; the first is the scenario as it stands. */
  readonly results: readonly [Result, ...Result[]];
  readonly months: readonly ForecastMonth[];
  /** Of each twelve months, and of what is left. */
  readonly years: readonly ForecastYear[];
  /** Of all months. */
  readonly whole: ForecastYear;
}

export interface ForecastMonth {
  /** From 1. */
  readonly month: number;
  /** Times the traffic of the first month. */
  readonly factor: number;
  /** Mean of what clients asked for. */
  readonly ratePerSec: number;
  /** In the billing month, rounded. */
  readonly requests: number;
  readonly deployments: readonly MonthOfDeployment[];
  /** Since the month before. */
  readonly crossed: readonly Crossing[];
  /** Of those that serve their requests; of all, where none does. */
  readonly cheapest: string;
}

export interface MonthOfDeployment {
  readonly id: string;
  /** In the currency of the comparison. */
  readonly total: string;
  readonly interval: DeploymentResult['interval']['total'];
  readonly p99Ms: number | null;
  readonly coldStartRatio: number;
  /** Shares of the requests. */
  readonly throttled: number;
  readonly dropped: number;
  readonly timedOut: number;
  /** Whether it serves nearly all of them, or nearly all calls where clients try again: others are not called the cheapest. */
  readonly serves: boolean;
}

export interface ForecastYear {
  readonly from: number;
  readonly to: number;
  readonly deployments: readonly { readonly id: string; readonly total: string }[];
  readonly cheapest: string;
}

/** Rejects like the player where it refuses the document. Throws a RangeError where requests are recorded. */
export async function forecast(
  player: Player,
  document: object,
  growth: Growth,
  months: number,
): Promise<Forecast> {
  // By itself, so that what is wrong with the document is told once.
  const first = await player.play(document);
  const factors = Array.from({ length: months }, (_, i) => growthFactor(growth, i + 1));
  const played = await Promise.all(
    factors.map((factor) => (factor === 1 ? first : player.play(scaledTraffic(document, factor)))),
  );
  const written = writtenDeployments(first);
  const all = played.map((result, i) =>
    monthOf(result, i + 1, factors[i]!, i === 0 ? undefined : played[i - 1], written),
  );
  return { results: [first, ...played.slice(1)], months: all, years: yearsOf(all), whole: sumOf(all) };
}

type Written = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

function writtenDeployments({ scenario }: Result): Written {
  const { deployments = [] } = scenario as {
    deployments?: readonly ({ id: string } & Record<string, unknown>)[];
  };
  return new Map(deployments.map((each) => [each.id, each]));
}

function monthOf(
  result: Result,
  month: number,
  factor: number,
  before: Result | undefined,
  written: Written,
): ForecastMonth {
  const { horizon, month: length } = result.scenario as { horizon?: string; month?: string };
  const { requests, calls } = result.deployments[0]!;
  const ratePerSec = (calls?.made ?? requests.arrived) / (secondsOf(horizon) ?? Number.NaN);
  const deployments = result.deployments.map(monthOfDeployment);
  return {
    month,
    factor,
    ratePerSec,
    requests: Math.round(ratePerSec * (secondsOf(length) ?? Number.NaN)),
    deployments,
    crossed: before
      ? result.deployments.flatMap((now, i) =>
          crossingsBetween(before.deployments[i]!, now, written.get(now.id)),
        )
      : [],
    cheapest: cheapestOf(
      deployments.filter(({ serves }) => serves),
      deployments,
    ),
  };
}

function secondsOf(duration: string | undefined): number | undefined {
  const us = parseDurationUs(duration).value;
  return us === undefined ? undefined : us / 1e6;
}

function monthOfDeployment(deployment: DeploymentResult): MonthOfDeployment {
  const { id, compared, interval, coldStartRatio } = deployment;
  return {
    id,
    total: comparedTotal(deployment),
    interval: compared?.interval ?? interval.total,
    p99Ms: answeredP99Ms(deployment),
    coldStartRatio,
    throttled: shareOf(deployment, 'throttled'),
    dropped: shareOf(deployment, 'dropped'),
    timedOut: shareOf(deployment, 'timedOut'),
    serves: servesWell(deployment),
  };
}

interface Priced {
  readonly id: string;
  readonly total: string;
}

/** The earlier one of equals. */
function cheapestOf(serving: readonly Priced[], all: readonly Priced[]): string {
  const of = serving.length > 0 ? serving : all;
  return of.reduce((best, each) =>
    compare(fromDecimal(each.total), fromDecimal(best.total)) < 0 ? each : best,
  ).id;
}

const MONTHS_PER_YEAR = 12;

function yearsOf(months: readonly ForecastMonth[]): ForecastYear[] {
  const years: ForecastYear[] = [];
  for (let from = 0; from < months.length; from += MONTHS_PER_YEAR)
    years.push(sumOf(months.slice(from, from + MONTHS_PER_YEAR)));
  return years;
}

function sumOf(months: readonly ForecastMonth[]): ForecastYear {
  const deployments = months[0]!.deployments.map(({ id }, i) => ({
    id,
    total: sumDecimals(months.map((month) => month.deployments[i]!.total)),
  }));
  const serving = deployments.filter((_, i) => months.every((month) => month.deployments[i]!.serves));
  return {
    from: months[0]!.month,
    to: months.at(-1)!.month,
    deployments,
    cheapest: cheapestOf(serving, deployments),
  };
}
