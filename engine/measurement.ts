/**
 * What is recorded of one deployment while it runs: counters, areas under curves and latency histograms, per bin of the
 * horizon. Its size depends on the number of bins, never on the number of requests, and two of them add up exactly.
 */
import { CallMeasurement } from './call-measurement.ts';
import { BUCKETS, bucketOf } from './statistics/histogram.ts';

export const SCALARS = [
  'warm',
  'completed',
  'failed',
  'timedOut',
  'dropped',
  'inFlight',
  'latencySumUs',
  'onDemandSteps',
  'provisionedSteps',
  'provisionedStarts',
  'provisionedBusyUs',
  'provisionedUs',
  'warmPings',
  'instancesStarted',
  'instancesEnded',
  'endedLifeUs',
  'billedInstanceUs',
  'waitSumUs',
  'workUs',
] as const;

export const COLUMNS = ['arrivals', 'cold', 'throttled', 'busyUs', 'startingUs', 'aliveUs'] as const;

export class Measurement {
  warm = 0;
  completed = 0;
  failed = 0;
  timedOut = 0;
  dropped = 0;
  inFlight = 0;
  latencySumUs = 0;
  latencyMinUs = Number.POSITIVE_INFINITY;
  latencyMaxUs = 0;
  /** Σ of billed steps of requests served by on-demand instances, and by provisioned ones. */
  onDemandSteps = 0;
  provisionedSteps = 0;
  provisionedStarts = 0;
  provisionedBusyUs = 0;
  /** Instances kept ready × time that is paid for. */
  provisionedUs = 0;
  /** Pings that were answered, which are billed and are no requests. */
  warmPings = 0;
  instancesStarted = 0;
  instancesEnded = 0;
  endedLifeUs = 0;
  billedInstanceUs = 0;
  peakInstances = 0;

  /** How much time each bin is, of all replications that were added up. */
  readonly timeUs: Float64Array;
  readonly arrivals: Float64Array;
  readonly cold: Float64Array;
  readonly throttled: Float64Array;
  /** Instance time by state: with a request in it (its init included), waiting for their init, and in all. */
  readonly busyUs: Float64Array;
  readonly startingUs: Float64Array;
  readonly aliveUs: Float64Array;
  /** One latency histogram per bin of arrival, row by row; wide where each request stands for many. */
  readonly latency: Uint32Array | Float64Array;
  /** Time in a queue of requests that started; null where there is no queue. */
  readonly wait: Float64Array | null;
  waitSumUs = 0;
  /** Time that the requests of a fleet which started would take alone, up to their timeout. */
  workUs = 0;
  waitMaxUs = 0;
  /** Of calls, which may take several requests; null where clients do not try again. */
  readonly calls: CallMeasurement | null;

  readonly bins: number;
  readonly horizonUs: number;
  readonly binUs: number;

  constructor(horizonUs: number, binUs: number, hasQueue: boolean, hasRetries = false) {
    this.horizonUs = horizonUs;
    this.binUs = binUs;
    this.bins = Math.ceil(horizonUs / binUs);
    const { bins } = this;
    this.timeUs = new Float64Array(bins);
    this.setTime();
    this.arrivals = new Float64Array(bins);
    this.cold = new Float64Array(bins);
    this.throttled = new Float64Array(bins);
    this.busyUs = new Float64Array(bins);
    this.startingUs = new Float64Array(bins);
    this.aliveUs = new Float64Array(bins);
    this.latency = new Uint32Array(bins * BUCKETS);
    this.wait = hasQueue ? new Float64Array(BUCKETS) : null;
    this.calls = hasRetries ? new CallMeasurement(bins, binUs) : null;
  }

  /** A measurement again, from the plain copy that another thread sent. */
  static revived(copy: Measurement): Measurement {
    const calls = copy.calls && CallMeasurement.revived(copy.calls);
    return Object.assign(new Measurement(copy.horizonUs, copy.horizonUs, false), copy, { calls });
  }

