/** Hand-made models for the simulator: one function, one deployment, times in seconds; nothing limits unless stated. */
import type {
  DistributionModel,
  FleetModel,
  FunctionPoolModel,
  Model,
  TrafficModel,
} from '../../engine/model.ts';

const SECOND_US = 1e6;
const NONE = Number.POSITIVE_INFINITY;

export function constant(sec: number): DistributionModel {
  return { distribution: 'constant', valueUs: sec * SECOND_US };
}

export function exponential(meanSec: number): DistributionModel {
  return { distribution: 'exponential', meanUs: meanSec * SECOND_US };
}

/** By mean and squared coefficient of variation. */
export function lognormal(meanSec: number, squaredVariation: number): DistributionModel {
  const variance = Math.log1p(squaredVariation);
  return {
    distribution: 'lognormal',
    mu: Math.log(meanSec * SECOND_US) - variance / 2,
    sigma: Math.sqrt(variance),
  };
}

/** By mean and squared coefficient of variation. */
export function gamma(meanSec: number, squaredVariation: number): DistributionModel {
  return {
    distribution: 'gamma',
    shape: 1 / squaredVariation,
    scaleUs: meanSec * SECOND_US * squaredVariation,
  };
}

export function poisson(ratePerSec: number): TrafficModel {
  return { pattern: 'poisson', ratePerSec };
}

/** Cold starts take no time, and instances stay for ever. */
export function pool(knobs: Partial<FunctionPoolModel> = {}): FunctionPoolModel {
  return {
    id: 'pool',
    kind: 'functionPool',
    workScale: 1,
    timeoutUs: NONE,
    coldStart: [],
    idleLife: constant(1e9),
    idleLifeBesideOthers: null,
    warmPings: null,
    requestRate: null,
    instanceLifeUs: NONE,
    routing: 'mostRecent',
    minInstances: 0,
    provisioning: null,
    maxInstances: NONE,
    accountConcurrency: NONE,
    reservesMax: false,
    scaleOut: null,
    timeoutEndsInstance: false,
    metering: { stepUs: 1000, minimumUs: 1000 },
    ...knobs,
  };
}

/** A cold start of one phase. */
export function init(duration: DistributionModel): FunctionPoolModel['coldStart'] {
  return [{ name: 'init', duration, billed: true }];
}

/** `instances` of `workers` each, for ever, before a queue of any length. */
export function fleet(instances: number, workers: number, knobs: Partial<FleetModel> = {}): FleetModel {
  return {
    id: 'fleet',
    kind: 'fleet',
    workScale: 1,
    timeoutUs: NONE,
    workers,
    sharing: null,
    onDemand: null,
    minInstances: instances,
    maxInstances: instances,
    autoscaler: null,
    boot: constant(0),
    queuePlaces: NONE,
    queueTimeoutUs: NONE,
    metering: { stepUs: SECOND_US, minimumUs: SECOND_US },
    ...knobs,
  };
}

export interface Play {
  readonly seed: string;
  readonly traffic: TrafficModel;
  readonly work: DistributionModel;
  readonly deployments: Model['deployments'];
  readonly warmupSec: number;
  readonly horizonSec: number;
  readonly replications?: number;
}

export function model(play: Play): Model {
  return {
    seed: play.seed,
    horizonUs: Math.round(play.horizonSec * SECOND_US),
    warmupUs: Math.round(play.warmupSec * SECOND_US),
    replications: play.replications ?? 1,
    traffic: [play.traffic],
    function: { name: 'main', work: play.work, errorShare: 0 },
    deployments: play.deployments,
  };
}
