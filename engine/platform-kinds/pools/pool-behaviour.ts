/** What request-scaled platforms are described by, as dated data; one request per instance. */
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
  /** Delay of a cold start by runtime family; `any` stands for those that were not measured. Null where there is none. */
  readonly coldStart: Dated<Readonly<Record<string, ColdStartQuantiles>> | null>;
  /** Whether the platform bills the start of an instance; absent where its price book says so. */
  readonly startBilled?: Dated<boolean>;
  /** Instances that it keeps ready where none are asked for, and the most it keeps; absent where it keeps none. */
  readonly readyInstances?: Dated<ReadyInstances>;
  readonly idleLife: Dated<IdleLifeFigures>;
  readonly routing: Dated<Routing>;
  /** Null where no limit is known. */
  readonly instanceLifeSec: Dated<number | null>;
  readonly scaleOut: Dated<{ readonly burst: number; readonly perSec: number } | null>;
}

export interface MemoryRange {
  readonly min: number;
  readonly max: number;
  readonly stepMb?: number;
}

export interface ReadyInstances {
  readonly min: number;
  readonly max?: number;
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
