/** Figures that theory speaks of, read off a measurement. */
import type { Measurement } from '../../engine/measurement.ts';
import { bucketOf } from '../../engine/statistics/histogram.ts';

export type Reading = (measured: Measurement) => number;

export const throttledShare: Reading = ({ throttled, arrivals }) => sum(throttled) / sum(arrivals);

export const droppedShare: Reading = ({ dropped, arrivals }) => dropped / sum(arrivals);

/** The same as `throttledShare` without the first bin of the timeline, where a run that starts empty settles. */
export const settledThrottledShare: Reading = ({ throttled, arrivals }) =>
  sum(throttled.subarray(1)) / sum(arrivals.subarray(1));

export const coldShare: Reading = ({ cold, warm }) => sum(cold) / (sum(cold) + warm);

/** Share of requests that found no provisioned instance free. */
export const spillShare: Reading = ({ cold, warm, provisionedStarts }) =>
  1 - provisionedStarts / (sum(cold) + warm);

/** Of requests that started, those that waited: a wait of 0 falls into the first bucket, and hardly another does. */
export const waitingShare: Reading = ({ wait, warm }) => 1 - wait![bucketOf(0)]! / warm;

export const meanWaitSec: Reading = ({ waitSumUs, warm }) => waitSumUs / warm / 1e6;

/** From arrival to answer. */
export const meanLatencySec: Reading = ({ latencySumUs, completed }) => latencySumUs / completed / 1e6;

/** Instances with a request in them, and all of them; time averages. */
export const busyInstances: Reading = ({ busyUs, horizonUs }) => sum(busyUs) / horizonUs;
export const instances: Reading = ({ aliveUs, horizonUs }) => sum(aliveUs) / horizonUs;

export const instanceLifeSec: Reading = ({ endedLifeUs, instancesEnded }) =>
  endedLifeUs / instancesEnded / 1e6;

/** Requests present when the horizon ends. */
export const presentAtEnd: Reading = ({ inFlight }) => inFlight;

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
