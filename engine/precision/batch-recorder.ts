/** Measurements of one replication, batch by batch, without measuring anything twice. */
import { COLUMNS, Measurement, SCALARS } from '../measurement.ts';
import { BUCKETS } from '../statistics/histogram.ts';
import type { Batches } from './batches.ts';

/**
 * What lies in bins is cut by its bins; of sums over all of the horizon it is noted at the end of each batch how far they
 * have come. What is summed up late, such as the time of an instance that ends later, counts where it is summed up: that
 * makes batches differ more and intervals wider, never narrower.
 */
export class BatchRecorder {
  readonly batches: Batches;
  private readonly sums: (readonly number[])[][] = [];
  private passed: readonly Measurement[] = [];

  constructor(batches: Batches) {
    this.batches = batches;
  }

  /** Of the time between the calls of `pass`. */
  get everyUs(): number {
    return this.batches.us;
  }

  /** Told of each batch that has ended. */
  pass(measurements: readonly Measurement[]): void {
    this.passed = measurements;
    this.sums.push(measurements.map((each) => SCALARS.map((name) => each[name])));
  }

  /** Of each batch, deployment by deployment: views, to be read before the replication's memory is used again. */
  measurements(): Measurement[][] {
    return this.sums
      .slice(0, this.batches.count)
      .map((_, batch) => this.passed.map((whole, m) => this.batchOf(whole, m, batch)));
  }

  private batchOf(whole: Measurement, m: number, batch: number): Measurement {
    const { bins, us } = this.batches;
    const { latencyMinUs, latencyMaxUs, peakInstances } = whole;
    const of = new Measurement(us, us, whole.wait !== null);
    const [from, to] = [batch * bins, (batch + 1) * bins];
    const columns = COLUMNS.map((name) => [name, whole[name].subarray(from, to)]);
    const before = this.sums[batch - 1]?.[m];
    const scalars = SCALARS.map((name, i) => [name, this.sums[batch]![m]![i]! - (before?.[i] ?? 0)]);
    return Object.assign(of, Object.fromEntries(columns), Object.fromEntries(scalars), {
      bins,
      binUs: whole.binUs,
      timeUs: whole.timeUs.subarray(from, to),
      latency: whole.latency.subarray(from * BUCKETS, to * BUCKETS),
      ...{ latencyMinUs, latencyMaxUs, peakInstances },
    });
  }
}
