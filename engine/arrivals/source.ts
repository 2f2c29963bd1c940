/** Where requests come from: arrival times in whole microseconds, ascending, a block at a time. */
export interface ArrivalSource {
  /** Whether requests bring their own duration. */
  readonly carriesWork: boolean;
  /**
   * Writes the next arrivals, as many as fit or are left, and returns their number: 0 at the end.
   * `worksUs` gets each request's duration, or -1 where it has none; it is left alone unless `carriesWork`.
   */
  fill(timesUs: Float64Array, worksUs: Float64Array): number;
}

/** The stretch of time a source covers: from the start of the warm-up to the end of the horizon. */
export interface Span {
  readonly startUs: number;
  readonly endUs: number;
}
