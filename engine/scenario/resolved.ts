/** The scenario as it was run: the written document with every default filled in as text. Reads back to the same model. */
import { formatDuration } from '../words/quantity.ts';
import { DEFAULT_MONTH } from './calendar.ts';
import { DEFAULT_SEED } from './defaults.ts';
import type { Deployed } from './deploy.ts';
import type { DeploymentDocument } from './deployment-schema.ts';
import { withoutShorthands } from './deployments.ts';
import { resolvedFaults } from './faults.ts';
import { type PlacedFunction, resolvedFunction } from './function.ts';
import type { ScenarioDocument } from './schema.ts';
import { TRAFFIC_DEFAULTS } from './traffic.ts';
import type { SourceDocument } from './traffic-schema.ts';

export interface Settled {
  readonly horizonUs: number;
  readonly warmupUs: number;
  readonly replications: number;
  readonly functions: readonly PlacedFunction[];
  /** In the order of the written deployments, of each function. */
  readonly deployed: readonly (readonly Deployed[])[];
}

export function resolvedScenario(written: ScenarioDocument, settled: Settled): ScenarioDocument {
  const functions = settled.functions.map(
    ({ name, document }) => [name, resolvedFunction(document)] as const,
  );
  return {
    version: 1,
    ...(written.name !== undefined && { name: written.name }),
    ...(written.question !== undefined && { question: written.question }),
    seed: written.seed ?? DEFAULT_SEED,
    ...(written.start !== undefined && { start: written.start }),
    horizon: written.horizon ?? formatDuration(settled.horizonUs),
    warmup: written.warmup ?? formatDuration(settled.warmupUs),
    replications: written.replications ?? settled.replications,
    ...(written.precision !== undefined && { precision: written.precision }),
    month: written.month ?? DEFAULT_MONTH,
    freeGrants: written.freeGrants ?? true,
    ...(written.asOf !== undefined && { asOf: written.asOf }),
    ...(written.prices !== undefined && { prices: written.prices }),
    ...(written.currency !== undefined && { currency: written.currency }),
    ...(written.rates !== undefined && { rates: written.rates }),
    traffic: Array.isArray(written.traffic)
      ? written.traffic.map(resolvedSource)
      : resolvedSource(written.traffic),
    ...(written.faults !== undefined && { faults: resolvedFaults(written.faults) }),
    ...(written.downstream !== undefined && { downstream: written.downstream }),
    ...(written.functions ? { functions: Object.fromEntries(functions) } : { function: functions[0]![1] }),
    deployments: written.deployments.map((deployment, i) =>
      resolvedDeployment(
        deployment,
        settled.deployed.map((each) => each[i]!),
      ),
    ),
  };
}

function resolvedSource(source: SourceDocument): SourceDocument {
  const { amplitude, peakAt, weekend, spread } = TRAFFIC_DEFAULTS;
  switch (source.pattern) {
    case 'diurnal':
      return { amplitude, peakAt, weekend, ...source };
    case 'spike':
      return { rise: '0 s', hold: '0 s', fall: '0 s', ...source };
    case 'replay':
      return { spread, ...source };
    default:
      return source;
  }
}

/** What was written wins over what the platform filled in; both in the long form of `behaviour`. */
function resolvedDeployment(written: DeploymentDocument, deployed: readonly Deployed[]) {
  const { platform } = written;
  const { deployment } = deployed[0]!;
  const defaults = agreedDefaults(deployed);
  const { behaviour, ...stated } = withoutShorthands(written);
  const { behaviour: filledBehaviour, ...filled } = withoutShorthands({ platform, ...defaults });
  const merged = { ...filledBehaviour, ...behaviour };
  return {
    ...{ id: deployment.id, platform },
    ...filled,
    ...stated,
    id: deployment.id,
    ...(Object.keys(merged).length > 0 && { behaviour: merged }),
  };
}

/** Of several functions each has its own number of instances. */
const OF_EACH = ['minInstances', 'maxInstances'];

/** What is filled in for every function alike: the memory of one is not that of another. */
function agreedDefaults([first, ...others]: readonly Deployed[]): Deployed['defaults'] {
  const { defaults } = first!;
  if (others.length === 0) return defaults;
  const agreed = Object.entries(defaults).filter(
    ([name, value]) =>
      !OF_EACH.includes(name) &&
      others.every((other) => JSON.stringify(other.defaults[name]) === JSON.stringify(value)),
  );
  return Object.fromEntries(agreed);
}
