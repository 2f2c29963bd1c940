/** 95 % confidence intervals of a mean from independent replications. */
import { mean, sampleStandardDeviation } from 'simple-statistics';

/** 97.5 % quantile of Student's t by degrees of freedom 1–30 (standard tables, six decimals). */
const T_975 = [
  12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
  2.200985, 2.178813, 2.160369, 2.144787, 2.13145, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963, 2.079614,
  2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.04523, 2.042272,
];
const NORMAL_975 = 1.959963984540054;

/**
 * Beyond the table: the Cornish–Fisher expansion in 1 ÷ degrees of freedom (Abramowitz and Stegun 26.7.5), right to six
 * decimals there.
 */
function studentT975(degreesOfFreedom: number): number {
  if (degreesOfFreedom <= T_975.length) return T_975[degreesOfFreedom - 1];
  const z = NORMAL_975;
  const n = degreesOfFreedom;
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92_160 * n ** 4)
  );
}

/** Lower and upper bound; null where a single replication says nothing about its own spread. */
export type Interval = readonly [number, number] | readonly [null, null];

/** mean ± t × s ÷ √n. */
export function interval95(values: readonly number[]): Interval {
  if (values.length < 2) return [null, null];
  const centre = mean([...values]);
  const half =
    (studentT975(values.length - 1) * sampleStandardDeviation([...values])) / Math.sqrt(values.length);
  return [centre - half, centre + half];
}

/** An interval cut to the values that can be. */
export function clamped(interval: Interval, lowest: number, highest: number): Interval {
  const [from, to] = interval;
  return from === null ? interval : [Math.max(lowest, from), Math.min(highest, to)];
}

/**
 * As wide as the interval, about the figure that it belongs to: over all replications together, a percentile or a ratio is not
 * the mean of the single ones, whose bias is the larger the fewer requests each of them holds.
 */
export function about(value: number, [from, to]: Interval): Interval {
  if (from === null) return [null, null];
  const half = (to - from) / 2;
  return [value - half, value + half];
}

/** An interval stretched to hold a figure that was found in another way than the values it comes from. */
export function around(value: number, [from, to]: Interval): Interval {
  return from === null ? [null, null] : [Math.min(from, value), Math.max(to, value)];
}
