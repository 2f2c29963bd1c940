/**
 * The model: what the simulator plays, with everything resolved to numbers.
 * A scenario file (units, defaults, sugar) is compiled into this; nothing here has a price.
 * Times are whole microseconds from the start of the horizon (warm-up runs before 0), rates are per second.
 */
import type { FleetModel } from './model/fleet-model.ts';
import type { FunctionPoolModel } from './model/function-pool-model.ts';
import type { RetryModel } from './model/retry-model.ts';
import type { Recording } from './traffic/recording.ts';

export type * from './model/container-pool-model.ts';
export type * from './model/fleet-model.ts';
export type * from './model/function-pool-model.ts';
export type * from './model/retry-model.ts';

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
  /** What requests wait for; absent where waiting is no more than time, which overlaps with everything. */
  readonly downstream?: DownstreamModel;
}

/** What the requests of a deployment call, once each and after the part that needs the processor; each deployment has its own. */
export interface DownstreamModel {
  /** Part of a request's work at the reference speed that is done there, however fast the deployment is. */
  readonly share: number;
  /** Calls at once; the others wait in the order they come. Infinity for no limit. */
  readonly connections: number;
  /** Each of n at once takes 1 + contention × (n − 1) + coherency × n(n − 1) times as long as one alone. */
  readonly contention: number;
  readonly coherency: number;
}

export type FaultModel =
  /** Every instance that came with requests is replaced: idle ones at once, busy ones when they are done. */
  | { readonly fault: 'deploy'; readonly atUs: number }
  /** Nothing can be started; what is there goes on. */
  | { readonly fault: 'noNewInstances'; readonly fromUs: number; readonly toUs: number }
  /** The first of so many zones, at least two, is gone with all that is in it; the same number in all of them. */
  | { readonly fault: 'zoneLost'; readonly fromUs: number; readonly toUs: number; readonly zones: number }
  /** What requests wait for there takes so many times as long; those at once multiply. */
  | {
      readonly fault: 'slowDownstream';
      readonly fromUs: number;
      readonly toUs: number;
      readonly factor: number;
    };

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
  /** Whether its clients try again; absent where they take what they get. */
  readonly retry?: RetryModel;
}

export type DeploymentModel = FunctionPoolModel | FleetModel;

/** What every deployment's model has. */
export interface DeploymentBase {
  readonly id: string;
  /** Duration here ÷ duration at the function's reference memory, one request alone. */
  readonly workScale: number;
  /** Longest duration allowed; Infinity for none. */
  readonly timeoutUs: number;
}

/** How the billed duration of one request follows from its time: max(minimum, rounded up to whole steps). */
export interface RequestMetering {
  readonly stepUs: number;
  readonly minimumUs: number;
}
