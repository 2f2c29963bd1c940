/**
 * The model: what the simulator plays, with everything resolved to numbers.
 * A scenario file (units, defaults, sugar) is compiled into this; nothing here has a price.
 * Times are whole microseconds from the start of the horizon (warm-up runs before 0), rates are per second.
 */
import type { ContainerPoolModel } from './container-pool-model.ts';
import type { AutoscalerModel, HpaScalerModel, WindowScalerModel } from './scaler-model.ts';
import type { Recording } from './traffic/recording.ts';

export interface Model {
  /** Every random stream is named under this seed. */
  readonly seed: string;
  readonly horizonUs: number;
  /** Simulated before the horizon and not counted. */
  readonly warmupUs: number;
  readonly replications: number;
  /** Superposed sources. */
  readonly traffic: readonly TrafficModel[];
  readonly function: FunctionModel;
  readonly deployments: readonly DeploymentModel[];
  /** What goes wrong meanwhile, everywhere; absent for nothing. */
  readonly faults?: readonly FaultModel[];
}

export type FaultModel =
  /** Every instance that came with requests is replaced: idle ones at once, busy ones when they are done. */
  | { readonly fault: 'deploy'; readonly atUs: number }
  /** Nothing can be started; what is there goes on. */
  | { readonly fault: 'noNewInstances'; readonly fromUs: number; readonly toUs: number };

/** Rates are the long-run mean number of requests per second, whatever the pattern. */
export type TrafficModel =
  | { readonly pattern: 'steady' | 'poisson'; readonly ratePerSec: number }
  | {
      readonly pattern: 'diurnal';
      readonly ratePerSec: number;
      /** 0–1: swing of the daily cosine relative to its mean. */
      readonly amplitude: number;
      /** Time of day of the peak. */
      readonly peakAtUs: number;
      /** Weekend level relative to weekdays. */
      readonly weekend: number;
      /** Time of the week (0 = Monday midnight) at the start of the horizon. */
      readonly weekStartUs: number;
    }
  | {
      readonly pattern: 'ramp';
      readonly fromPerSec: number;
      readonly toPerSec: number;
      readonly overUs: number;
    }
  | {
      readonly pattern: 'spike';
      /** Start of the rise. */
      readonly atUs: number;
      readonly peakPerSec: number;
      readonly riseUs: number;
      readonly holdUs: number;
      readonly fallUs: number;
    }
  | { readonly pattern: 'bursts'; readonly ratePerSec: number; readonly size: number }
  | { readonly pattern: 'onOff'; readonly ratePerSec: number; readonly onUs: number; readonly offUs: number }
  | { readonly pattern: 'replay'; readonly recording: Recording; readonly spread: 'poisson' | 'even' };

/** A positive random time in microseconds, before rounding. */
export type DistributionModel =
  | { readonly distribution: 'constant'; readonly valueUs: number }
  | { readonly distribution: 'exponential'; readonly meanUs: number }
  | { readonly distribution: 'uniform'; readonly minUs: number; readonly maxUs: number }
  /** ln X is normal with mean `mu` (of microseconds) and standard deviation `sigma`. */
  | { readonly distribution: 'lognormal'; readonly mu: number; readonly sigma: number }
  | { readonly distribution: 'gamma'; readonly shape: number; readonly scaleUs: number }
  | { readonly distribution: 'weibull'; readonly shape: number; readonly scaleUs: number }
  /** Type I: P(X > x) = (scaleUs / x)^shape for x ≥ scaleUs. */
  | { readonly distribution: 'pareto'; readonly shape: number; readonly scaleUs: number }
  /** Inverse of the piecewise-linear quantile function through (probabilities[i], valuesUs[i]). */
  | {
      readonly distribution: 'empirical';
      readonly probabilities: readonly number[];
      readonly valuesUs: readonly number[];
    };

export interface FunctionModel {
  readonly name: string;
  /** What one request takes alone, warm, at the function's reference memory. */
  readonly work: DistributionModel;
  /** Share of requests whose code fails. */
  readonly errorShare: number;
}

export type DeploymentModel = FunctionPoolModel | FleetModel;

interface DeploymentBase {
  readonly id: string;
  /** Duration here ÷ duration at the function's reference memory, one request alone. */
  readonly workScale: number;
  /** Longest duration allowed; Infinity for none. */
  readonly timeoutUs: number;
}

export type Routing = 'mostRecent' | 'newest' | 'oldest' | 'leastRecent' | 'random';

