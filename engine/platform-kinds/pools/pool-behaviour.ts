/** What request-scaled platforms are described by, as dated data. */
import type { Routing } from '../../model.ts';
import type { Dated } from '../dated.ts';

export interface PoolBehaviour {
  readonly profile: string;
  readonly defaultRegion: string;
  /** Memory that an instance may have: a range, in steps where there are any, or a list of sizes. */
  readonly memoryMb: Dated<MemoryRange | { readonly sizes: readonly number[] }>;
  /** Null for no limit. */
  readonly maxTimeoutSec: Dated<number | null>;
  /** Instances that an account may have at once; null for no documented limit. */
  readonly accountConcurrency: Dated<number | null>;
  /** Requests that an account may have in each minute or day; absent where that is not limited. */
  readonly requestWindow?: Dated<RequestWindow>;
  /** Processor time of one request; absent where that is not limited. */
  readonly processorSec?: Dated<ProcessorLimit>;
  /** Absent where an idle instance is as ready as ever. */
  readonly pause?: Dated<Pause>;
  /** Delay of a cold start by runtime family; `any` stands for those that were not measured. Null where there is none. */
  readonly coldStart: Dated<Readonly<Record<string, ColdStartQuantiles>> | null>;
  /** What each MB of dependencies, zipped, adds to it; absent where that was not measured. */
  readonly loadingMsPerMb?: Dated<number>;
  /** Share of it that more processor during the start saves, by runtime family; absent where there is no such choice. */
  readonly startupBoost?: Dated<Readonly<Record<string, number>>>;
  /** Whether the platform bills the start of an instance; absent where its price book says so. */
  readonly startBilled?: Dated<boolean>;
  /** Instances that it keeps ready where none are asked for, and the most it keeps; absent where it keeps none. */
  readonly readyInstances?: Dated<ReadyInstances>;
  /** Requests that an instance takes at once; absent where it is always one. */
  readonly requestsAtOnce?: Dated<RequestsAtOnce>;
  /** How instances come where they take several. */
  readonly sharedScaling?: Dated<SharedScaling>;
  /** Instances that are started for the requests after those that there are; absent where none are. */
  readonly prewarmed?: Dated<number>;
  /** What is billed of instances that take several: the time that one has requests in it, or each request by itself. */
  readonly sharedBilling?: Dated<'spells' | 'requests'>;
  /** How instances come where requests are messages that wait in a queue; absent where none are played. */
  readonly queueTriggers?: Dated<QueueTriggers>;
  readonly idleLife: Dated<IdleLifeFigures>;
  readonly routing: Dated<Routing>;
  /** Null where no limit is known. */
  readonly instanceLifeSec: Dated<number | null>;
  readonly scaleOut: Dated<{ readonly burst: number; readonly perSec: number } | null>;
}

/** A year whose instances were treated otherwise; the rest is as it is now. */
export type EarlierBehaviour = Pick<PoolBehaviour, 'profile'> & Partial<PoolBehaviour>;

export interface MemoryRange {
  readonly min: number;
  readonly max: number;
  readonly stepMb?: number;
}

export interface RequestWindow {
  readonly most: number;
  readonly every: 'minute' | 'day';
}

export interface ProcessorLimit {
  /** Unless told otherwise. */
  readonly usual: number;
  readonly most: number;
}

/** When an idle instance is paused, and how long a request waits for it to go on. */
export interface Pause {
  readonly afterSec: number;
  readonly resumeMs: number;
}

export interface ReadyInstances {
  readonly min: number;
  readonly max?: number;
}

export interface RequestsAtOnce {
  /** Unless told otherwise; by memory in MB where it depends on that, or as many as its processors run at full speed. */
  readonly usual: number | Readonly<Record<number, number>> | 'fullSpeed';
  readonly most: number;
  /** Runtime families that take one at once unless told otherwise. */
  readonly oneFor?: readonly string[];
}

export interface SharedScaling {
  /** Whether it holds for instances that take one request at once too; otherwise these come as everywhere. */
  readonly alsoOne?: true;
  /** A request that finds no place starts an instance unless enough are starting, only where there is none at all, or never. */
  readonly startsFor: 'each' | 'first' | 'none';
  /** Which instance with a place gets a request: the emptiest, unless it says otherwise. */
  readonly filling?: 'fullestFirst';
  /** Whether a request is refused for which nothing can be started; absent where it waits. */
  readonly refuses?: boolean;
  /** Longest wait for a place before a request is turned away; null for no limit. */
  readonly pendingSec: number | null;
  /** Null where only requests that find no place start instances. */
  readonly targets: ScalingTargets | null;
  /** In their place, by what is left to do; absent for no. */
  readonly backlog?: BacklogScaling;
}

export interface BacklogScaling {
  readonly lookSec: number;
  /** Requests that an instance is there for, as a share of those that it takes at once. */
  readonly target: number;
  readonly mostUp: number;
}

export interface QueueTriggers extends Pick<BacklogScaling, 'lookSec' | 'mostUp'> {
  /** By the kind of queue: messages that an instance is there for, and those that it takes at once. */
  readonly kinds: Readonly<Record<string, { readonly target: number; readonly atOnce: number }>>;
}

/** Means over the window that instances are to have, looked at every period. */
export interface ScalingTargets {
  readonly periodSec: number;
  readonly windowSec: number;
  /** Share of the requests that it takes at once. */
  readonly requests: number;
  /** Share of its processors in use. */
  readonly processor: number;
}

export interface ColdStartQuantiles {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Share of instances gone after so many idle seconds; one entry is a fixed time. */
export interface IdleLifeFigures {
  readonly idleSec: readonly number[];
  readonly goneShare: readonly number[];
}
