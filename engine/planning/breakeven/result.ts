/** What `breakeven` found: plain data, as JSON prints it and a chart draws it. Rates are requests per second, means over the horizon. */
import type { DeploymentResult } from '../../result.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { ServiceLevel } from '../service-level.ts';
import type { ReadyPrices } from './ready-prices.ts';

export interface BreakEven {
  readonly currency: string;
  /** Of the bills, such as `730 h`. */
  readonly period: string;
  readonly level: ServiceLevel;
  /** What the scenario itself states. */
  readonly writtenRatePerSec: number;
  readonly curve: readonly Curve[];
  readonly crossings: readonly Crossing[];
  /** In order of traffic, without gaps. */
  readonly cheapest: readonly CheapestRange[];
  readonly played: Played;
}

export interface Curve {
  readonly deployment: string;
  readonly platform: string;
  readonly region: string;
  readonly points: readonly CurvePoint[];
  /** Where the service that is asked for is given: from and to rates found to a hundredth, where they are not those of the curve. */
  readonly met: readonly RateRange[];
  readonly knees: readonly Knee[];
  readonly steps: readonly Step[];
}

export interface RateRange {
  readonly fromPerSec: number;
  readonly toPerSec: number;
}

export interface CurvePoint {
  readonly ratePerSec: number;
  readonly total: string;
  readonly interval: DeploymentResult['interval']['total'];
  /** Whether the service that is asked for is given; if not, the total counts for nothing. */
  readonly meets: boolean;
  /** Machines, or of an autoscaler the most that it may start. */
  readonly count?: number;
  /** Of what the bill would be at list price, the part that is free. */
  readonly freeShare: number;
  readonly p99Ms: number | null;
  readonly coldStartRatio: number;
  /** Throttled or dropped. */
  readonly refusedShare: number;
}

/** From this traffic on a monthly free quantity no longer suffices. */
export interface Knee {
  readonly ratePerSec: number;
  readonly meter: string;
  readonly label: string;
  readonly free: string;
  readonly unit: string;
}

/** Up to this traffic `from` machines give the service that is asked for, beyond it `to` are needed. */
export interface Step {
  readonly ratePerSec: number;
  readonly from: number;
  readonly to: number;
}

export interface Crossing {
  /** The first costs less below, the second above. */
  readonly between: readonly [string, string];
  readonly ratePerSec: number;
  /** 95 %; null from one replication, and where too few requests decide. */
  readonly interval: Interval;
  /** Played there, in all replications together. */
  readonly requests: number;
  /** What both cost there; at a step what the one costs that does not jump. */
  readonly monthly: string;
  /** Of each there, in the order of `between`; absent at a step. */
  readonly p99Ms?: readonly [number | null, number | null];
  /** Where they do not meet: one of them needs another machine there. */
  readonly step?: true;
}

export interface CheapestRange extends RateRange {
  /** More than one where they cost the same; none where nothing gives the service asked for. */
  readonly deployments: readonly string[];
}

export interface Played {
  readonly seed: number | string;
  readonly replications: number;
  readonly horizonSec: number;
  /** From this traffic on less than the horizon is played, as it is the same at all times; absent where all is played. */
  readonly shortenedFromPerSec?: number;
  /** Up to this traffic more than the horizon is played, which would hold but a few requests; absent where none is that low. */
  readonly lengthenedToPerSec?: number;
  /** The longest stretch, of the lowest traffic. */
  readonly longestSec: number;
  /** The shortest stretch, of the highest traffic. */
  readonly shortestSec: number;
  /** Of the highest traffic. */
  readonly fewestReplications: number;
  /** Whether the curve ends where a run of the whole shape would take long, and not where somebody said. */
  readonly endsEarly?: true;
  /** Where the horizon has another mean than the traffic states, one sentence each. */
  readonly notes?: readonly string[];
}

/** How busy instances kept ready must be to cost what they would on demand. */
export interface KeptReady {
  readonly deployment: string;
  readonly platform: string;
  readonly region: string;
  /** As many were kept ready. */
  readonly minInstances: number;
  /** By the prices alone; null where being ready never pays, absent where it is sold otherwise than by three prices. */
  readonly formula?: { readonly prices: ReadyPrices; readonly utilisation: string | null };
  /** Absent where they cost more however busy they are. */
  readonly simulated?: {
    /** Share of their time in which they work. */
    readonly utilisation: number;
    readonly interval: Interval;
    /** The same in time as it is billed, every request rounded up: what the formula is about. Where it is a line of the bill. */
    readonly billed?: { readonly value: number; readonly interval: Interval };
    /** The traffic at which both cost the same. */
    readonly ratePerSec: number;
    /** Of the deployment without instances kept ready. */
    readonly monthly: string;
    /** Of the requests, those that found none of the ready ones free. */
    readonly spillShare: number;
    /** Without them. */
    readonly coldStartRatio: number;
  };
}
