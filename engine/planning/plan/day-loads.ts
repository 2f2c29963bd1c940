/** What a day is like, from the timeline of a run: the mean instances that requests keep busy in each of its hours. */
import type { DeploymentResult, Result } from '../../result.ts';
import { weekStart } from '../../scenario/calendar.ts';
import { parseDurationUs } from '../../words/quantity.ts';

export const HOURS = 24;
const HOUR_SEC = 3600;
const DAY_SEC = HOURS * HOUR_SEC;
const WEEKDAYS = 5;

/** How long a run is, and when in the week it starts. */
export interface Clock {
  readonly horizonSec: number;
  /** Since Monday midnight. */
  readonly weekStartSec: number;
}

export type Days = 'weekdays' | 'weekends' | undefined;

export function clockOf({ scenario }: Pick<Result, 'scenario'>): Clock {
  const { horizon, start } = scenario as { readonly horizon: string; readonly start?: string };
  return {
    horizonSec: (parseDurationUs(horizon).value as number) / 1e6,
    weekStartSec: weekStart({ ...(start !== undefined && { start }) }) / 1e6,
  };
}

export function coversDays({ horizonSec }: Clock, days: number): boolean {
  return horizonSec >= days * DAY_SEC;
}

/** Erlang: arrival rate × mean time in an instance. */
export function offeredLoad(
  { requests, latencyMs, waitMs }: DeploymentResult,
  { horizonSec }: Clock,
): number {
  return (requests.arrived / horizonSec) * serviceSec({ latencyMs, waitMs });
}

/** The same in the busiest hour, or in all of a shorter run: the busiest minutes of few requests are luck. */
export function busiestLoad(result: DeploymentResult, clock: Clock): number {
  const widthSec = binSec(result, clock);
  const together = Math.max(1, Math.round(Math.min(HOUR_SEC, clock.horizonSec) / widthSec));
  let busiest = 0;
  for (let from = 0; from < result.timeline.length; from += together) {
    const bins = result.timeline.slice(from, from + together);
    const arrivals = bins.reduce((sum, bin) => sum + bin.arrivals, 0);
    const sec = Math.min(bins.length * widthSec, clock.horizonSec - from * widthSec);
    if (bins.length === together || from === 0) busiest = Math.max(busiest, arrivals / sec);
  }
  return busiest * serviceSec(result);
}

/** Of each hour of such days; hours that the run has none of have no load. */
export function loadsByHour(result: DeploymentResult, clock: Clock, days: Days): number[] {
  const widthSec = binSec(result, clock);
  const service = serviceSec(result);
  const sums = Array.from({ length: HOURS }, () => ({ load: 0, parts: 0 }));
  const stepSec = Math.min(widthSec, HOUR_SEC);
  for (const { startSec, arrivals } of result.timeline) {
    for (let sec = startSec; sec < startSec + widthSec; sec += stepSec) {
      const ofWeek = (clock.weekStartSec + sec) % (7 * DAY_SEC);
      const isWeekend = ofWeek >= WEEKDAYS * DAY_SEC;
      if (days !== undefined && isWeekend !== (days === 'weekends')) continue;
      const hour = sums[Math.floor((ofWeek % DAY_SEC) / HOUR_SEC)]!;
      hour.load += (arrivals / widthSec) * service;
      hour.parts++;
    }
  }
  return sums.map(({ load, parts }) => (parts === 0 ? 0 : load / parts));
}

function serviceSec({ latencyMs, waitMs }: Pick<DeploymentResult, 'latencyMs' | 'waitMs'>): number {
  return Math.max(0, latencyMs.mean - waitMs.mean) / 1000;
}

function binSec({ timeline }: DeploymentResult, { horizonSec }: Clock): number {
  const [first, second] = timeline;
  return first && second ? second.startSec - first.startSec : horizonSec;
}
