/** What a scenario leaves open at its top level, and why the default is what it is. */
import type { TrafficModel } from '../model.ts';
import type { Precision } from '../precision/precision.ts';
import { FIRST_REPLICATIONS } from '../precision/rounds.ts';

export const DEFAULT_SEED = 1;
const MINUTE_US = 60e6;
const HOUR_US = 60 * MINUTE_US;

const DAY_US = 24 * HOUR_US;
const WEEK_US = 7 * DAY_US;

/** What the longest file spans; a week where weekends differ, since a month is scaled from it; else a day. */
export function defaultHorizonUs(traffic: readonly TrafficModel[]): number {
  const spans = traffic.flatMap((source) => (source.pattern === 'replay' ? [source.recording.spanUs] : []));
  if (spans.length > 0) return Math.max(...spans);
  const hasWeekends = traffic.some((source) => source.pattern === 'diurnal' && source.weekend !== 1);
  return hasWeekends ? WEEK_US : DAY_US;
}

const SHORTEST_WARMUP_US = 2 * HOUR_US;
const SHARE_OF_HORIZON = 0.1;

/**
 * Pools start empty and settle within a few of their instances' lives, which last minutes to a few hours: two hours are
 * simulated before counting begins, and a tenth of a long horizon, whose averages deserve it. Never longer than the
 * horizon, so that short what-ifs stay fast. It does not depend on the deployments: adding one must not move the others'
 * arrivals. A file starts where it starts: replayed traffic has no time before it. In whole minutes.
 */
export function defaultWarmupUs(horizonUs: number, traffic: readonly TrafficModel[]): number {
  if (traffic.some((source) => source.pattern === 'replay')) return 0;
  const settlingUs = Math.max(SHORTEST_WARMUP_US, SHARE_OF_HORIZON * horizonUs);
  return Math.min(horizonUs, Math.ceil(settlingUs / MINUTE_US) * MINUTE_US);
}

const REPLICATIONS = 8;
const FEWEST_REPLICATIONS = 3;
/** Of which the spread is known from within; two, so that they can still be held against each other. */
const FEWEST_IN_BATCHES = 2;
const REQUESTS_IN_ALL = 60e6;

/** Of a sampled horizon each plays few stretches. */
const FIRST_SAMPLED_REPLICATIONS = 8;

/**
 * Eight, fewer for heavy traffic (about 60 million requests in all), but never so few that an interval means nothing; where a
 * precision is asked for, what may be enough for it.
 */
export function defaultReplications(expectedRequests: number, precision: Precision | null = null): number {
  if (precision?.stretches) return FIRST_SAMPLED_REPLICATIONS;
  const affordable = Math.floor(REQUESTS_IN_ALL / Math.max(expectedRequests, 1));
  const fewest = precision?.batches ? FEWEST_IN_BATCHES : FEWEST_REPLICATIONS;
  return Math.max(fewest, Math.min(precision ? FIRST_REPLICATIONS : REPLICATIONS, affordable));
}