/** One request per instance; instances come and go with the requests. */
export interface FunctionPoolModel extends DeploymentBase, ContainerPoolModel {
  readonly kind: 'functionPool';
  /** A cold start is these in turn; a request that waits for them is cold. */
  readonly coldStart: readonly ColdStartPhase[];
  /** Time without a request after which an instance is gone; drawn afresh for each idle spell. */
  readonly idleLife: DistributionModel;
  /** The same for a spell that begins while other instances are alive; null where it is no different. */
  readonly idleLifeBesideOthers: DistributionModel | null;
  /** Longest life of an instance; it ends when it is next idle. Infinity for none. */
  readonly instanceLifeUs: number;
  readonly routing: Routing;
  /** Calls that keep instances warm and that nobody waits for; null for none. */
  readonly warmPings: WarmPingsModel | null;
  /** Kept ready for ever and preferred; a request that finds none free spills over to the on-demand pool. */
  readonly minInstances: number;
  /** Ceiling on requests in flight, provisioned included. Infinity for none. */
  readonly maxInstances: number;
  readonly accountConcurrency: number;
  /** Token bucket on new instances; null for none. It starts full and refills continuously. */
  readonly scaleOut: { readonly burst: number; readonly perSec: number } | null;
  /** The same on requests, below the ceiling on those in flight. */
  readonly requestRate: { readonly burst: number; readonly perSec: number } | null;
  /** A request that hits its timeout takes its instance with it. */
  readonly timeoutEndsInstance: boolean;
  readonly metering: RequestMetering;
}

/** So many at once, each to an instance of its own. */
export interface WarmPingsModel {
  readonly everyUs: number;
  readonly atOnce: number;
}

export interface ColdStartPhase {
  readonly name: string;
  readonly duration: DistributionModel;
  /** Whether the platform bills this phase as duration. */
  readonly billed: boolean;
}

/** How the billed duration of one request follows from its time: max(minimum, rounded up to whole steps). */
export interface RequestMetering {
  readonly stepUs: number;
  readonly minimumUs: number;
}

/** How requests in one instance slow each other down: its processor is shared evenly, waiting overlaps freely. */
export interface SharingModel {
  /** Requests that run at full speed at once: the processors of an instance ÷ those that one request can keep busy. */
  readonly fullSpeed: number;
  /** Part of a request's duration, alone, that needs the processor; it comes first, the rest is waiting. */
  readonly processorShare: number;
}

/** Instances that start because a request finds no place, and that go when nothing comes for long. */
export interface OnDemandModel {
  /** A request that finds no place starts an instance unless enough are starting, or only where there is none at all. */
  readonly startsFor: 'each' | 'first';
  /** Time without a request after which an instance is gone; drawn afresh for each idle spell. */
  readonly idleLife: DistributionModel;
  /** Token bucket on new instances; null for none. It starts full and refills continuously. */
  readonly scaleOut: { readonly burst: number; readonly perSec: number } | null;
  /** Whether a request is refused for which no place is free, on its way or to be started; absent where it waits. */
  readonly refuses?: boolean;
  /** How the billed time of an instance with requests in it follows from each such spell. */
  readonly metering: RequestMetering;
  /** Whether the platform bills the start of an instance with the spell that follows. */
  readonly startBilled: boolean;
}

/** Servers or tasks with a fixed number of workers each and one first-come queue in front. */
export interface FleetModel extends DeploymentBase {
  readonly kind: 'fleet';
  /** Requests one instance works on at once. */
  readonly workers: number;
  /** Null where each of them runs at full speed. */
  readonly sharing: SharingModel | null;
  /** Which instance with a free place a request goes to: the emptiest, unless it says otherwise. */
  readonly filling?: 'fullestFirst';
  /** Null where only the autoscaler changes the number of instances. */
  readonly onDemand: OnDemandModel | null;
  /** Fixed fleets: min = max = count and no autoscaler. */
  readonly minInstances: number;
  readonly maxInstances: number;
  readonly autoscaler: AutoscalerModel | WindowScalerModel | HpaScalerModel | null;
  /** From the decision to start an instance to its first request. */
  readonly boot: DistributionModel;
  /** Places in the fleet's queue; a request that finds none is dropped. Infinity for no limit. */
  readonly queuePlaces: number;
  /** A request that would wait longer is dropped. Infinity for never. */
  readonly queueTimeoutUs: number;
  /** How the billed run time of one instance follows from its life. */
  readonly metering: RequestMetering;
}
