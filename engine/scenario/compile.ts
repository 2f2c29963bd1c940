/**
 * A draft, the recordings it replays and the platforms there are → the model the simulator plays and everything the bill
 * and the report need beside it. Issues are collected; a scenario comes back only when there are none.
 */
import type { Model, TrafficModel } from '../model.ts';
import type { Exchange } from '../money/exchange.ts';
import type { BillingMonth, FunctionKnobs, Platform, Report } from '../platform-kinds/platform.ts';
import type { Recording } from '../traffic/recording.ts';
import type { Issue } from '../words/issue.ts';
import { DEFAULT_MONTH, monthUs, parseStart } from './calendar.ts';
import { DEFAULT_SEED, defaultHorizonUs, defaultReplications, defaultWarmupUs } from './defaults.ts';
import type { Deployed } from './deploy.ts';
import type { DeploymentDocument } from './deployment-schema.ts';
import { deploymentIds } from './deployments.ts';
import { distinctModels, MAX_MODELS } from './distinct-models.ts';
import { exchangeOf } from './exchange.ts';
import { expectedRequests } from './expected-requests.ts';
import { faultAssumptions, faultModels } from './faults.ts';
import { functionAssumptions, functionKnobs, type PlacedFunction, soleFunction } from './function.ts';
import { horizonAssumptions } from './horizon-assumptions.ts';
import { platformAssumptions, responseAssumptions } from './platform-assumptions.ts';
import { priceChoice } from './price-choice.ts';
import type { ScenarioDeployment } from './priced-deployment.ts';
import type { Draft } from './read.ts';
import { deployWhereSold, inEachRegion, leftOutRegions } from './regions.ts';
import { resolvedScenario } from './resolved.ts';
import { retryAssumptions, retryModel } from './retry.ts';
import { MAX_DEPLOYMENTS, type ScenarioDocument } from './schema.ts';
import { sourceModel, sourcesOf } from './traffic.ts';
import { countOf, durationUs, ifWritten } from './written.ts';

export interface Scenario {
  /** As it will be run, defaults filled in as text; itself a valid scenario. */
  readonly document: ScenarioDocument;
  readonly model: Model;
  readonly deployments: readonly ScenarioDeployment[];
  /** Which of the model's deployments each one is: those that behave alike are played once and billed each. */
  readonly played: readonly number[];
  readonly month: BillingMonth;
  readonly freeGrants: boolean;
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
  const report: Report = (path, message) => issues.push({ path, message });
  const { document } = draft;
  const traffic = trafficModels(document, recordings, report);
  const placed = soleFunction(document, report);
  const knobs = placed && functionKnobs(placed, report);
  const deployed = knobs && deployAll(document, knobs, placed, platforms, report);
  if (issues.length > 0 || !knobs || !deployed) return { issues };
  const everywhere = { ...document, deployments: deployed.placed.map(({ written }) => written) };
  const places = deployed.placed.map((each) => each.deployed);
  const scenario = assemble(everywhere, traffic, placed, knobs, places, deployed.notes, report);
  return issues.length > 0 ? { issues } : { issues, scenario };
}

function trafficModels(
  document: ScenarioDocument,
  recordings: ReadonlyMap<string, Recording>,
  report: Report,
): TrafficModel[] {
  const weekStartUs = (document.start !== undefined && parseStart(document.start).value) || 0;
  return sourcesOf(document.traffic).flatMap((placed) => {
    const source = sourceModel(placed, { weekStartUs, recordings }, report);
    return source ? [source] : [];
  });
}

interface DeployedEverywhere {
  readonly placed: readonly { readonly written: DeploymentDocument; readonly deployed: Deployed }[];
  /** What a reader must know of regions. */
  readonly notes: readonly string[];
}

/** Asks each platform; as many as there are deployments when nothing was reported. */
function deployAll(
  document: ScenarioDocument,
  fn: FunctionKnobs,
  { path: functionPath, document: { response } }: PlacedFunction,
  platforms: readonly Platform[],
  report: Report,
): DeployedEverywhere {
  const regional = inEachRegion(document.deployments, platforms);
  if (regional.length > MAX_DEPLOYMENTS) {
    report(
      'deployments',
      `deployments must be at most ${MAX_DEPLOYMENTS} in all regions together, got ${regional.length}`,
    );
    return { placed: [], notes: [] };
  }
  const written = regional.map((each) => each.written);
  const ids = deploymentIds(written, report, (i) => regional[i]!.path);
  const { month = DEFAULT_MONTH } = document;
  const around = {
    fn,
    functionPath,
    response,
    platforms,
    choice: priceChoice(document, platforms, report),
    month,
  };
  const placed = deployWhereSold(
    regional.map((each, i) => ({ ...each, id: ids[i]! })),
    around,
    report,
  );
  return { placed, notes: leftOutRegions(regional, placed) };
}

function assemble(
  document: ScenarioDocument,
  traffic: readonly TrafficModel[],
  placed: PlacedFunction,
  fn: FunctionKnobs,
  deployed: readonly Deployed[],
  notes: readonly string[],
  report: Report,
): Scenario | undefined {
  const deployments = deployed.map(({ deployment }) => deployment);
  const { models, played } = distinctModels(deployments);
  if (models.length > MAX_MODELS) {
    report(
      'deployments',
      `deployments must behave in at most ${MAX_MODELS} different ways, got ${models.length}`,
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
  const retry = ifWritten(placed.document.retry, (written) =>
    retryModel(written, `${placed.path}.retry`, report),
  );
  const replications = ifWritten(document.replications, countOf) ?? defaultReplications(expected);
  const { seed = DEFAULT_SEED, month = DEFAULT_MONTH, freeGrants = true } = document;
  return {
    document: resolvedScenario(document, { horizonUs, warmupUs, replications, function: placed, deployed }),
    model: {
      seed: String(seed),
      horizonUs,
      warmupUs,
      replications,
      traffic,
      function: {
        name: fn.name,
        work: fn.work,
        errorShare: fn.errorShare,
        ...(retry && { retry }),
      },
      deployments: models,
      ...(faults.length > 0 && { faults }),
    },
    deployments,
    played,
    month: { horizonUs, monthUs: monthUs(month, horizonUs) },
    freeGrants,
    exchange,
    assumptions: [
      ...functionAssumptions(placed, fn),
      ...responseAssumptions(placed.document.response, deployed),
      ...(retry ? retryAssumptions(retry) : []),
      ...faultAssumptions(faults),
      ...horizonAssumptions(traffic, models, { horizonUs, warmupUs }),
      ...notes,
      ...platformAssumptions(deployed),
    ],
  };
}
