/** The model of one stretch: what the scenario's model is from some time on, with times counted from there. */

import { expectedRequests } from '../arrivals/expected-requests.ts';
import { distributionMeanUs } from '../durations/mean.ts';
import type { DeploymentModel, Model } from '../model.ts';
import { settledInstances } from './settled-fleet.ts';
import type { Stretches } from './stretches.ts';
import { trafficFrom } from './traffic-from.ts';

const MINUTE_US = 60e6;

/** `name`: of its random streams. */
export function stretchModel(model: Model, startUs: number, stretches: Stretches, name: string): Model {
  const { stretchUs, warmupUs } = stretches;
  const beginUs = startUs - warmupUs;
  return {
    ...model,
    seed: `${model.seed}/${name}`,
    horizonUs: stretchUs,
    warmupUs,
    traffic: trafficFrom(model.traffic, startUs),
    deployments: model.deployments.map((each) => settled(shiftedReadiness(each, startUs), model, beginUs)),
  };
}

function shiftedReadiness(model: DeploymentModel, startUs: number): DeploymentModel {
  if (model.kind !== 'functionPool' || model.provisioning?.ready.by !== 'schedule') return model;
  const { ready } = model.provisioning;
  const cycleStartUs = ready.cycleStartUs - startUs;
  return { ...model, provisioning: { ...model.provisioning, ready: { ...ready, cycleStartUs } } };
}

/** A pool that follows its traffic begins with about the instances that it has at that time, rather than with the fewest. */
function settled(
  each: DeploymentModel,
  { traffic, function: { work } }: Model,
  startUs: number,
): DeploymentModel {
  const workUs = Math.min(each.timeoutUs, distributionMeanUs(work) * each.workScale);
  const perUs = expectedRequests(trafficFrom(traffic, startUs), MINUTE_US) / MINUTE_US;
  const startInstances =
    each.kind === 'functionPool' || each.onDemand !== null
      ? onDemandInstances(each, perUs * workUs)
      : settledInstances(each, traffic, workUs, startUs);
  return { ...each, startInstances };
}

/** Enough for the busy ones nearly always: their number is about Poisson's where nothing is refused. */
function onDemandInstances(each: DeploymentModel, busy: number): number {
  const isPool = each.kind === 'functionPool';
  const places = isPool ? 1 : (each.sharing?.fullSpeed ?? each.workers);
  const wanted = Math.ceil((busy + 2 * Math.sqrt(busy)) / places);
  // What is kept ready anyway is there besides.
  return isPool
    ? Math.max(0, Math.min(wanted, each.maxInstances) - each.minInstances)
    : Math.min(wanted, each.maxInstances);
}
