/**
 * Usage: what happened in a deployment. Plain numbers, no currency; every platform's meters are read off it.
 * Counts and sums are totals over all replications and cover the horizon only; divide by `replications` for the mean.
 */
export interface Usage {
  readonly replications: number;
  readonly horizonUs: number;
  readonly requests: RequestCounts;
  /** Σ of billed steps (see the deployment's metering) of requests served by on-demand instances. */
  readonly onDemandSteps: number;
  /** The same for requests served by provisioned instances. */
  readonly provisionedSteps: number;
  /** Requests that provisioned instances served. */
  readonly provisionedStarts: number;
  /** Calls that only kept instances warm: billed like requests, their time is in the steps. */
  readonly warmPings: number;
  /** Duration of one step in microseconds. */
  readonly stepUs: number;
  /** Provisioned instances × time. */
  readonly provisionedUs: number;
  /**
   * Instances × time, from the start of their boot to their end, each run rounded by the deployment's metering; those of
   * a pool, provisioned ones included, are not rounded, because its metering is that of a request.
   */
  readonly billedInstanceUs: number;
  /** Instances × time with at least one request in them, not rounded. */
  readonly busyInstanceUs: number;
  /**
   * Time that requests would take alone, up to their timeout: what their processor time is a share of. Null for a pool of one
   * request per instance, where the billed steps are theirs.
   */
  readonly workUs: number | null;
  /** Instances × time without a request while a fleet was no larger than its minimum, bin by bin of the timeline. */
  readonly idleAtMinimumUs: number;
}

/** arrived = completed + failed + throttled + timedOut + dropped + inFlight. */
export interface RequestCounts {
  arrived: number;
  completed: number;
  /** Started without waiting for an init… */
  warm: number;
  /** …or waited for one. cold + warm = requests that started. */
  cold: number;
  /** The function's code failed. */
  failed: number;
  /** Refused at a limit. */
  throttled: number;
  /** Started, and stopped at the timeout. */
  timedOut: number;
  /** Turned away by a full queue, or waited in it too long. */
  dropped: number;
  /** Neither answered nor turned away when the horizon ended. */
  inFlight: number;
}
