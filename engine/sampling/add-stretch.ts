/** What was measured in one stretch counts for all those that it stands for. Counts stay whole numbers. */
import type { CallMeasurement } from '../call-measurement.ts';
import { SCALARS as OF_CALLS } from '../call-measurement.ts';
import { COLUMNS, Measurement, SCALARS } from '../measurement.ts';
import { BUCKETS } from '../statistics/histogram.ts';

/** Nothing yet: a bin for each stretch that will be added. */
export function emptyTotal(horizonUs: number, bins: number, like: Measurement): Measurement {
  const total = new Measurement(horizonUs, horizonUs / bins, like.wait !== null, like.calls !== null);
  // A request stands for thousands, which 32 bits cannot count.
  Object.assign(total, { latency: new Float64Array(total.latency.length) });
  return total;
}

/** Adds a measurement of a single bin. */
export function addStretch(total: Measurement, bin: number, stretch: Measurement, times: number): void {
  for (const name of SCALARS) total[name] += times * stretch[name];
  for (const name of COLUMNS) total[name][bin] += times * stretch[name][0];
  total.timeUs[bin] = times * stretch.horizonUs;
  total.waitMaxUs = Math.max(total.waitMaxUs, stretch.waitMaxUs);
  total.latencyMinUs = Math.min(total.latencyMinUs, stretch.latencyMinUs);
  total.latencyMaxUs = Math.max(total.latencyMaxUs, stretch.latencyMaxUs);
  total.peakInstances = Math.max(total.peakInstances, stretch.peakInstances);
  const [from, to] = stretch.usedBuckets();
  for (let i = from; i < to; i++) total.latency[bin * BUCKETS + i] += times * stretch.latency[i];
  if (total.wait && stretch.wait) for (let i = 0; i < BUCKETS; i++) total.wait[i] += times * stretch.wait[i];
  if (total.calls && stretch.calls) addCalls(total.calls, bin, stretch.calls, times);
  endOnce(total, stretch, times);
}

/** A horizon ends once: what was under way at the end of a stretch, or in line, came to its end in the next one, but for the last. */
function endOnce(total: Measurement, stretch: Measurement, times: number): void {
  const { inFlight, warm } = stretch;
  const before = (count: number) => times * count - Math.round(count / total.bins);
  const inLine = stretch.arrivals[0] - stretch.cold[0] - warm - stretch.throttled[0] - stretch.dropped;
  total.inFlight -= before(inFlight);
  total.completed += before(inFlight);
  total.warm += before(inLine);
}

function addCalls(total: CallMeasurement, bin: number, stretch: CallMeasurement, times: number): void {
  for (const name of OF_CALLS) total[name] += times * stretch[name];
  total.made[bin] += times * stretch.made[0];
  total.succeeded[bin] += times * (stretch.succeeded[0] + stretch.open) - stretch.open;
  total.open -= (times - 1) * stretch.open;
  for (let i = 0; i < BUCKETS; i++) total.latency[i] += times * stretch.latency[i];
  total.latencyMinUs = Math.min(total.latencyMinUs, stretch.latencyMinUs);
  total.latencyMaxUs = Math.max(total.latencyMaxUs, stretch.latencyMaxUs);
}
