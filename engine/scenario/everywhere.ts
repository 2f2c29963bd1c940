/** Every function in every place: what the platforms make of them, where all of them are sold and can be played together. */
import type { DeploymentModel } from '../model.ts';
import type { Platform, Report } from '../platform-kinds/platform.ts';
import { DEFAULT_MONTH, weekStart } from './calendar.ts';
import type { Deployed } from './deploy.ts';
import type { DeploymentDocument } from './deployment-schema.ts';
import { deploymentIds } from './deployments.ts';
import type { FunctionLoad } from './function-load.ts';
import { priceChoice } from './price-choice.ts';
import { deployWhereSold, inEachRegion, leftOutRegions } from './regions.ts';
import { MAX_DEPLOYMENTS, type ScenarioDocument } from './schema.ts';

export interface DeployedEverywhere {
  readonly written: readonly DeploymentDocument[];
  /** Of each function in turn, its deployments in the order of `written`. */
  readonly deployed: readonly (readonly Deployed[])[];
  /** What a reader must know of regions. */
  readonly notes: readonly string[];
}

/** Complete when nothing was reported. */
export function deployEverywhere(
  document: ScenarioDocument,
  loads: readonly FunctionLoad[],
  platforms: readonly Platform[],
  report: Report,
): DeployedEverywhere {
  const regional = inEachRegion(document.deployments, platforms);
  if (regional.length > MAX_DEPLOYMENTS) {
    report(
      'deployments',
      `deployments must be at most ${MAX_DEPLOYMENTS} in all regions together, got ${regional.length}`,
    );
    return { written: [], deployed: [], notes: [] };
  }
  const ids = deploymentIds(
    regional.map(({ written }) => written),
    report,
    (i) => regional[i]!.path,
  );
  const { month = DEFAULT_MONTH } = document;
  const around = {
    platforms,
    choice: priceChoice(document, platforms, report),
    month,
    weekStartUs: weekStart(document),
  };
  const places = regional.map((each, i) => ({ ...each, id: ids[i]! }));
  const sold = loads.map(({ knobs, placed: { path, document: fn } }) =>
    deployWhereSold(places, { ...around, fn: knobs, functionPath: path, response: fn.response }, report),
  );
  if (loads.length > 1) checkSeveral(places, sold, report);
  const placed = regional.filter(({ written }) => sold.every((each) => deployedAs(each, written)));
  const written = placed.map((each) => each.written);
  return {
    written,
    deployed: sold.map((each) => written.map((place) => deployedAs(each, place)!)),
    notes: leftOutRegions(regional, placed),
  };
}

type Sold = readonly { readonly written: DeploymentDocument; readonly deployed: Deployed }[];

function deployedAs(sold: Sold, written: DeploymentDocument): Deployed | undefined {
  return sold.find((each) => each.written === written)?.deployed;
}

/** What several functions cannot have in one place. */
function checkSeveral(
  places: readonly { readonly path: string; readonly written: DeploymentDocument }[],
  sold: readonly Sold[],
  report: Report,
): void {
  for (const { path, written } of places) {
    for (const field of ['minInstances', 'maxInstances'] as const) {
      if (written[field] === undefined) continue;
      const changes = field === 'minInstances' && typeof written.minInstances === 'object';
      report(
        `${path}.${field}`,
        changes
          ? 'minInstances must be a whole number on each function where there are several: one that changes is played for one function'
          : `${field} must be stated on each function where there are several`,
      );
    }
    if (written.meanDuration !== undefined) {
      report(`${path}.meanDuration`, 'meanDuration must be left out where there are several functions');
    }
    checkReserved(
      path,
      sold.map((each) => deployedAs(each, written)?.deployment.model),
      report,
    );
    const deployed = deployedAs(sold[0]!, written);
    if (deployed && sharesMachines(deployed)) {
      const { platform } = written;
      report(
        `${path}.platform`,
        `platform must be one where each function has instances of its own: several on the machines of ${platform} are not simulated`,
      );
    }
  }
}

/** What is set aside for functions, or kept ready for those without a reservation, comes out of one account. */
function checkReserved(path: string, models: readonly (DeploymentModel | undefined)[], report: Report): void {
  const pools = models.flatMap((model) => (model?.kind === 'functionPool' ? [model] : []));
  const taken = pools.map(({ maxInstances, minInstances, reservesMax }) =>
    reservesMax && Number.isFinite(maxInstances) ? maxInstances : minInstances,
  );
  const sum = taken.reduce((total, each) => total + each, 0);
  const account = Math.min(...pools.map(({ accountConcurrency }) => accountConcurrency));
  if (pools.length === 0 || sum <= account) return;
  report(
    `${path}.accountConcurrency`,
    `accountConcurrency must be at least what its functions set aside or keep ready (${taken.join(' + ')} = ${sum}), got ${account}`,
  );
}

function sharesMachines({ deployment: { model, shape } }: Deployed): boolean {
  return shape.alwaysOn !== undefined || (model.kind === 'fleet' && model.onDemand === null);
}
