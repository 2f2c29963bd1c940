/**
 * Scenario → result, whole or in slices: a slice is a pure function of the scenario and the replications it takes, and its
 * part merges with its siblings, so a run may be spread over threads or machines without changing a byte of the result.
 */
import { assembleResult } from './assemble-result.ts';
import { billOf } from './deployment-bill.ts';
import { Measurement } from './measurement.ts';
import type { Result } from './result.ts';
import type { Scenario } from './scenario/compile.ts';
import { type OnProgress, simulateReplication } from './simulate.ts';
import { coldStartRatio, p99Ms, usageOf } from './summarize.ts';

export interface RunOptions {
  readonly onProgress?: OnProgress;
}

/** Replications `first`, `first + step`, `first + 2 × step` … of a run. */
export interface Slice {
  readonly first: number;
  readonly step: number;
}

/** What a slice found, for each deployment in turn: plain data, which may be sent anywhere. */
export type RunPart = readonly DeploymentPart[];

export interface DeploymentPart {
  /** Sum over the slice's replications. */
  readonly total: Measurement;
  readonly replications: readonly ReplicationFigures[];
}

/** The figures whose spread over the replications gives the intervals. */
export interface ReplicationFigures {
  readonly replication: number;
  readonly billTotal: string;
  readonly coldStartRatio: number;
  readonly p99Ms: number;
}

/** Runs all replications of a scenario. */
export function runScenario(scenario: Scenario, { onProgress }: RunOptions = {}): Result {
  return assembleResult(scenario, [runSlice(scenario, { first: 0, step: 1 }, { onProgress })]);
}

/** Runs some of a scenario's replications; `onProgress` tells the share of these. */
export function runSlice(
  scenario: Scenario,
  { first, step }: Slice,
  { onProgress }: RunOptions = {},
): RunPart {
  const { model, deployments } = scenario;
  const parts = deployments.map(() => ({ total: empty(scenario), replications: [] as ReplicationFigures[] }));
  const count = Math.ceil((model.replications - first) / step);
  let spare: readonly Measurement[] = [];
  for (let i = 0; i < count; i++) {
    const replication = first + i * step;
    const tell = (share: number) => onProgress?.((i + share) / count);
    const measurements = simulateReplication(model, replication, tell, spare);
    for (const [d, measurement] of measurements.entries()) {
      const usage = usageOf(measurement, deployments[d].model, 1);
      parts[d].replications.push({
        replication,
        billTotal: billOf(scenario, deployments[d], usage).total,
        coldStartRatio: coldStartRatio(measurement),
        p99Ms: p99Ms(measurement),
      });
      if (i === 0) parts[d].total = measurement;
      else parts[d].total.add(measurement);
    }
    // The first ones have become the sums.
    if (i > 0) spare = measurements;
  }
  return parts;
}

/** The sum of no replications. */
function empty({ model: { horizonUs } }: Scenario): Measurement {
  return new Measurement(horizonUs, horizonUs, false);
}
