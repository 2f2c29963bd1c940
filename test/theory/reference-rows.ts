/**
 * An independent reference simulation of the literature's model, where the whole time of a cold request comes from one law
 * of its own mean, settled and without its start-up: figures with 95 % half-widths (own calculation, 2026; 50 batch means
 * of 3.7 to 190 million requests). The first setting is the example of N. Mahmoudi and H. Khazaei, SimFaaS (CLOSER 2021).
 *
 * Left out by rule: routing leastRecent and random at 0.9 and at 100 requests a second. These pools hardly ever lose an
 * instance, so their size is the largest concurrency there ever was, and grows with the length of the run.
 * A mean cold time below the warm one could not be played, since no init is negative; there is no such row.
 */
import type { Routing } from '../../engine/model.ts';

type WithHalfWidth = readonly [value: number, halfWidth: number];

export type ReferenceRow = readonly [
  ratePerSec: number,
  warmSec: number,
  coldSec: number,
  idleLifeSec: number,
  /** Most requests at once. */
  ceiling: number,
  routing: Routing,
  law: 'exponential' | 'constant',
  coldShare: WithHalfWidth,
  throttledShare: WithHalfWidth,
  instances: WithHalfWidth,
  busyInstances: WithHalfWidth,
];

const NONE: WithHalfWidth = [0, 0];

// biome-ignore format: a table
export const referenceRows: readonly ReferenceRow[] = [
  [0.9, 1.991, 2.244, 600, 1000, 'newest', 'exponential', [0.00132948, 3.9e-6], NONE, [7.695618, 0.0031], [1.791936, 0.00035]],
  [0.9, 1.991, 2.244, 600, 1000, 'newest', 'constant', [0.001301028, 4.8e-6], NONE, [7.740067, 0.0041], [1.79201, 0.00035]],
  [0.9, 1.991, 2.244, 60, 1000, 'mostRecent', 'exponential', [0.01642784, 2.2e-5], NONE, [5.872354, 0.0017], [1.79573, 0.00068]],
  [0.9, 1.991, 2.244, 10, 1000, 'mostRecent', 'exponential', [0.1070263, 4.6e-5], NONE, [4.212241, 0.00096], [1.816439, 0.00057]],
  [0.9, 1.991, 2.244, 1800, 1000, 'mostRecent', 'exponential', [0.0004159996, 3e-6], NONE, [8.455064, 0.0071], [1.792036, 0.00056]],
  [100, 0.2, 0.5, 600, 1000, 'newest', 'exponential', [2.543498e-5, 8.4e-7], NONE, [40.97979, 0.066], [20.00329, 0.0045]],
  [10, 2.016, 2.163, 60, 1000, 'newest', 'exponential', [0.003651305, 2.1e-5], NONE, [33.06306, 0.015], [20.16968, 0.0065]],
  [10, 2.016, 2.163, 1200, 1000, 'newest', 'exponential', [0.0001366726, 4e-6], NONE, [38.72962, 0.054], [20.16038, 0.0081]],
  [0.1, 1.972, 2.31, 600, 1000, 'newest', 'exponential', [0.00708015, 1.8e-5], NONE, [2.642436, 0.0013], [0.1975296, 8e-5]],
  [0.001863, 1.955, 2.563, 600, 1000, 'mostRecent', 'exponential', [0.3297237, 0.0005], NONE, [0.6787057, 0.00043], [0.004014533, 5.7e-6]],
  [10, 1, 1, 600, 10, 'newest', 'exponential', NONE, [0.2145534, 0.00021], [10, 1e-9], [7.855003, 0.0017]],
  [20, 1, 1, 600, 10, 'newest', 'exponential', NONE, [0.5378984, 0.00015], [10, 1e-9], [9.240648, 0.00043]],
  [20, 1, 1, 1e9, 10, 'newest', 'exponential', NONE, [0.5378606, 0.00035], [10, 1e-9], [9.240439, 0.0011]],
  [1000, 2.016, 2.163, 600, 1000, 'newest', 'exponential', NONE, [0.504422, 0.00046], [1000, 1e-9], [999.0204, 0.0022]],
];
