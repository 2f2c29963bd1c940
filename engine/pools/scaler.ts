/** What decides how many instances a fleet has, looking at it now and then. */
export interface Scaler {
  /** Time of the next look. */
  readonly nextUs: number;
  /**
   * The look at `nextUs`, with the demand since the last one, instances ready to take requests, and those with the starting
   * ones. Returns the size to have from now on, within the limits.
   */
  size(demand: Demand, ready: number, present: number, limits: SizeLimits): number;
}

/** Means over the time since the last look, but for what says otherwise. */
export interface Demand {
  /** Share of the places, or of the processors where these are shared, that were in use on the instances on duty. */
  readonly busyShare: number;
  /** Requests in instances and in the line. */
  readonly present: number;
  /** The same at the moment of the look. */
  readonly presentNow: number;
  /** Instances' worth of processors in use. */
  readonly processors: number;
}

export interface SizeLimits {
  readonly minInstances: number;
  readonly maxInstances: number;
}
