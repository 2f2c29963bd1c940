/**
 * Whether a horizon can be played by sampled stretches, and by which. It can where traffic depends on the time of the day and
 * the week alone, and where it is so long that warming up each stretch anew is still far less work than playing all of it.
 */

import { expectedRequests } from '../arrivals/expected-requests.ts';
import { distributionMeanUs } from '../durations/mean.ts';
import type { Model } from '../model.ts';
import { scalerSlownessUs } from './scaler-slowness.ts';
import { type Stretches, stretchesOf } from './stretches.ts';
import { trafficFrom } from './traffic-from.ts';

const MINUTE_US = 60e6;
/** Enough for the p99 of a replication's to be known to half a percent. More of them are worth more than longer ones. */
const STRETCH_REQUESTS = 40_000;
/** Pools begin nearly settled; the busier a function, the more evenly its pool is used and the sooner it settles. */
const WARMUP_REQUESTS = 80_000;
/**
 * A scaler that is quick to add and slow to remove has to be played for as long as it is slow, or not for long at all: only
 * the first costs more than this for a function that is so busy that chance hardly moves the scaler.
 */
const SCALER_REQUESTS = 500_000;
const SHORTEST_WARMUP_US = MINUTE_US;
const LONGEST_WARMUP_US = 120 * MINUTE_US;
const SHORTEST_STRETCH_US = MINUTE_US / 2;
/**
 * A request that is still going on at the end of its stretch is missing among the latencies, one in so many; as the long ones
 * are missing more often, the p99 of an exponential law comes out 0.25 % short.
 */
const STRETCH_IN_WORKS = 400;
const PER_REPLICATION = 6;
/** Sampling has to save at least this much of the work. */
const WORTH = 2;
/** Queues in front of fleets that are busier than this settle slowly. */
const CROWDED = 0.9;
/** Several of a limit's windows of time, or of spells of traffic, fit in a stretch. */
const WINDOWS = 10;

type Played = Pick<Model, 'horizonUs' | 'traffic' | 'function' | 'deployments' | 'faults'>;

/** Why all of the horizon is played, or by which stretches it is sampled. */
export type Sampling =
  | { readonly stretches: Stretches; readonly why?: undefined }
  /** A sentence's end; empty where it is simply short. */
  | { readonly stretches?: undefined; readonly why: string };

/** Of functions that run side by side. */
export function samplingOf(models: readonly Played[]): Sampling {
  const [{ horizonUs }] = models;
  const traffic = models.flatMap((model) => model.traffic);
  const perUs = expectedRequests(traffic, horizonUs) / horizonUs;
  if (perUs === 0) return { why: '' };
  const longestWorkUs = Math.max(...models.map(longestMeanUs));
  const lengthUs = Math.max(STRETCH_REQUESTS / perUs, SHORTEST_STRETCH_US, STRETCH_IN_WORKS * longestWorkUs);
  const slowUs = Math.max(...models.flatMap(({ deployments }) => deployments.map(scalerSlownessUs)));
  const settlingUs = slowUs * perUs <= SCALER_REQUESTS ? slowUs : 0;
  const warmupUs = Math.round(
    Math.min(LONGEST_WARMUP_US, Math.max(SHORTEST_WARMUP_US, settlingUs, WARMUP_REQUESTS / perUs)),
  );
  if (!(WORTH * PER_REPLICATION * (lengthUs + warmupUs) <= horizonUs)) return { why: '' };
  const why = obstacle(models, lengthUs);
  if (why !== undefined) return { why };
  const count = Math.round(horizonUs / lengthUs);
  const stretches = stretchesOf(traffic, horizonUs, { count, warmupUs, perReplication: PER_REPLICATION });
  if (models.some((model) => isCrowded(model, stretches)))
    return { why: 'at its busiest a line builds up, which may take hours to pass' };
  return { stretches };
}

/** Whether the busiest stretch comes near to what some fleet can do: what has not passed is there in the next one, too. */
function isCrowded({ traffic, function: { work }, deployments }: Played, stretches: Stretches): boolean {
  const { count, stretchUs } = stretches;
  let busiest = 0;
  // Far more of them than a call takes arguments.
  for (let i = 0; i < count; i++)
    busiest = Math.max(busiest, expectedRequests(trafficFrom(traffic, i * stretchUs), stretchUs));
  const perUs = busiest / stretchUs;
  return deployments.some((each) => {
    if (each.kind !== 'fleet') return false;
    const places = (each.sharing?.fullSpeed ?? each.workers) * each.maxInstances;
    return perUs * distributionMeanUs(work) * each.workScale > CROWDED * places;
  });
}

/** On the slowest deployment, alone. */
function longestMeanUs({ function: { work }, deployments }: Played): number {
  const meanUs = distributionMeanUs(work);
  return Math.max(...deployments.map(({ workScale, timeoutUs }) => Math.min(timeoutUs, meanUs * workScale)));
}

/** What happens once, or is counted over a long time, is not seen in a stretch. */
function obstacle(models: readonly Played[], stretchUs: number): string | undefined {
  for (const { traffic, faults = [], deployments } of models) {
    const once = traffic.find(({ pattern }) => ['ramp', 'spike', 'replay'].includes(pattern));
    if (once) return `a ${once.pattern} happens once`;
    const spells = traffic.some(
      (each) => each.pattern === 'onOff' && (each.onUs + each.offUs) * WINDOWS > stretchUs,
    );
    if (spells) return 'bursts come and go slowly';
    if (faults.length > 0) return 'faults happen once';
    const follows = deployments.some(
      (each) => each.kind === 'functionPool' && each.provisioning?.ready.by === 'alarms',
    );
    if (follows) return 'instances kept ready follow the traffic slowly';
    const counted = deployments.some(
      (each) => each.kind === 'functionPool' && (each.requestWindow?.everyUs ?? 0) * WINDOWS > stretchUs,
    );
    if (counted) return 'a limit counts requests by the day';
  }
  return undefined;
}
