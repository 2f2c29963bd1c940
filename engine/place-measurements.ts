/** Measurements of several functions in several places lie one after the other, place by place. */
import type { Measurement } from './measurement.ts';
import type { Scenario } from './scenario/compile.ts';

/** Those of the functions in one place, which is `played` under this number. */
export function measurementsOf(
  { beside }: Scenario,
  measurements: readonly Measurement[],
  played: number,
): readonly Measurement[] {
  const functions = 1 + beside.length;
  return measurements.slice(played * functions, (played + 1) * functions);
}
