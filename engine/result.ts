/** The result document: what `taximeter run --format json` prints and the page reads. Field names are public. */
import type { Bill } from './money/bill.ts';
import type { Interval } from './statistics/interval.ts';
import type { RequestCounts } from './usage.ts';

export interface Result {
  readonly version: 1;
  readonly taximeter: string;
  /** The scenario as it was run, defaults filled in; itself a valid scenario. */
  readonly scenario: unknown;
  readonly seed: number | string;
  /** What a reader must know because the scenario did not say it, one sentence each. */
  readonly assumptions?: readonly string[];
  readonly deployments: readonly DeploymentResult[];
  /** Where a precision was asked for: half of each 95 % interval ÷ its figure, at most; whether all are that tight. */
  readonly precision?: {
    readonly asked: number;
    readonly met: boolean;
    /** Where the horizon was sampled: what each replication played of it. */
    readonly sampled?: {
      readonly stretches: number;
      readonly stretchSec: number;
      readonly warmupSec: number;
    };
  };
  readonly comparison: {
    readonly cheapest: string;
    readonly fastestP99: string;
    /** In which the bills are compared. */
    readonly currency: string;
    /** What one unit of another bill's currency counts for in it. */
    readonly rates?: Readonly<Record<string, string>>;
  };
}

export interface DeploymentResult {
  readonly id: string;
  readonly platform: string;
  readonly region: string;
  /** Why the bill is the most that it would be, where the platform is played more simply than it is. */
  readonly upperBound?: string;
  /** Per horizon, means over the replications. */
  readonly requests: RequestCounts;
  /** cold ÷ (cold + warm). */
  readonly coldStartRatio: number;
  /** From arrival to answer, of every request that started and ended. */
  readonly latencyMs: LatencySummary;
  /** In queues, of requests that started. */
  readonly waitMs: { readonly mean: number; readonly p95: number; readonly p99: number };
  /** Time averages over the horizon. */
  readonly instances: {
    readonly mean: number;
    /** With at least one request in it, its init included. */
    readonly busy: number;
    readonly idle: number;
    readonly peak: number;
    readonly started: number;
    /** Of instances that ended. */
    readonly meanLifeSec: number;
  };
  /** Where minInstances > 0: share of provisioned time in use, and of requests that spilled over. */
  readonly provisioned?: { readonly busyShare: number; readonly spillShare: number };
  /** Where clients try again: what they asked for, beside the requests that it took. Per horizon, means over the replications. */
  readonly calls?: CallsResult;
  /** The bill in the currency of the comparison, where its own is another. */
  readonly compared?: {
    readonly total: string;
    readonly perMillionRequests: string | null;
    readonly interval: DeploymentResult['interval']['total'];
  };
  readonly bill: Bill & { readonly period: string; readonly perMillionRequests: string | null };
  /** Null bounds where there was one replication. */
  readonly interval: {
    readonly confidence: 0.95;
    readonly replications: number;
    /** Where the horizon was sampled: requests that were really played, of all replications. */
    readonly playedRequests?: number;
    /** Where replications were cut into batches, and the spread of these gave the tighter interval: of which figures. */
    readonly batches?: {
      readonly perReplication: number;
      readonly of: readonly ('total' | 'coldStartRatio' | 'p99Ms')[];
    };
    readonly total: readonly [string, string] | readonly [null, null];
    readonly coldStartRatio: Interval;
    readonly p99Ms: Interval;
  };
  /** Where there are several, what each of them did. */
  readonly functions?: Readonly<Record<string, FunctionResult>>;
  readonly timeline: readonly TimelineBin[];
}

export type FunctionResult = Pick<
  DeploymentResult,
  'requests' | 'coldStartRatio' | 'latencyMs' | 'waitMs' | 'instances' | 'provisioned' | 'calls'
>;

/** A call is what a client wants; each of its attempts is a request. Counted are those first sent in the horizon. */
export interface CallsResult {
  /** made = succeeded + gaveUp + open. */
  readonly made: number;
  readonly succeeded: number;
  readonly gaveUp: number;
  readonly open: number;
  readonly attemptsPerCall: number;
  /** Attempts that their client no longer waited for while the platform was still at them. */
  readonly abandoned: number;
  /** From a call's first attempt to its good answer. */
  readonly latencyMs: Omit<LatencySummary, 'p90' | 'p999'>;
}

export interface LatencySummary {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** Means over the replications. `starting` + `busy` + `idle` are the instances of that moment, each counted once. */
export interface TimelineBin {
  readonly startSec: number;
  readonly arrivals: number;
  readonly cold: number;
  readonly throttled: number;
  readonly busy: number;
  readonly idle: number;
  readonly starting: number;
  /** Latency in milliseconds of requests that arrived in the bin; null where none was answered. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  /** Where clients try again: calls first sent in the bin, and those of them that were answered well in the end. */
  readonly calls?: number;
  readonly succeeded?: number;
}
