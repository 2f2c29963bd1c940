/** `regions: [a, b]` or `regions: all` of a deployment: one deployment in each, the rest of its fields alike. */
import type { Platform, Report } from '../platform-kinds/platform.ts';
import { type Deployed, type DeploymentSurroundings, deploy } from './deploy.ts';
import type { DeploymentDocument } from './deployment-schema.ts';

export interface RegionalDeployment {
  readonly written: DeploymentDocument;
  /** Of the deployment that states the regions. */
  readonly path: string;
  /** Whether `regions` names the region. */
  readonly ofSeveral: boolean;
  /** Whether it is one of all regions, of which those without all its prices are left out. */
  readonly isOneOfAll: boolean;
}

/** Each deployment as it is, or once for each of its regions, with the region's name behind its id. */
export function inEachRegion(
  deployments: readonly DeploymentDocument[],
  platforms: readonly Platform[],
): RegionalDeployment[] {
  return deployments.flatMap((deployment, i): RegionalDeployment[] => {
    const path = `deployments[${i}]`;
    const { regions, ...written } = deployment;
    if (regions === undefined) return [{ written, path, ofSeveral: false, isOneOfAll: false }];
    const isOneOfAll = regions === 'all';
    const platform = platforms.find(({ id }) => id === deployment.platform);
    const named = isOneOfAll ? (platform?.books[0].regions ?? []) : [regions].flat();
    if (named.length === 0) return [{ written, path, ofSeveral: false, isOneOfAll: false }];
    const id = deployment.id ?? deployment.platform;
    return named.map((region) => ({
      written: { ...written, id: `${id}-${region}`, region },
      path,
      ofSeveral: true,
      isOneOfAll,
    }));
  });
}

/** Places where deployments that were asked for in all regions are left out, one sentence for each of them. */
export function leftOutRegions(
  asked: readonly RegionalDeployment[],
  placed: readonly { readonly written: DeploymentDocument }[],
): string[] {
  const kept = new Set(placed.map(({ written }) => written));
  const paths = [...new Set(asked.filter(({ isOneOfAll }) => isOneOfAll).map(({ path }) => path))];
  return paths.flatMap((path) => {
    const regions = asked.filter((each) => each.path === path);
    const without = regions.filter(({ written }) => !kept.has(written)).map(({ written }) => written.region);
    const { platform } = regions[0]!.written;
    return without.length === 0
      ? []
      : [`${platform}: left out of all its regions, for want of a price: ${without.join(', ')}`];
  });
}

/** Of all regions, those where everything it needs has a price; where there is none, what is wrong with the first. */
export function deployWhereSold<T extends RegionalDeployment & { readonly id: string }>(
  deployments: readonly T[],
  around: DeploymentSurroundings,
  report: Report,
): { readonly written: DeploymentDocument; readonly deployed: Deployed }[] {
  const attempts = deployments.map((each) => {
    const issues: Parameters<Report>[] = [];
    const deployed = deploy(each, around, (path, message) => {
      // It is `regions` that names the region, where one deployment stands for several.
      issues.push([each.ofSeveral ? path.replace(/\.region$/, '.regions') : path, message]);
    });
    return { ...each, deployed, issues };
  });
  for (const [i, { path, isOneOfAll, issues }] of attempts.entries()) {
    const ofAll = attempts.filter((other) => other.path === path);
    const isSold = ofAll.some((other) => other.issues.length === 0);
    if (isOneOfAll && (isSold || attempts[i] !== ofAll[0])) continue;
    for (const [where, message] of issues) report(where, message);
  }
  return attempts.flatMap(({ written, deployed, issues }) =>
    deployed && issues.length === 0 ? [{ written, deployed }] : [],
  );
}
