/**
 * Scenario → result, whole or in slices: a slice is a pure function of the scenario and the replications it takes, and its
 * part merges with its siblings, so a run may be spread over threads or machines without changing a byte of the result.
 */
import { assembleResult } from './assemble-result.ts';
import { billOf } from './deployment-bill.ts';
import { Measurement } from './measurement.ts';
import { measurementsOf } from './place-measurements.ts';
import { BatchRecorder } from './precision/batch-recorder.ts';
import type { Figures, ReplicationFigures } from './precision/intervals.ts';
import { nextRound, type Round } from './precision/rounds.ts';
import type { Result } from './result.ts';
import { playStretches } from './sampling/play-stretches.ts';
import type { Scenario } from './scenario/compile.ts';
import type { OnProgress } from './simulate.ts';
import { simulateFunctions } from './simulate-functions.ts';
import { coldStartRatio, p99Ms, usageOf } from './summarize.ts';

export interface RunOptions {
  readonly onProgress?: OnProgress;
}

/** Replications `first`, `first + step`, `first + 2 × step` … of a run, before `end`: all that the model has unless told. */
export interface Slice {
  readonly first: number;
  readonly step: number;
  readonly end?: number;
}

/** What a slice found: plain data, which may be sent anywhere. */
export interface RunPart {
  /** Of each simulated deployment in turn, function by function, the sum over the slice's replications. */
  readonly totals: readonly Measurement[];
  /** Of each deployment in turn, one entry per replication. */
  readonly figures: readonly (readonly NumberedFigures[])[];
}

/** The figures whose spread over the replications gives the intervals. */
export interface NumberedFigures extends ReplicationFigures {
  readonly replication: number;
}

/** Runs all replications of a scenario: as many as it states, or as its precision takes. */
export function runScenario(scenario: Scenario, { onProgress }: RunOptions = {}): Result {
  const parts: RunPart[] = [];
  for (let round = roundAfter(scenario, parts); round; round = roundAfter(scenario, parts)) {
    const { first, end } = round;
    const tell = (share: number) => onProgress?.((first + share * (end - first)) / end);
    parts.push(runSlice(scenario, { first, step: 1, end }, { onProgress: tell }));
  }
  return assembleResult(scenario, parts);
}

/** A result and, of each of its deployments, what every replication found. */
export interface Replicated {
  readonly result: Result;
  /** In the order of the replications, which see the same requests in every run of the same seed. */
  readonly replications: readonly (readonly ReplicationFigures[])[];
}

/**
 * The replications that the scenario states, or that are usual for it, and no more. For studies, which compare runs:
 * how long each of them went on must not depend on what it was played beside.
 */
export function runReplications(scenario: Scenario): Replicated {
  const part = runSlice(scenario, { first: 0, step: 1 });
  return { result: assembleResult(scenario, [part]), replications: part.figures };
}

export function runOnce(scenario: Scenario): Result {
  return runReplications(scenario).result;
}

/** What is to be played after these parts; undefined when they are all. */
export function roundAfter({ model, precision }: Scenario, parts: readonly RunPart[]): Round | undefined {
  const found = (parts[0]?.figures ?? []).map((_, d) => parts.flatMap(({ figures }) => figures[d]));
  return nextRound(model.replications, precision, found);
}

/** Runs some of a scenario's replications; `onProgress` tells the share of these. */
export function runSlice(
  scenario: Scenario,
  { first, step, end = scenario.model.replications }: Slice,
  { onProgress }: RunOptions = {},
): RunPart {
  const { model, deployments } = scenario;
  const models = [model, ...scenario.beside];
  const { stretches = null, batches = null } = scenario.precision ?? {};
  const totals = models.flatMap(() => model.deployments.map(() => empty(scenario)));
  const figures = deployments.map((): NumberedFigures[] => []);
  const count = Math.ceil((end - first) / step);
  let spare: readonly Measurement[] = [];
  for (let i = 0; i < count; i++) {
    const replication = first + i * step;
    const tell = (share: number) => onProgress?.((i + share) / count);
    const recorder = batches && new BatchRecorder(batches);
    const measurements = stretches
      ? playStretches(models, stretches, replication, tell)
      : simulateFunctions(models, replication, tell, spare, recorder);
    const parts = recorder?.measurements().map((each) => figuresOf(scenario, each, recorder.batches.us));
    for (const [d, of] of figuresOf(scenario, measurements).entries()) {
      figures[d].push({ replication, ...of, ...(parts && { batches: parts.map((each) => each[d]) }) });
    }
    for (const [m, measurement] of measurements.entries()) {
      if (i === 0) totals[m] = measurement;
      else totals[m].add(measurement);
    }
    // The first ones have become the sums.
    if (i > 0 && !stretches) spare = measurements;
  }
  return { totals, figures };
}

/** Of each deployment: one simulation may stand for several, which differ in what they cost. */
function figuresOf(
  scenario: Scenario,
  measurements: readonly Measurement[],
  horizonUs = scenario.month.horizonUs,
): Figures[] {
  const behaviours = scenario.model.deployments.map((_, played) => {
    const measurement = Measurement.together(measurementsOf(scenario, measurements, played));
    return { coldStartRatio: coldStartRatio(measurement), p99Ms: p99Ms(measurement) };
  });
  const billed = { ...scenario, month: { ...scenario.month, horizonUs } };
  return scenario.deployments.map((deployment, d) => {
    const played = scenario.played[d];
    const own = measurementsOf(scenario, measurements, played);
    const usages = [deployment, ...deployment.beside].map(({ model }, f) => usageOf(own[f], model, 1));
    return { billTotal: billOf(billed, deployment, usages).total, ...behaviours[played] };
  });
}

/** The sum of no replications. */
function empty({ model: { horizonUs } }: Scenario): Measurement {
  return new Measurement(horizonUs, horizonUs, false);
}
