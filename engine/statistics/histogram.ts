/**
 * Log-bucket histogram of times in microseconds: 64 equal buckets per doubling, so the middle of a bucket is within 0.8 %
 * of anything in it. Counts only, hence exactly mergeable by addition, in any order.
 */
const BUCKETS_PER_OCTAVE_LOG2 = 6;
const BUCKETS_PER_OCTAVE = 1 << BUCKETS_PER_OCTAVE_LOG2;
const TWO_POW_24 = 2 ** 24;
/** Up to 2⁴⁸ µs, nine years: longer times count in the last bucket. */
export const BUCKETS = 48 * BUCKETS_PER_OCTAVE;

/** Bucket of a time: 0 for anything below 2 µs, whole microseconds above. */
export function bucketOf(timeUs: number): number {
  let octaves = 0;
  // Shifts work on 32 bits: long times are scaled down first.
  while (timeUs >= TWO_POW_24) {
    timeUs /= TWO_POW_24;
    octaves += 24;
  }
  // Six fractional bits below the leading one, also for times under 64 µs.
  const scaled = (timeUs * 64) | 0;
  if (scaled < 64) return octaves << BUCKETS_PER_OCTAVE_LOG2;
  const octave = 31 - Math.clz32(scaled) - 6;
  return ((octaves + octave) << BUCKETS_PER_OCTAVE_LOG2) + ((scaled >> octave) & (BUCKETS_PER_OCTAVE - 1));
}

/** Lower bound of a bucket in microseconds. */
export function bucketStartUs(bucket: number): number {
  const octave = bucket >> BUCKETS_PER_OCTAVE_LOG2;
  return 2 ** octave * (1 + (bucket & (BUCKETS_PER_OCTAVE - 1)) / BUCKETS_PER_OCTAVE);
}
