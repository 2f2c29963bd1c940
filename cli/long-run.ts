/** How many requests a run plays altogether, and what is said beforehand of one that goes on for very long. */

import { expectedRequests } from '../engine/arrivals/expected-requests.ts';
import type { Scenario } from '../engine/scenario/compile.ts';
import { counted } from '../engine/words/counted.ts';
import { formatCount } from './output/numbers.ts';

/** Minutes on any machine. */
const LONG_REQUESTS = 1e9;

type Played = Pick<Scenario, 'model' | 'beside' | 'precision'>;

/**
 * Expected in all replications, of all functions in all deployments that are played, with the warm-up; where a precision is
 * asked for, in the first round of them.
 */
export function requestsPlayed({ model, beside, precision }: Played): number {
  const { horizonUs, warmupUs, replications, deployments } = model;
  const stretches = precision?.stretches;
  const playedUs = stretches
    ? stretches.perReplication * (stretches.stretchUs + stretches.warmupUs)
    : horizonUs + warmupUs;
  const perRun = (expectedPerHorizon({ model, beside }) * playedUs) / horizonUs;
  return perRun * replications * deployments.length;
}

/** Expected in one horizon, of all functions. */
export function expectedPerHorizon({ model, beside }: Pick<Scenario, 'model' | 'beside'>): number {
  const traffic = [model, ...beside].flatMap((each) => each.traffic);
  return expectedRequests(traffic, model.horizonUs);
}

/** `a long run: about 1,728,000,000,000 requests will be simulated, in 10 replications of 2 deployments`, and why it is not sampled. */
export function longRunWarning(scenario: Played): string | undefined {
  const { model } = scenario;
  const requests = requestsPlayed(scenario);
  if (requests <= LONG_REQUESTS) return undefined;
  const times = [counted(model.replications, 'replication'), counted(model.deployments.length, 'deployment')];
  const why = scenario.precision?.playedWhole;
  return `a long run: about ${formatCount(Math.round(requests))} requests will be simulated, in ${times.join(' of ')}${why === undefined ? '' : `; it cannot be sampled: ${why}`}`;
}
