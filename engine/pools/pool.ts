import type { Measurement } from '../measurement.ts';

/** A block of requests in order of time, as columns. */
export interface Requests {
  readonly timesUs: Float64Array;
  /** What each takes at the reference speed. */
  readonly worksUs: Float64Array;
  /** 1 where the function's code fails; null where it never does. */
  readonly failures: Uint8Array | null;
  /** What each is called by whoever follows it; absent where nobody does. */
  readonly numbers?: Int32Array;
}

/** A deployment in motion: requests go in, in order of time; what happens is recorded in its measurement. */
export interface Pool {
  readonly measurement: Measurement;
  /** Plays the requests of a block from index `from` up to, not including, `to`. */
  accept(requests: Requests, from: number, to: number): void;
  /** Time reaches 0: what comes next is counted. */
  beginHorizon(): void;
  /** Time reaches the end of the horizon: settles what is still open. */
  endHorizon(): void;
}
