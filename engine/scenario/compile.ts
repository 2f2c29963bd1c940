/**
 * A draft, the recordings it replays and the platforms there are → the model the simulator plays and everything the bill
 * and the report need beside it. Issues are collected; a scenario comes back only when there are none.
 */

import { expectedRequests } from '../arrivals/expected-requests.ts';
import type { DeploymentModel, Model, RetryModel } from '../model.ts';
import type { Exchange } from '../money/exchange.ts';
import type { BillingMonth, Platform, Report } from '../platform-kinds/platform.ts';
import type { Precision } from '../precision/precision.ts';
import type { Recording } from '../traffic/recording.ts';
import type { Issue } from '../words/issue.ts';
import { DEFAULT_MONTH, monthUs } from './calendar.ts';
import { DEFAULT_SEED, defaultHorizonUs, defaultReplications, defaultWarmupUs } from './defaults.ts';
import { distinctModels, MAX_MODELS } from './distinct-models.ts';
import { downstreamAssumptions, downstreamModels } from './downstream.ts';
import { type DeployedEverywhere, deployEverywhere } from './everywhere.ts';
import { exchangeOf } from './exchange.ts';
import { faultAssumptions, faultModels } from './faults.ts';
import { functionAssumptions } from './function.ts';
import { type FunctionLoad, functionLoads } from './function-load.ts';
import { horizonAssumptions } from './horizon-assumptions.ts';
import { platformAssumptions, responseAssumptions } from './platform-assumptions.ts';
import { precisionOf } from './precision.ts';
import type { ScenarioDeployment } from './priced-deployment.ts';
import type { Draft } from './read.ts';
import { resolvedScenario } from './resolved.ts';
import { retryAssumptions, retryModel } from './retry.ts';
import type { ScenarioDocument } from './schema.ts';
import { countOf, durationUs, ifWritten } from './written.ts';

export interface Scenario {
  /** As it will be run, defaults filled in as text; itself a valid scenario. */
  readonly document: ScenarioDocument;
  readonly model: Model;
  /** The models of further functions, whose deployments are in the same places in the same order. */
  readonly beside: readonly Model[];
  readonly deployments: readonly ScenarioDeployment[];
  /** Which of the model's deployments each one is: those that behave alike are played once and billed each. */
  readonly played: readonly number[];
  readonly month: BillingMonth;
  readonly freeGrants: boolean;
  /** How sure the run is to be; null where it plays as many replications as are stated. */
  readonly precision: Precision | null;
  /** In which currency the bills are compared. */
  readonly exchange: Exchange;
  /** What a reader must know, one sentence each. */
  readonly assumptions: readonly string[];
}

export interface CompiledScenario {
  readonly issues: readonly Issue[];
  readonly scenario?: Scenario;
}

/** `recordings`: by the replaying source's path (`traffic[0]`) or by file name. */
export function compileScenario(
  draft: Draft,
  recordings: ReadonlyMap<string, Recording>,
  platforms: readonly Platform[],
): CompiledScenario {
  const issues: Issue[] = [];
  // Each function asks the platforms anew, which may object to the same thing again.
  const report: Report = (path, message) => {
    const isSaid = issues.some((issue) => issue.path === path && issue.message === message);
    if (!isSaid) issues.push({ path, message });
  };
  const { document } = draft;
  const loads = functionLoads(document, recordings, report);
  const everywhere = deployEverywhere(document, loads, platforms, report);
  if (issues.length > 0) return { issues };
  const scenario = assemble(document, loads, everywhere, report);
  return issues.length > 0 ? { issues } : { issues, scenario };
}

