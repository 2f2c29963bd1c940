/** A measurement over all replications → the figures of a result, and the usage that is billed. */
import type { Measurement } from './measurement.ts';
import type { DeploymentModel } from './model.ts';
import type { DeploymentResult, TimelineBin } from './result.ts';
import { BUCKETS, bucketStartUs } from './statistics/histogram.ts';
import { percentileUs } from './statistics/percentile.ts';
import { callsOfBin, callsSummary } from './summarize-calls.ts';
import type { RequestCounts, Usage } from './usage.ts';

const US_PER_MS = 1000;
const US_PER_SEC = 1e6;
/** Whether instances come with requests, beyond those that are kept ready. */
const comesOnDemand = (model: DeploymentModel) => model.kind === 'functionPool' || model.onDemand !== null;

/** Totals over the replications, as the platforms' meters read them. */
export function usageOf(total: Measurement, model: DeploymentModel, replications: number): Usage {
  const isPool = model.kind === 'functionPool';
  const isOnDemand = comesOnDemand(model);
  const metering = isPool || model.onDemand === null ? model.metering : model.onDemand.metering;
  // What kept instances of several requests do is not rounded by itself, but with the spells that it is a part of.
  const keptSteps = isPool || !isOnDemand ? 0 : Math.floor(total.provisionedBusyUs / metering.stepUs);
  return {
    replications,
    horizonUs: total.horizonUs,
    requests: requestCounts(total),
    onDemandSteps: total.onDemandSteps - keptSteps,
    provisionedSteps: total.provisionedSteps + keptSteps,
    provisionedStarts: total.provisionedStarts,
    warmPings: total.warmPings,
    stepUs: metering.stepUs,
    provisionedUs: total.provisionedUs,
    billedInstanceUs: isPool ? sum(total.aliveUs) : total.billedInstanceUs,
    busyInstanceUs: sum(total.busyUs),
    workUs: isPool ? null : total.workUs,
    idleAtMinimumUs: isPool ? 0 : idleAtMinimumUs(total, model.minInstances),
  };
}

/** A bin in which the fleet grew counts as grown altogether: a bin is a three-hundredth of the horizon. */
function idleAtMinimumUs(total: Measurement, minInstances: number): number {
  let idleUs = 0;
  for (let bin = 0; bin < total.bins; bin++) {
    const aliveUs = total.aliveUs[bin];
    if (aliveUs <= minInstances * total.timeUs[bin]) idleUs += Math.max(0, aliveUs - total.busyUs[bin]);
  }
  return idleUs;
}

/** The behaviour part of a deployment's result: everything but its bill and intervals. */
export function behaviourOf(total: Measurement, model: DeploymentModel, replications: number) {
  const counts = requestCounts(total);
  return {
    requests: perReplication(counts, replications),
    coldStartRatio: ratio(counts.cold, counts.cold + counts.warm),
    latencyMs: latencySummary(total),
    waitMs: waitSummary(total, counts),
    instances: instances(total, replications),
    ...provisionedShares(total, counts),
    ...(total.calls && { calls: callsSummary(total.calls, replications) }),
    timeline: timeline(total, model, replications),
  };
}

/** p99 latency in milliseconds over all bins. */
export function p99Ms(measurement: Measurement): number {
  return latencyPercentilesMs(measurement)(0.99);
}

export function coldStartRatio(measurement: Measurement): number {
  const cold = sum(measurement.cold);
  return ratio(cold, cold + measurement.warm);
}

function requestCounts(total: Measurement): RequestCounts {
  return {
    arrived: sum(total.arrivals),
    completed: total.completed,
    cold: sum(total.cold),
    // A pool counts every start as warm or cold.
    warm: total.warm,
    throttled: sum(total.throttled),
    timedOut: total.timedOut,
    failed: total.failed,
    dropped: total.dropped,
    inFlight: total.inFlight,
  };
}

function perReplication(counts: RequestCounts, replications: number): RequestCounts {
  const entries = Object.entries(counts).map(([name, count]) => [name, count / replications]);
  return Object.fromEntries(entries) as RequestCounts;
}

