/** What a day is like: the mean instances that requests keep busy in each of its hours, by the traffic that is expected then. */
import { expectedRequests } from '../../arrivals/expected-requests.ts';
import type { Platform } from '../../platform-kinds/platform.ts';
import type { DeploymentResult, Result } from '../../result.ts';
import { weekStart } from '../../scenario/calendar.ts';
import { compileScenario } from '../../scenario/compile.ts';
import { readScenario } from '../../scenario/read.ts';
import { parseDurationUs } from '../../words/quantity.ts';

export const HOURS = 24;
const HOUR_SEC = 3600;
const DAY_SEC = HOURS * HOUR_SEC;
const WEEKDAYS = 5;

/** How long a run is, when in the week it starts, and what is expected to come. */
export interface Clock {
  readonly horizonSec: number;
  /** Since Monday midnight. */
  readonly weekStartSec: number;
  /** Requests up to so many seconds of the horizon, by its rates; absent where they are recorded. */
  readonly expectedUntil?: RequestsUntil;
}

type RequestsUntil = (sec: number) => number;

export type Days = 'weekdays' | 'weekends' | undefined;

export function clockOf({ scenario }: Pick<Result, 'scenario'>, platforms: readonly Platform[]): Clock {
  const { horizon, start } = scenario as { readonly horizon: string; readonly start?: string };
  const expectedUntil = expectedOf(scenario, platforms);
  return {
    horizonSec: (parseDurationUs(horizon).value as number) / 1e6,
    weekStartSec: weekStart({ ...(start !== undefined && { start }) }) / 1e6,
    ...(expectedUntil && { expectedUntil }),
  };
}

function expectedOf(document: unknown, platforms: readonly Platform[]): RequestsUntil | undefined {
  const { draft, replayFiles } = readScenario(document, 'the scenario');
  if (!draft || replayFiles.length > 0) return undefined;
  const { scenario } = compileScenario(draft, new Map(), platforms);
  return scenario && ((sec) => expectedRequests(scenario.model.traffic, sec * 1e6));
}

export function coversDays({ horizonSec }: Clock, days: number): boolean {
  return horizonSec >= days * DAY_SEC;
}

/** Erlang: arrival rate × mean time in an instance. */
export function offeredLoad(result: DeploymentResult, clock: Clock): number {
  const { horizonSec } = clock;
  return (requestsUntil(result, clock)(horizonSec) / horizonSec) * serviceSec(result);
}

/** The same in the busiest hour, or in all of a shorter run: the busiest minutes of few requests are luck. */
export function busiestLoad(result: DeploymentResult, clock: Clock): number {
  const until = requestsUntil(result, clock);
  const windowSec = Math.min(HOUR_SEC, clock.horizonSec);
  let busiest = 0;
  for (let from = 0; from + windowSec <= clock.horizonSec; from += windowSec)
    busiest = Math.max(busiest, until(from + windowSec) - until(from));
  return (busiest / windowSec) * serviceSec(result);
}

/** Of each hour of such days; hours that the run has none of have no load. */
export function loadsByHour(result: DeploymentResult, clock: Clock, days: Days): number[] {
  const until = requestsUntil(result, clock);
  const service = serviceSec(result);
  const sums = Array.from({ length: HOURS }, () => ({ requests: 0, sec: 0 }));
  for (let from = 0, to = 0; from < clock.horizonSec; from = to) {
    const ofWeek = (clock.weekStartSec + from) % (7 * DAY_SEC);
    to = Math.min(clock.horizonSec, from + HOUR_SEC - (ofWeek % HOUR_SEC));
    const isWeekend = ofWeek >= WEEKDAYS * DAY_SEC;
    if (days !== undefined && isWeekend !== (days === 'weekends')) continue;
    const hour = sums[Math.floor((ofWeek % DAY_SEC) / HOUR_SEC)]!;
    hour.requests += until(to) - until(from);
    hour.sec += to - from;
  }
  return sums.map(({ requests, sec }) => (sec === 0 ? 0 : (requests / sec) * service));
}

function serviceSec({ latencyMs, waitMs }: DeploymentResult): number {
  return Math.max(0, latencyMs.mean - waitMs.mean) / 1000;
}

/** Where clients try again, each of their calls is so many requests on average. What is recorded was played in full, and is counted. */
function requestsUntil({ calls, timeline }: DeploymentResult, clock: Clock): RequestsUntil {
  const { expectedUntil, horizonSec } = clock;
  if (expectedUntil) return (sec) => expectedUntil(sec) * (calls?.attemptsPerCall ?? 1);
  const ends = timeline.map((_, i) => timeline[i + 1]?.startSec ?? horizonSec);
  return (sec) =>
    timeline.reduce((sum, { startSec, arrivals }, i) => {
      const share = (Math.min(sec, ends[i]!) - startSec) / (ends[i]! - startSec);
      return sum + arrivals * Math.max(0, share);
    }, 0);
}
