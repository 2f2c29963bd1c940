/**
 * How many instances a fleet that follows its traffic has at some time: its scaler is played for a while before, on the mean
 * load of each look rather than on requests, which of a busy function comes to much the same in a thousandth of the work.
 */
import { expectedRequests } from '../arrivals/expected-requests.ts';
import type { FleetModel, TrafficModel } from '../model.ts';
import { scalerOf } from '../pools/scalers.ts';
import { trafficFrom } from './traffic-from.ts';

/** Longer than any scaler looks back, or waits. */
const SETTLING_US = 2 * 3600e6;

/** `workUs`: what a request takes on it, alone; `atUs`: in the time that the traffic counts from. */
export function settledInstances(
  { autoscaler, minInstances, maxInstances, sharing, workers }: FleetModel,
  traffic: readonly TrafficModel[],
  workUs: number,
  atUs: number,
): number {
  if (autoscaler === null) return minInstances;
  const startUs = atUs - SETTLING_US;
  const scaler = scalerOf(autoscaler, startUs);
  const places = sharing?.fullSpeed ?? workers;
  let instances = minInstances;
  for (let fromUs = startUs; scaler.nextUs < atUs; ) {
    const lookUs = scaler.nextUs;
    const arrived = expectedRequests(trafficFrom(traffic, fromUs), lookUs - fromUs);
    const present = (arrived * workUs) / (lookUs - fromUs);
    const busyShare = Math.min(1, present / (Math.max(1, instances) * places));
    const demand = { busyShare, present, presentNow: present, processors: present / places };
    instances = scaler.size(demand, instances, instances, { minInstances, maxInstances });
    fromUs = lookUs;
  }
  return instances;
}
