/** The parts of a run → its result: means, intervals, the bill of the mean usage, and the comparison. */
import { compare } from './comparison.ts';
import { billOf } from './deployment-bill.ts';
import { Measurement } from './measurement.ts';
import type { Bill } from './money/bill.ts';
import type { DatedBooks } from './money/choose-book.ts';
import { converted } from './money/exchange.ts';
import { laterPrices } from './money/later-prices.ts';
import { pricePerMillion } from './money/per-million.ts';
import { measurementsOf } from './place-measurements.ts';
import { monthly } from './platform-kinds/scale-usage.ts';
import { type FigureName, type ReplicationFigures, samplesOf, valuesOf } from './precision/intervals.ts';
import { looseness } from './precision/rounds.ts';
import type { DeploymentResult, Result } from './result.ts';
import type { RunPart } from './run.ts';
import type { Scenario } from './scenario/compile.ts';
import type { ScenarioDeployment } from './scenario/priced-deployment.ts';
import { about, clamped, interval95 } from './statistics/interval.ts';
import { behaviourOf, usageOf } from './summarize.ts';
import { totalInterval } from './total-interval.ts';
import { VERSION } from './version.ts';
import { formatDuration } from './words/quantity.ts';

/** Takes the parts over: their sums are added up in place. Every replication is in exactly one of them. */
export function assembleResult(scenario: Scenario, parts: readonly RunPart[]): Result {
  const { document, model, assumptions } = scenario;
  const totals = mergedTotals(parts);
  const deployments = scenario.deployments.map((deployment, i) =>
    deploymentResult(
      scenario,
      deployment,
      measurementsOf(scenario, totals, scenario.played[i]),
      figuresOf(parts, i),
    ),
  );
  return {
    version: 1,
    taximeter: VERSION,
    scenario: document,
    seed: document.seed ?? model.seed,
    deployments,
    comparison: compare(deployments, scenario.exchange),
    ...precisionReached(scenario, parts),
    assumptions: [
      ...assumptions,
      ...laterPrices(
        deployments.map(({ platform, bill: { lines } }) => ({ platform, lines })),
        document.asOf,
        booksIn(scenario),
      ),
    ],
  };
}

/** Of the platforms that are billed, extras' included. */
function booksIn({ deployments }: Scenario): (platform: string) => DatedBooks | undefined {
  const billed = deployments.flatMap((each) => [each, ...each.extras]);
  const books = new Map(billed.map((each) => [each.platform, each.books]));
  return (platform) => books.get(platform);
}

function precisionReached({ precision, deployments }: Scenario, parts: readonly RunPart[]) {
  if (precision === null) return {};
  const met = deployments.every((_, i) => looseness(figuresOf(parts, i), precision.share) <= 1);
  const { stretches } = precision;
  const sampled = stretches && {
    stretches: stretches.perReplication,
    stretchSec: stretches.stretchUs / 1e6,
    warmupSec: stretches.warmupUs / 1e6,
  };
  return { precision: { asked: precision.share, met, ...(sampled && { sampled }) } };
}

/** Which of the intervals come from batches, by their names in the result. */
function batchesUsed(
  replications: readonly ReplicationFigures[],
): Pick<DeploymentResult['interval'], 'batches'> {
  const isOfBatches = (name: FigureName) => samplesOf(replications, name) !== replications;
  const of = [
    ...(isOfBatches('billTotal') ? (['total'] as const) : []),
    ...(isOfBatches('coldStartRatio') ? (['coldStartRatio'] as const) : []),
    ...(isOfBatches('p99Ms') ? (['p99Ms'] as const) : []),
  ];
  return of.length === 0 ? {} : { batches: { perReplication: replications[0]!.batches!.length, of } };
}

/** Where stretches stand for all: how many requests were played, about. `arrived`: of all replications, as they stand for. */
function playedOf(
  { precision, model }: Scenario,
  arrived: number,
): Pick<DeploymentResult['interval'], 'playedRequests'> {
  const stretches = precision?.stretches;
  if (!stretches) return {};
  const share = (stretches.perReplication * stretches.stretchUs) / model.horizonUs;
  return { playedRequests: Math.round(arrived * share) };
}

