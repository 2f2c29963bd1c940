/**
 * Systems with an exact answer, and what a simulation makes of them: for every seed a 95 % interval from independent
 * replications, and over all seeds one estimate with its standard error.
 */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { simulate } from '../../engine/index.ts';
import type { Measurement } from '../../engine/measurement.ts';
import type { Model } from '../../engine/model.ts';
import { interval95 } from '../../engine/statistics/interval.ts';
import type { Reading } from './readings.ts';

export interface System {
  readonly name: string;
  /** One replication of one deployment. */
  readonly model: (seed: string) => Model;
  /** What to read, and what it must be; the first is the system's own, the others follow from the same runs. */
  readonly exact: readonly (readonly [reading: Reading, value: number])[];
  /** Replications behind each interval; 10. */
  readonly replications?: number;
}

export const SEEDS = 10;
const REPLICATIONS = 5;

/** What one reading of a system came to. */
export interface Finding {
  readonly reading: string;
  readonly exact: number;
  readonly estimate: number;
  readonly standardError: number;
  /** Intervals, one a seed, that the exact value is outside of. */
  readonly missed: number;
}

/** Plays a system under every seed; one finding for each of its exact values. */
export function examine({ name, model, exact, replications = REPLICATIONS }: System): Finding[] {
  const bySeed = Array.from({ length: SEEDS }, (_, seed) =>
    Array.from({ length: replications }, (_, replication) => {
      const measured = play(model(`${name}/${seed}/${replication}`));
      return exact.map(([read]) => read(measured));
    }),
  );
  return exact.map(([read, value], i) => {
    const estimates = bySeed.map((rows) => rows.map((row) => row[i]!));
    const all = estimates.flat();
    return {
      reading: read.name,
      exact: value,
      estimate: mean(all),
      standardError: sampleStandardDeviation(all) / Math.sqrt(all.length),
      missed: estimates.filter((values) => !covers(values, value)).length,
    };
  });
}

function play(model: Model): Measurement {
  const measured: Measurement[] = [];
  simulate(model, ([only]) => measured.push(only!));
  return measured[0]!;
}

function covers(values: readonly number[], value: number): boolean {
  const [low, high] = interval95(values);
  return low !== null && low <= value && value <= high;
}

/** Distance from the exact value in standard errors. */
export function deviation({ estimate, exact, standardError }: Finding): number {
  return (estimate - exact) / standardError;
}

/** One line for a person: `M/D/1: meanWaitSec 1.1654 ± 0.0021, exact 1.166667 (−0.6 s.e., 1 of 10 intervals miss)`. */
export function lineOf(name: string, finding: Finding): string {
  const { reading, estimate, standardError, exact, missed } = finding;
  const away = deviation(finding).toFixed(1);
  return `${name}: ${reading} ${estimate.toPrecision(6)} ± ${standardError.toPrecision(2)}, exact ${exact.toPrecision(7)} (${away} s.e., ${missed} of ${SEEDS} intervals miss)`;
}
