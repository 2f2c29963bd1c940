/**
 * What is recorded of calls where clients try again: a call is what a client wants, and takes one request or several. Counted
 * are calls whose first attempt is in the horizon. Like the measurement of requests it adds up exactly.
 */
import { BUCKETS, bucketOf } from './statistics/histogram.ts';

/** Counts and sums of whole numbers. */
export const SCALARS = ['attempts', 'abandoned', 'gaveUp', 'open', 'latencySumUs'] as const;
const COLUMNS = ['made', 'succeeded', 'latency'] as const;

export class CallMeasurement {
  attempts = 0;
  /** Attempts that a client took for lost while the platform was still at them. */
  abandoned = 0;
  gaveUp = 0;
  /** Neither answered nor given up at the end of the horizon. */
  open = 0;
  latencySumUs = 0;
  latencyMinUs = Number.POSITIVE_INFINITY;
  latencyMaxUs = 0;
  /** By the bin of the first attempt. */
  readonly made: Float64Array;
  readonly succeeded: Float64Array;
  /** From the first attempt to the good answer. */
  readonly latency = new Float64Array(BUCKETS);
  readonly binUs: number;

  constructor(bins: number, binUs: number) {
    this.made = new Float64Array(bins);
    this.succeeded = new Float64Array(bins);
    this.binUs = binUs;
  }

  /** A measurement again, from the plain copy that another thread sent. */
  static revived(copy: CallMeasurement): CallMeasurement {
    return Object.assign(new CallMeasurement(0, copy.binUs), copy);
  }

  clear(): void {
    for (const name of SCALARS) this[name] = 0;
    for (const name of COLUMNS) this[name].fill(0);
    this.latencyMinUs = Number.POSITIVE_INFINITY;
    this.latencyMaxUs = 0;
  }

  recordCall(firstUs: number): void {
    this.made[Math.floor(firstUs / this.binUs)]++;
  }

  recordSuccess(firstUs: number, doneUs: number): void {
    const latencyUs = doneUs - firstUs;
    this.succeeded[Math.floor(firstUs / this.binUs)]++;
    this.latency[bucketOf(latencyUs)]++;
    this.latencySumUs += latencyUs;
    if (latencyUs > this.latencyMaxUs) this.latencyMaxUs = latencyUs;
    if (latencyUs < this.latencyMinUs) this.latencyMinUs = latencyUs;
  }

  add(other: CallMeasurement): void {
    for (const name of SCALARS) this[name] += other[name];
    for (const name of COLUMNS) for (let i = 0; i < this[name].length; i++) this[name][i] += other[name][i];
    this.latencyMinUs = Math.min(this.latencyMinUs, other.latencyMinUs);
    this.latencyMaxUs = Math.max(this.latencyMaxUs, other.latencyMaxUs);
  }
}
