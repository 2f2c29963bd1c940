import { bucketStartUs } from './histogram.ts';

/**
 * The time that a share `p` of the counted values does not exceed: the value of rank ceil(p × n), taken as spread evenly
 * inside its bucket, hence within the bucket's width of 0.8 %. Looks at `counts[from]`, the count of bucket `first`, and the
 * ones after it up to, not including, bucket `end`. 0 where nothing was counted.
 */
export function percentileUs(
  counts: ArrayLike<number>,
  p: number,
  from: number,
  first: number,
  end: number,
): number {
  let total = 0;
  for (let i = from; i < from + end - first; i++) total += counts[i];
  const rank = Math.max(1, Math.ceil(p * total));
  let below = 0;
  for (let bucket = first; bucket < end; bucket++) {
    const count = counts[from + bucket - first];
    if (count > 0 && below + count >= rank) {
      const start = bucketStartUs(bucket);
      return start + (bucketStartUs(bucket + 1) - start) * ((rank - below - 0.5) / count);
    }
    below += count;
  }
  return 0;
}