function assemble(
  draft: ScenarioDocument,
  loads: readonly FunctionLoad[],
  { written, deployed, notes }: DeployedEverywhere,
  report: Report,
): Scenario | undefined {
  const document = { ...draft, deployments: [...written] };
  const traffic = loads.flatMap((load) => load.traffic);
  const deployments = written.map((_, i) => besideEachOther(deployed.map((each) => each[i]!.deployment)));
  const { distinct, played } = distinctModels(
    deployments.map((each) => [each, ...each.beside].map(({ model }) => model)),
  );
  if (distinct.length > MAX_MODELS) {
    report(
      'deployments',
      `deployments must behave in at most ${MAX_MODELS} different ways, got ${distinct.length}`,
    );
  }
  const exchange = exchangeOf(
    document,
    deployments.map(({ book }) => book.currency),
    report,
  );
  const horizonUs = ifWritten(document.horizon, durationUs) ?? defaultHorizonUs(traffic);
  if (horizonUs === 0) {
    report('horizon', 'horizon is required: the recorded traffic spans no time');
    return undefined;
  }
  const warmupUs = ifWritten(document.warmup, durationUs) ?? defaultWarmupUs(horizonUs, traffic);
  const expected = expectedRequests(traffic, horizonUs);
  const faults = faultModels(document.faults ?? [], horizonUs, report);
  const downstreams = downstreamModels(document.downstream, faults, loads, report);
  const retries = loads.map(({ placed }) =>
    ifWritten(placed.document.retry, (written) => retryModel(written, `${placed.path}.retry`, report)),
  );
  const { seed = DEFAULT_SEED, month = DEFAULT_MONTH, freeGrants = true } = document;
  const run = { horizonUs, warmupUs, ...(faults.length > 0 && { faults }) };
  const unrepeated = loads.map((load, f) => {
    const models = distinct.map((each) => each[f]!);
    // Each by its name, so that one more changes nothing for the others.
    const downstream = downstreams[f];
    const around = { ...run, ...(downstream && { downstream }) };
    const seedOf = document.functions ? `${seed}/${load.placed.name}` : String(seed);
    return modelOf(load, retries[f], models, around, seedOf);
  });
  const functions = loads.map(({ placed }) => placed);
  const { precision, sentences } = precisionOf(document, unrepeated);
  const replications = ifWritten(document.replications, countOf) ?? defaultReplications(expected, precision);
  const [model, ...beside] = unrepeated.map((each): Model => ({ ...each, replications }));
  return {
    document: resolvedScenario(document, { horizonUs, warmupUs, replications, functions, deployed }),
    model: model!,
    beside,
    deployments,
    played,
    month: { horizonUs, monthUs: monthUs(month, horizonUs) },
    freeGrants,
    precision,
    exchange,
    assumptions: [
      ...sentences,
      ...ofFunctions(loads, ({ placed, knobs }) => functionAssumptions(placed, knobs)),
      ...ofFunctions(loads, ({ placed }, f) => responseAssumptions(placed.document.response, deployed[f]!)),
      ...ofFunctions(loads, (_, f) => (retries[f] ? retryAssumptions(retries[f]) : [])),
      ...faultAssumptions(faults, document.faults ?? []),
      ...ofFunctions(loads, (_, f) => downstreamAssumptions(downstreams[f])),
      ...horizonAssumptions(traffic, distinct.flat(), { horizonUs, warmupUs }),
      ...notes,
      ...platformAssumptions(deployed.flat()),
    ],
  };
}

function modelOf(
  { knobs, traffic }: FunctionLoad,
  retry: RetryModel | undefined,
  deployments: readonly DeploymentModel[],
  run: Pick<Model, 'horizonUs' | 'warmupUs' | 'faults' | 'downstream'>,
  seed: string,
): Omit<Model, 'replications'> {
  const { name, work, errorShare } = knobs;
  const fn = { name, work, errorShare, ...(retry && { retry }) };
  return { seed, ...run, traffic, function: fn, deployments };
}

function besideEachOther([first, ...beside]: readonly ScenarioDeployment[]): ScenarioDeployment {
  return { ...first!, beside };
}

/** What is said of several functions alike is said once, else with the name of each. */
function ofFunctions(
  loads: readonly FunctionLoad[],
  saidOf: (load: FunctionLoad, index: number) => readonly string[],
): string[] {
  const said = loads.map((load, f) => saidOf(load, f));
  return [...new Set(said.flat())].map((sentence) => {
    const of = loads.filter((_, f) => said[f]!.includes(sentence));
    return of.length === loads.length
      ? sentence
      : `${of.map(({ placed }) => placed.name).join(', ')}: ${sentence}`;
  });
}