/** Of each function in each simulated deployment; counts and sums of whole microseconds add up exactly, in any order. */
function mergedTotals(parts: readonly RunPart[]): Measurement[] {
  const [first, ...others] = parts.filter(({ figures }) => figures[0].length > 0);
  return first.totals.map((found, m) => {
    const total = Measurement.revived(found);
    for (const other of others) total.add(Measurement.revived(other.totals[m]));
    return total;
  });
}

/** A deployment's figures, replication by replication. */
function figuresOf(parts: readonly RunPart[], deployment: number): readonly ReplicationFigures[] {
  return parts.flatMap(({ figures }) => figures[deployment]).sort((a, b) => a.replication - b.replication);
}

function deploymentResult(
  scenario: Scenario,
  deployment: ScenarioDeployment,
  totals: readonly Measurement[],
  replications: readonly ReplicationFigures[],
): DeploymentResult {
  const { model, id, platform, region, beside } = deployment;
  const total = Measurement.together(totals);
  const usage = usageOf(total, model, replications.length);
  const usages = [deployment, ...beside].map((each, f) =>
    usageOf(totals[f], each.model, replications.length),
  );
  const bill = billOf(scenario, deployment, usages);
  const interval = totalInterval(
    samplesOf(replications, 'billTotal').map(({ billTotal }) => billTotal),
    bill.total,
  );
  const intervalOf = (name: FigureName) => interval95(valuesOf(samplesOf(replications, name), name));
  const perMonth = monthly(usage.requests.arrived, usage, scenario.month);
  const perMillionRequests = pricePerMillion(bill.total, perMonth);
  const { timeline, ...behaviour } = behaviourOf(total, model, replications.length);
  return {
    id,
    platform,
    region,
    ...(deployment.upperBound !== undefined && { upperBound: deployment.upperBound }),
    ...behaviour,
    ...comparedBill(bill, perMillionRequests, interval, scenario),
    bill: {
      period: formatDuration(scenario.month.monthUs),
      perMillionRequests,
      ...bill,
    },
    interval: {
      confidence: 0.95,
      replications: replications.length,
      ...batchesUsed(replications),
      ...playedOf(scenario, usage.requests.arrived),
      total: interval,
      coldStartRatio: clamped(about(behaviour.coldStartRatio, intervalOf('coldStartRatio')), 0, 1),
      p99Ms: clamped(about(behaviour.latencyMs.p99, intervalOf('p99Ms')), 0, Number.POSITIVE_INFINITY),
    },
    ...(beside.length > 0 && {
      functions: functionResults(scenario, deployment, totals, replications.length),
    }),
    // What was drawn here and there has no course.
    timeline: scenario.precision?.stretches ? [] : timeline,
  };
}

/** What each of several functions did, by name. */
function functionResults(
  { model, beside }: Scenario,
  deployment: ScenarioDeployment,
  totals: readonly Measurement[],
  replications: number,
): DeploymentResult['functions'] {
  const names = [model, ...beside].map((each) => each.function.name);
  const results = [deployment, ...deployment.beside].map((each, f) => {
    const { timeline: _, ...behaviour } = behaviourOf(totals[f], each.model, replications);
    return [names[f], behaviour] as const;
  });
  return Object.fromEntries(results);
}

/** The bill and its interval at the stated rate, where they are in another currency. */
function comparedBill(
  { currency, total }: Bill,
  perMillion: string | null,
  [low, high]: DeploymentResult['interval']['total'],
  { exchange }: Scenario,
): Pick<DeploymentResult, 'compared'> {
  if (currency === exchange.currency) return {};
  const into = (amount: string) => converted(amount, currency, exchange)!;
  return {
    compared: {
      total: into(total),
      perMillionRequests: perMillion === null ? null : converted(perMillion, currency, exchange, 4)!,
      interval: low === null ? [null, null] : [into(low), into(high)],
    },
  };
}
