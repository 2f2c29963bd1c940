/**
 * What a reference simulator writes down: every interval and every latency, one by one, and the same figures as a
 * Measurement made of them afterwards, by brute force.
 */
import type { Measurement } from '../../engine/measurement.ts';
import type { RequestMetering } from '../../engine/model.ts';
import { BUCKETS, bucketOf } from '../../engine/statistics/histogram.ts';
import { timelineBinUs } from '../../engine/timeline-bins.ts';

/** A request as the reference sees it. */
export interface Request {
  readonly arrivedUs: number;
  readonly workUs: number;
  readonly failed: boolean;
}

/** From, up to but not including. */
type Interval = readonly [fromUs: number, toUs: number];

export class Tally {
  readonly counts = {
    warm: 0,
    completed: 0,
    failed: 0,
    timedOut: 0,
    dropped: 0,
    inFlight: 0,
    onDemandSteps: 0,
    provisionedSteps: 0,
    provisionedStarts: 0,
    provisionedBusyUs: 0,
    provisionedUs: 0,
    warmPings: 0,
    instancesStarted: 0,
    instancesEnded: 0,
    endedLifeUs: 0,
    billedInstanceUs: 0,
    workUs: 0,
    peakInstances: 0,
  };
  readonly arrivals: number[];
  readonly cold: number[];
  readonly throttled: number[];
  readonly busy: Interval[] = [];
  readonly starting: Interval[] = [];
  readonly alive: Interval[] = [];
  readonly latenciesUs: number[][];
  readonly waitsUs: number[] = [];
  /** Of the instances that ended, the time since their last request. */
  lastIdleUs = 0;
  readonly horizonUs: number;
  readonly binUs: number;

  constructor(horizonUs: number) {
    this.horizonUs = horizonUs;
    this.binUs = timelineBinUs(horizonUs);
    const bins = Math.ceil(horizonUs / this.binUs);
    this.arrivals = new Array(bins).fill(0);
    this.cold = new Array(bins).fill(0);
    this.throttled = new Array(bins).fill(0);
    this.latenciesUs = Array.from({ length: bins }, () => []);
  }

  binOf(timeUs: number): number {
    return Math.floor(timeUs / this.binUs);
  }

  /** The answer of a request that started, or that it was still running at the end. */
  answer({ arrivedUs, failed }: Request, timedOut: boolean, doneUs: number): void {
    if (doneUs > this.horizonUs) {
      this.counts.inFlight++;
      return;
    }
    this.counts[timedOut ? 'timedOut' : failed ? 'failed' : 'completed']++;
    this.latenciesUs[this.binOf(arrivedUs)]!.push(doneUs - arrivedUs);
  }

  ended(createdUs: number, atUs: number): void {
    if (atUs < 0) return;
    this.counts.instancesEnded++;
    this.counts.endedLifeUs += atUs - createdUs;
  }

  /** In the form of `measured`. */
  figures() {
    const latenciesUs = this.latenciesUs.flat();
    return {
      ...this.counts,
      arrivals: this.arrivals,
      cold: this.cold,
      throttled: this.throttled,
      busyUs: this.area(this.busy),
      startingUs: this.area(this.starting),
      aliveUs: this.area(this.alive),
      latencySumUs: sum(latenciesUs),
      latencyMaxUs: Math.max(0, ...latenciesUs),
      latency: this.latenciesUs.map(histogram),
      waitSumUs: sum(this.waitsUs),
      waitMaxUs: Math.max(0, ...this.waitsUs),
      wait: histogram(this.waitsUs),
    };
  }

  private area(intervals: readonly Interval[]): number[] {
    return this.arrivals.map((_, bin) => {
      const fromUs = bin * this.binUs;
      const toUs = Math.min(fromUs + this.binUs, this.horizonUs);
      return sum(intervals.map(([from, to]) => Math.max(0, Math.min(to, toUs) - Math.max(from, fromUs))));
    });
  }
}

/** The figures of a measurement, in a form that is compared as a whole. */
export function measured(measurement: Measurement): ReturnType<Tally['figures']> {
  const { arrivals, cold, throttled, busyUs, startingUs, aliveUs, latency, wait } = measurement;
  return {
    warm: measurement.warm,
    completed: measurement.completed,
    failed: measurement.failed,
    timedOut: measurement.timedOut,
    dropped: measurement.dropped,
    inFlight: measurement.inFlight,
    onDemandSteps: measurement.onDemandSteps,
    provisionedSteps: measurement.provisionedSteps,
    provisionedStarts: measurement.provisionedStarts,
    provisionedBusyUs: measurement.provisionedBusyUs,
    provisionedUs: measurement.provisionedUs,
    warmPings: measurement.warmPings,
    instancesStarted: measurement.instancesStarted,
    instancesEnded: measurement.instancesEnded,
    endedLifeUs: measurement.endedLifeUs,
    billedInstanceUs: measurement.billedInstanceUs,
    workUs: measurement.workUs,
    peakInstances: measurement.peakInstances,
    arrivals: [...arrivals],
    cold: [...cold],
    throttled: [...throttled],
    busyUs: [...busyUs],
    startingUs: [...startingUs],
    aliveUs: [...aliveUs],
    latencySumUs: measurement.latencySumUs,
    latencyMaxUs: measurement.latencyMaxUs,
    latency: Array.from({ length: measurement.bins }, (_, bin) =>
      filled(latency.subarray(bin * BUCKETS, (bin + 1) * BUCKETS)),
    ),
    waitSumUs: measurement.waitSumUs,
    waitMaxUs: measurement.waitMaxUs,
    wait: wait === null ? {} : filled(wait),
  };
}

function histogram(valuesUs: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const valueUs of valuesUs) counts[bucketOf(valueUs)] = (counts[bucketOf(valueUs)] ?? 0) + 1;
  return counts;
}

function filled(row: ArrayLike<number>): Record<number, number> {
  const counts: Record<number, number> = {};
  for (let bucket = 0; bucket < row.length; bucket++) if (row[bucket]! > 0) counts[bucket] = row[bucket]!;
  return counts;
}

/** What a time costs: at least the minimum, in whole steps. */
export function stepsOf(timeUs: number, { stepUs, minimumUs }: RequestMetering): number {
  return Math.ceil(Math.max(timeUs, minimumUs) / stepUs);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
