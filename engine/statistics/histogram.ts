/**
 * Log-bucket histogram of times in microseconds: 128 equal buckets per doubling, so a bucket is at most 0.8 % wide and a
 * percentile taken from it as close. Counts only, hence exactly mergeable by addition, in any order.
 */
const BUCKETS_PER_OCTAVE_LOG2 = 7;
const BUCKETS_PER_OCTAVE = 1 << BUCKETS_PER_OCTAVE_LOG2;
const TWO_POW_20 = 2 ** 20;
/** Up to 2⁴⁴ µs, 203 days: longer times count in the last bucket. */
export const BUCKETS = 44 * BUCKETS_PER_OCTAVE;

/** Bucket of a time; everything below 1 µs falls into the first. */
export function bucketOf(timeUs: number): number {
  let octaves = 0;
  // Shifts work on 32 bits: long times are scaled down first.
  while (timeUs >= TWO_POW_20) {
    timeUs /= TWO_POW_20;
    octaves += 20;
  }
  // Seven fractional bits below the leading one, also for short times.
  const scaled = (timeUs * BUCKETS_PER_OCTAVE) | 0;
  if (scaled < BUCKETS_PER_OCTAVE) return octaves << BUCKETS_PER_OCTAVE_LOG2;
  const octave = 31 - Math.clz32(scaled) - BUCKETS_PER_OCTAVE_LOG2;
  const bucket =
    ((octaves + octave) << BUCKETS_PER_OCTAVE_LOG2) + ((scaled >> octave) & (BUCKETS_PER_OCTAVE - 1));
  return bucket < BUCKETS ? bucket : BUCKETS - 1;
}

/** Lower bound of a bucket in microseconds. */
export function bucketStartUs(bucket: number): number {
  const octave = bucket >> BUCKETS_PER_OCTAVE_LOG2;
  return 2 ** octave * (1 + (bucket & (BUCKETS_PER_OCTAVE - 1)) / BUCKETS_PER_OCTAVE);
}
