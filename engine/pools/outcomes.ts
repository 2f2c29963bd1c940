/** What became of the requests of a block, as columns beside theirs. */
import type { Measurement } from '../measurement.ts';
import type { RequestMetering } from '../model.ts';
import { BUCKETS, bucketOf } from '../statistics/histogram.ts';
import type { Requests } from './pool.ts';

export const THROTTLED = 0;
export const WARM = 1;
export const COLD = 2;
/** Warm, on an instance that was kept ready. */
export const PROVISIONED = 3;

/** How a request ended: by its own code, well or not; at its timeout; with its instance, before it was done. */
export const ANSWERED = 0;
export const TIMED_OUT = 1;
export const LOST = 2;

/** What a time costs: at least the minimum, in whole steps. */
export function stepsOf(timeUs: number, { stepUs, minimumUs }: RequestMetering): number {
  return Math.ceil(Math.max(timeUs, minimumUs) / stepUs);
}

export class Outcomes {
  /** THROTTLED, WARM, COLD or PROVISIONED. */
  readonly start: Uint8Array;
  /** ANSWERED, TIMED_OUT or LOST; set for requests that started, as what follows. */
  readonly ending: Uint8Array;
  /** When the answer leaves. */
  readonly doneUs: Float64Array;
  /** Time the platform charges duration for: what ran, and the billed part of the init. */
  readonly meteredUs: Float64Array;

  constructor(capacity: number) {
    this.start = new Uint8Array(capacity);
    this.ending = new Uint8Array(capacity);
    this.doneUs = new Float64Array(capacity);
    this.meteredUs = new Float64Array(capacity);
  }

  /** A request ends with its instance, at a time before it would have been done; of a start, what is not billed came first. */
  lose(i: number, atUs: number): void {
    this.ending[i] = LOST;
    this.meteredUs[i] = Math.max(0, this.meteredUs[i] - (this.doneUs[i] - atUs));
    this.doneUs[i] = atUs;
  }
}

/**
 * Books a block in a measurement, from index `from` up to, not including, `to`. A pass of its own with its sums in local
 * variables: it is a good part of the time of every run.
 */
export function book(
  measurement: Measurement,
  metering: RequestMetering,
  requests: Requests,
  outcomes: Outcomes,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; ) {
    const bin = Math.floor(requests.timesUs[i] / measurement.binUs);
    const next = firstAtOrAfter(requests.timesUs, i, to, (bin + 1) * measurement.binUs);
    bookBin(measurement, metering, requests, outcomes, i, next, bin);
    i = next;
  }
}

function bookBin(
  measurement: Measurement,
  { stepUs, minimumUs }: RequestMetering,
  { timesUs, failures }: Requests,
  { start, ending, doneUs, meteredUs }: Outcomes,
  from: number,
  to: number,
  bin: number,
): void {
  const { latency, horizonUs } = measurement;
  const row = bin * BUCKETS;
  const binEndUs = Math.min((bin + 1) * measurement.binUs, horizonUs);
  let throttled = 0;
  let cold = 0;
  let provisioned = 0;
  let timeouts = 0;
  let failed = 0;
  let inFlight = 0;
  let busyUs = 0;
  let latencySumUs = 0;
  let latencyMinUs = measurement.latencyMinUs;
  let latencyMaxUs = measurement.latencyMaxUs;
  let onDemandSteps = 0;
  let provisionedSteps = 0;
  for (let i = from; i < to; i++) {
    const kind = start[i];
    if (kind === THROTTLED) {
      throttled++;
      continue;
    }
    const nowUs = timesUs[i];
    const endUs = doneUs[i];
    if (endUs <= binEndUs) busyUs += endUs - nowUs;
    else measurement.addInterval(measurement.busyUs, nowUs, endUs);
    const steps = Math.ceil(Math.max(meteredUs[i], minimumUs) / stepUs);
    if (kind === PROVISIONED) {
      provisioned++;
      provisionedSteps += steps;
      measurement.provisionedBusyUs += Math.min(endUs, horizonUs) - nowUs;
    } else {
      onDemandSteps += steps;
      if (kind === COLD) cold++;
    }
    if (endUs > horizonUs) {
      inFlight++;
      continue;
    }
    if (ending[i] !== ANSWERED) {
      if (ending[i] === TIMED_OUT) timeouts++;
      else failed++;
    } else if (failures !== null && failures[i] === 1) failed++;
    const latencyUs = endUs - nowUs;
    latency[row + bucketOf(latencyUs)]++;
    latencySumUs += latencyUs;
    if (latencyUs > latencyMaxUs) latencyMaxUs = latencyUs;
    if (latencyUs < latencyMinUs) latencyMinUs = latencyUs;
  }
  const started = to - from - throttled;
  measurement.arrivals[bin] += to - from;
  measurement.throttled[bin] += throttled;
  measurement.cold[bin] += cold;
  measurement.busyUs[bin] += busyUs;
  measurement.warm += started - cold;
  measurement.completed += started - inFlight - timeouts - failed;
  measurement.failed += failed;
  measurement.timedOut += timeouts;
  measurement.inFlight += inFlight;
  measurement.latencySumUs += latencySumUs;
  measurement.latencyMinUs = latencyMinUs;
  measurement.latencyMaxUs = latencyMaxUs;
  measurement.onDemandSteps += onDemandSteps;
  measurement.provisionedSteps += provisionedSteps;
  measurement.provisionedStarts += provisioned;
}

/** Requests of the warm-up are not counted, but those that reach into the horizon keep instances busy there. */
export function bookBusy(
  measurement: Measurement,
  { timesUs }: Requests,
  { start, doneUs }: Outcomes,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (start[i] === THROTTLED || doneUs[i] <= 0) continue;
    measurement.addInterval(measurement.busyUs, timesUs[i], doneUs[i]);
    if (start[i] === PROVISIONED) measurement.provisionedBusyUs += Math.min(doneUs[i], measurement.horizonUs);
  }
}

/** Index of the first time at or after `timeUs` in [from, to), by halving. */
function firstAtOrAfter(timesUs: Float64Array, from: number, to: number, timeUs: number): number {
  if (timesUs[to - 1] < timeUs) return to;
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesUs[middle] < timeUs) low = middle + 1;
    else high = middle;
  }
  return low;
}