  /** Back to nothing measured. */
  clear(): this {
    for (const name of SCALARS) this[name] = 0;
    this.waitMaxUs = 0;
    this.latencyMinUs = Number.POSITIVE_INFINITY;
    this.latencyMaxUs = 0;
    this.peakInstances = 0;
    for (const name of COLUMNS) this[name].fill(0);
    this.setTime();
    this.latency.fill(0);
    this.wait?.fill(0);
    this.calls?.clear();
    return this;
  }

  /** Of one replication. */
  private setTime(): void {
    const { timeUs, binUs, horizonUs } = this;
    for (let bin = 0; bin < timeUs.length; bin++) timeUs[bin] = Math.min(binUs, horizonUs - bin * binUs);
  }

  /** Counts an answered request in the histogram of its bin of arrival. */
  recordLatency(bin: number, latencyUs: number): void {
    this.latency[bin * BUCKETS + bucketOf(latencyUs)]++;
    this.latencySumUs += latencyUs;
    if (latencyUs > this.latencyMaxUs) this.latencyMaxUs = latencyUs;
    if (latencyUs < this.latencyMinUs) this.latencyMinUs = latencyUs;
  }

  /** Counts the time in the queue of a request that starts. */
  recordWait(waitUs: number): void {
    if (this.wait === null) return;
    this.wait[bucketOf(waitUs)]++;
    this.waitSumUs += waitUs;
    if (waitUs > this.waitMaxUs) this.waitMaxUs = waitUs;
  }

  /** Adds the part of [fromUs, toUs) that lies in the horizon to an area per bin. */
  addInterval(area: Float64Array, fromUs: number, toUs: number): void {
    const start = Math.max(fromUs, 0);
    const end = Math.min(toUs, this.horizonUs);
    if (end <= start) return;
    let bin = Math.floor(start / this.binUs);
    let at = start;
    for (let edge = (bin + 1) * this.binUs; edge < end; edge += this.binUs) {
      area[bin++] += edge - at;
      at = edge;
    }
    area[bin] += end - at;
  }

  /** The buckets that latencies fell into, from the first up to, not including, the second: most rows are mostly empty. */
  usedBuckets(): readonly [number, number] {
    return this.latencyMinUs > this.latencyMaxUs
      ? [0, 0]
      : [bucketOf(this.latencyMinUs), bucketOf(this.latencyMaxUs) + 1];
  }

  /** Of functions in one place as one; the peak is the sum of theirs, which need not have been at the same time. */
  static together(functions: readonly Measurement[]): Measurement {
    if (functions.length === 1) return functions[0];
    const [{ horizonUs, binUs }] = functions;
    const hasQueue = functions.some(({ wait }) => wait !== null);
    const all = new Measurement(
      horizonUs,
      binUs,
      hasQueue,
      functions.some(({ calls }) => calls !== null),
    );
    for (const each of functions) all.add(each);
    all.timeUs.set(functions[0].timeUs);
    all.peakInstances = functions.reduce((sum, { peakInstances }) => sum + peakInstances, 0);
    return all;
  }

  /** Adds another measurement of the same horizon and bins. */
  add(other: Measurement): void {
    for (const name of SCALARS) this[name] += other[name];
    this.waitMaxUs = Math.max(this.waitMaxUs, other.waitMaxUs);
    this.latencyMinUs = Math.min(this.latencyMinUs, other.latencyMinUs);
    this.latencyMaxUs = Math.max(this.latencyMaxUs, other.latencyMaxUs);
    this.peakInstances = Math.max(this.peakInstances, other.peakInstances);
    addTo(this.timeUs, other.timeUs);
    for (const name of COLUMNS) addTo(this[name], other[name]);
    const [from, to] = other.usedBuckets();
    for (let row = 0; row < other.latency.length; row += BUCKETS) {
      for (let i = row + from; i < row + to; i++) this.latency[i] += other.latency[i];
    }
    if (this.wait && other.wait) addTo(this.wait, other.wait);
    if (this.calls && other.calls) this.calls.add(other.calls);
  }
}

function addTo(target: Float64Array, source: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] += source[i];
}
