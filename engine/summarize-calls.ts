/** Calls of clients that try again, over all replications → their part of a result. */
import type { CallMeasurement } from './call-measurement.ts';
import type { CallsResult, TimelineBin } from './result.ts';
import { BUCKETS } from './statistics/histogram.ts';
import { percentileUs } from './statistics/percentile.ts';

const US_PER_MS = 1000;

export function callsSummary(total: CallMeasurement, replications: number): CallsResult {
  const made = sum(total.made);
  const succeeded = sum(total.succeeded);
  // A bucket reaches past the shortest and the longest time there was.
  const at = (p: number) =>
    succeeded === 0
      ? 0
      : Math.min(
          Math.max(percentileUs(total.latency, p, 0, 0, BUCKETS), total.latencyMinUs),
          total.latencyMaxUs,
        ) / US_PER_MS;
  return {
    made: made / replications,
    succeeded: succeeded / replications,
    gaveUp: total.gaveUp / replications,
    open: total.open / replications,
    attemptsPerCall: made === 0 ? 0 : total.attempts / made,
    abandoned: total.abandoned / replications,
    latencyMs: {
      mean: succeeded === 0 ? 0 : total.latencySumUs / succeeded / US_PER_MS,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      max: total.latencyMaxUs / US_PER_MS,
    },
  };
}

/** Of calls first sent in a bin of the timeline; nothing where clients do not try again. */
export function callsOfBin(
  total: CallMeasurement | null,
  bin: number,
  replications: number,
): Pick<TimelineBin, 'calls' | 'succeeded'> {
  if (total === null) return {};
  return { calls: total.made[bin] / replications, succeeded: total.succeeded[bin] / replications };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