function latencySummary(total: Measurement): DeploymentResult['latencyMs'] {
  const answered = total.completed + total.failed + total.timedOut;
  const at = latencyPercentilesMs(total);
  return {
    mean: ratio(total.latencySumUs, answered) / US_PER_MS,
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    p999: at(0.999),
    max: total.latencyMaxUs / US_PER_MS,
  };
}

/** Percentiles of the latency over all bins, in milliseconds. */
function latencyPercentilesMs(total: Measurement): (p: number) => number {
  const [first, end] = total.usedBuckets();
  const counts = new Float64Array(end - first);
  for (let row = first; row < total.latency.length; row += BUCKETS) {
    for (let i = 0; i < counts.length; i++) counts[i] += total.latency[row + i];
  }
  return (p) => withinMs(total, percentileUs(counts, p, 0, first, end));
}

/** A bucket reaches past the shortest and the longest time there was. */
function withinMs({ latencyMinUs, latencyMaxUs }: Measurement, us: number): number {
  return us === 0 ? 0 : Math.min(Math.max(us, latencyMinUs), latencyMaxUs) / US_PER_MS;
}

function waitSummary(total: Measurement, { cold, warm }: RequestCounts): DeploymentResult['waitMs'] {
  if (total.wait === null) return { mean: 0, p95: 0, p99: 0 };
  const { wait, waitSumUs, waitMaxUs } = total;
  const at = (p: number) => {
    const us = percentileUs(wait, p, 0, 0, BUCKETS);
    // Who did not wait at all is in the first bucket, with those who waited for a microsecond.
    return us < bucketStartUs(1) ? 0 : Math.min(us, waitMaxUs) / US_PER_MS;
  };
  return { mean: ratio(waitSumUs, cold + warm) / US_PER_MS, p95: at(0.95), p99: at(0.99) };
}

function instances(total: Measurement, replications: number): DeploymentResult['instances'] {
  const timeUs = total.horizonUs * replications;
  const mean = sum(total.aliveUs) / timeUs;
  const busy = sum(total.busyUs) / timeUs;
  return {
    mean,
    busy,
    idle: mean - busy,
    peak: total.peakInstances,
    started: total.instancesStarted / replications,
    meanLifeSec: ratio(total.endedLifeUs, total.instancesEnded) / US_PER_SEC,
  };
}

function provisionedShares(
  total: Measurement,
  { cold, warm }: RequestCounts,
): Pick<DeploymentResult, 'provisioned'> {
  if (total.provisionedUs === 0) return {};
  return {
    provisioned: {
      busyShare: total.provisionedBusyUs / total.provisionedUs,
      spillShare: ratio(cold + warm - total.provisionedStarts, cold + warm),
    },
  };
}

function timeline(total: Measurement, model: DeploymentModel, replications: number): TimelineBin[] {
  return Array.from({ length: total.bins }, (_, bin) => {
    const timeUs = total.timeUs[bin];
    const starting = total.startingUs[bin] / timeUs;
    // A function's init is for a request, which counts as busy in the averages; here each state stands by itself.
    const busy = total.busyUs[bin] / timeUs - (model.kind === 'functionPool' ? starting : 0);
    return {
      startSec: (bin * total.binUs) / US_PER_SEC,
      arrivals: total.arrivals[bin] / replications,
      cold: total.cold[bin] / replications,
      throttled: total.throttled[bin] / replications,
      busy: Math.max(0, busy),
      idle: Math.max(0, total.aliveUs[bin] / timeUs - busy - starting),
      starting,
      p50: binPercentileMs(total, bin, 0.5),
      p95: binPercentileMs(total, bin, 0.95),
      p99: binPercentileMs(total, bin, 0.99),
      ...callsOfBin(total.calls, bin, replications),
    };
  });
}

function binPercentileMs(total: Measurement, bin: number, p: number): number | null {
  const [first, end] = total.usedBuckets();
  const us = percentileUs(total.latency, p, bin * BUCKETS + first, first, end);
  return us === 0 ? null : withinMs(total, us);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
