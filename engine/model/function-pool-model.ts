/** The model of a pool of instances that take one request at a time. Times in microseconds, rates per second. */

import type { DeploymentBase, DistributionModel, RequestMetering } from '../model.ts';
import type { AutoscalerModel } from '../scaler-model.ts';
import type { ContainerPoolModel } from './container-pool-model.ts';

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
  /** Warm and idle when the simulation starts, on demand, with ages up to their longest life; absent for none. */
  readonly startInstances?: number;
  /** The same where their number changes, whatever `minInstances`; null where it does not. */
  readonly provisioning: ProvisioningModel | null;
  /** Ceiling on requests in flight, provisioned included. Infinity for none. */
  readonly maxInstances: number;
  readonly accountConcurrency: number;
  /** Whether `maxInstances` are set aside for it in an account that it shares with other functions. */
  readonly reservesMax: boolean;
  /** Token bucket on new instances; null for none. It starts full and refills continuously. */
  readonly scaleOut: { readonly burst: number; readonly perSec: number } | null;
  /** The same on requests, below the ceiling on those in flight. */
  readonly requestRate: { readonly burst: number; readonly perSec: number } | null;
  /** A request that hits its timeout takes its instance with it. */
  readonly timeoutEndsInstance: boolean;
  readonly metering: RequestMetering;
}

/** Instances kept ready whose number changes. */
export interface ProvisioningModel {
  readonly ready: ReadyBySchedule | ReadyByAlarms;
  /** From asking for more until they begin to start, so many a second; none serves before the last of them is ready. */
  readonly delay: DistributionModel;
  readonly perSec: number;
  /** Each is paid for in whole steps from the time it is asked for until it is not. */
  readonly paidStepUs: number;
}

export interface ReadyBySchedule {
  readonly by: 'schedule';
  /** Repeats; a cycle begins at `cycleStartUs`. */
  readonly cycleUs: number;
  readonly cycleStartUs: number;
  /** In order of their times in the cycle, from 0 on, of which no two are equal; at least one. */
  readonly changes: readonly { readonly atUs: number; readonly instances: number }[];
}

export interface ReadyByAlarms {
  readonly by: 'alarms';
  readonly minInstances: number;
  readonly maxInstances: number;
  readonly alarms: AutoscalerModel;
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
