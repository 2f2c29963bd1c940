/** The model of a fleet: instances that take several requests at once, with a queue in front. Times in microseconds. */
import type { DeploymentBase, DistributionModel, RequestMetering } from '../model.ts';
import type { ScalerModel } from '../scaler-model.ts';

/** How requests in one instance slow each other down: its processor is shared evenly, waiting overlaps freely. */
export interface SharingModel {
  /** Requests that run at full speed at once: the processors of an instance ÷ those that one request can keep busy. */
  readonly fullSpeed: number;
  /** Part of a request's duration, alone, that needs the processor; it comes first, the rest is waiting. */
  readonly processorShare: number;
}

/** Instances that start because a request finds no place, and that go when nothing comes for long. */
export interface OnDemandModel {
  /** A request that finds no place starts an instance unless enough are starting, only where there is none at all, or never. */
  readonly startsFor: 'each' | 'first' | 'none';
  /** Started beforehand, as long as there are requests, for the ones after those on duty; one that is used is replaced. */
  readonly prewarmed: number;
  /** Time without a request after which an instance is gone; drawn afresh for each idle spell. */
  readonly idleLife: DistributionModel;
  /** Token bucket on new instances; null for none. It starts full and refills continuously. */
  readonly scaleOut: { readonly burst: number; readonly perSec: number } | null;
  /** Whether a request is refused for which no place is free, on its way or to be started; absent where it waits. */
  readonly refuses?: boolean;
  /** Each time that an instance has requests in it, however many, or each request by itself, from its start to its answer. */
  readonly billedBy: 'spells' | 'requests';
  /** How the billed time follows from each of these. */
  readonly metering: RequestMetering;
  /** Whether the platform bills the start of an instance with the spell that follows; never with a request. */
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
  /** Up when the simulation starts, where that is not the fewest. */
  readonly startInstances?: number;
  readonly autoscaler: ScalerModel | null;
  /** From the decision to start an instance to its first request. */
  readonly boot: DistributionModel;
  /** Places in the fleet's queue; a request that finds none is dropped. Infinity for no limit. */
  readonly queuePlaces: number;
  /** A request that would wait longer is dropped. Infinity for never. */
  readonly queueTimeoutUs: number;
  /** How the billed run time of one instance follows from its life. */
  readonly metering: RequestMetering;
}
