/**
 * Whether one long replication can be cut into batches that are as good as short replications (batch means; Law, Simulation
 * Modeling and Analysis, 2015, 9.5.3): its traffic has to be the same in each of them, and they have to be long beside
 * whatever one leaves behind for the next.
 */
import { expectedRequests } from '../arrivals/expected-requests.ts';
import { distributionMeanUs } from '../durations/mean.ts';
import type { DeploymentModel, Model, TrafficModel } from '../model.ts';
import { scalerSlownessUs } from '../sampling/scaler-slowness.ts';
import { timelineBinUs } from '../timeline-bins.ts';

/** Batches one after the other from the start of the horizon, each of whole bins of the timeline. */
export interface Batches {
  readonly count: number;
  readonly bins: number;
  readonly us: number;
}

/** More say little more about their spread, and the shorter they are the more they resemble their neighbours. */
const BATCHES = 20;
const FEWEST_BATCHES = 10;
/** A hundredth of them are the ones about the p99. */
const FEWEST_REQUESTS = 500;
/** Of what passes from one batch to the next, and of spells of traffic, several fit in a batch. */
const TIMES_MEMORY = 5;
const DAY_US = 24 * 3600e6;

type Played = Pick<Model, 'horizonUs' | 'traffic' | 'deployments' | 'faults'>;

/** Null where batches would not be alike; several functions are not cut. */
export function batchesOf(models: readonly Played[]): Batches | null {
  const [model] = models;
  if (models.length !== 1 || model === undefined) return null;
  const { horizonUs, traffic, deployments, faults = [] } = model;
  const cycleUs = Math.max(...traffic.map(cycleOfUs));
  const binUs = timelineBinUs(horizonUs);
  // By a schedule or by what happened before: either way batches are not alike.
  const isProvisioned = deployments.some((each) => each.kind === 'functionPool' && each.provisioning);
  if (faults.length > 0 || isProvisioned || !Number.isFinite(cycleUs)) return null;
  if (cycleUs % binUs !== 0) return null;
  const unitBins = Math.max(1, cycleUs / binUs);
  const bins = unitBins * Math.max(1, Math.floor(horizonUs / binUs / unitBins / BATCHES));
  const us = bins * binUs;
  const count = Math.floor(horizonUs / us);
  const isLong = TIMES_MEMORY * Math.max(...traffic.map(spellUs), ...deployments.map(memoryUs)) <= us;
  const isBusy = expectedRequests(traffic, us) >= FEWEST_REQUESTS;
  return count >= FEWEST_BATCHES && isLong && isBusy ? { count, bins, us } : null;
}

/** After how long a source of traffic is itself again: 0 at any time, infinity never. */
function cycleOfUs(source: TrafficModel): number {
  switch (source.pattern) {
    case 'steady':
    case 'poisson':
    case 'bursts':
    case 'onOff':
      return 0;
    case 'diurnal':
      return source.weekend === 1 ? DAY_US : 7 * DAY_US;
    case 'ramp':
    case 'spike':
    case 'replay':
      return Number.POSITIVE_INFINITY;
  }
}

/** How long its busy and its quiet times are. */
function spellUs(source: TrafficModel): number {
  return source.pattern === 'onOff' ? source.onUs + source.offUs : 0;
}

/** For how long what happened is felt: by idle instances, by scalers, by limits that count over a time. */
function memoryUs(model: DeploymentModel): number {
  if (model.kind === 'fleet') {
    const idleUs = model.onDemand === null ? 0 : distributionMeanUs(model.onDemand.idleLife);
    return Math.max(idleUs, scalerSlownessUs(model));
  }
  const { idleLife, idleLifeBesideOthers, requestWindow } = model;
  const idle = idleLifeBesideOthers === null ? [idleLife] : [idleLife, idleLifeBesideOthers];
  return Math.max(...idle.map(distributionMeanUs), requestWindow?.everyUs ?? 0);
}
