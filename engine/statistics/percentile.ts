import { BUCKETS, bucketStartUs } from './histogram.ts';

/**
 * The time that a share `p` of the counted values does not exceed, from a histogram's buckets: the value of rank
 * ceil(p × n), taken as spread evenly inside its bucket, hence within 0.8 % of it (1.6 % where a bucket holds one value at
 * its edge). 0 where nothing was counted.
 */
export function percentileUs(counts: ArrayLike<number>, p: number, from = 0): number {
  let total = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) total += counts[from + bucket];
  if (total === 0) return 0;
  const rank = Math.max(1, Math.ceil(p * total));
  let below = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = counts[from + bucket];
    if (below + count >= rank) {
      const start = bucketStartUs(bucket);
      return start + (bucketStartUs(bucket + 1) - start) * ((rank - below - 0.5) / count);
    }
    below += count;
  }
  return 0;
}
