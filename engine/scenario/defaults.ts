/** What a scenario leaves open at its top level, and why the default is what it is. */
import type { DeploymentModel, TrafficModel } from '../model.ts';
import { distributionMeanUs } from './distribution-mean.ts';

export const DEFAULT_SEED = 1;
const MINUTE_US = 60e6;
const HOUR_US = 60 * MINUTE_US;

/** A day, or what the files span where all traffic comes from files. */
export function defaultHorizonUs(traffic: readonly TrafficModel[]): number {
  const spans = traffic.map((source) => (source.pattern === 'replay' ? source.recording.spanUs : undefined));
  const isAllReplay = spans.length > 0 && spans.every((span) => span !== undefined);
  return isAllReplay ? Math.max(...spans) : 24 * HOUR_US;
}

const IDLE_LIVES_TO_SETTLE = 12;

/**
 * Pools start empty, and their size settles within a few idle lives: an instance started by a chance peak is gone by
 * then. Twelve idle lives (of the longest mean) are simulated before counting begins; fleets alone, whose queues settle
 * within seconds to minutes, get an hour. Never longer than the horizon, so that short what-ifs stay fast. A file starts
 * where it starts: replayed traffic has no time before it. In whole minutes.
 */
export function defaultWarmupUs(
  horizonUs: number,
  traffic: readonly TrafficModel[],
  deployments: readonly DeploymentModel[],
): number {
  if (traffic.some((source) => source.pattern === 'replay')) return 0;
  const idleLives = deployments.flatMap((deployment) =>
    deployment.kind === 'functionPool' ? [distributionMeanUs(deployment.idleLife)] : [],
  );
  const settlingUs = idleLives.length > 0 ? IDLE_LIVES_TO_SETTLE * Math.max(...idleLives) : HOUR_US;
  return Math.min(horizonUs, Math.ceil(settlingUs / MINUTE_US) * MINUTE_US);
}

const REPLICATIONS = 8;
const FEWEST_REPLICATIONS = 3;
const REQUESTS_IN_ALL = 60e6;

/** Eight, fewer for heavy traffic (about 60 million requests in all), but never so few that an interval means nothing. */
export function defaultReplications(expectedRequests: number): number {
  const affordable = Math.floor(REQUESTS_IN_ALL / Math.max(expectedRequests, 1));
  return Math.max(FEWEST_REPLICATIONS, Math.min(REPLICATIONS, affordable));
}
