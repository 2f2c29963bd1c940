/**
 * A run of many deployments, where printing every row and bill would bury the answer: regions with the same figures are one
 * row, the cheapest bills are printed, and what all leave out is listed by platform.
 */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { paragraph } from './plain-text.ts';

/** More than these are many… */
const MANY = 6;
/** …and of so many the bill is printed. */
const SHOWN = 3;

export function hasMany({ deployments }: Pick<Result, 'deployments'>): boolean {
  return deployments.length > MANY;
}

/** One row for all regions of a platform that cost the same and answer alike: `lambda-us-east-1 +17`. */
export function collapsed(result: Result): Result {
  if (!hasMany(result)) return result;
  const groups = new Map<string, DeploymentResult[]>();
  for (const each of result.deployments) {
    const { platform, bill, latencyMs, coldStartRatio, requests } = each;
    const key = JSON.stringify([platform, bill.total, latencyMs, coldStartRatio, requests]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const deployments = [...groups.values()].map(([first, ...others]) => ({
    ...first!,
    id: others.length === 0 ? first!.id : `${first!.id} +${others.length}`,
  }));
  return { ...result, deployments };
}

/** What the `+17` of a row is, where there is one. */
export function collapsedWords(shown: Result): string[] {
  const has = shown.deployments.some(({ id }) => / \+\d+$/.test(id));
  return has ? ['+: so many other regions with the same figures (all in csv and json)'] : [];
}

/** Deployments whose bills are printed, of a run that is in the order of its costs: of many the cheapest that differ. */
export function shownBills(result: Result): readonly DeploymentResult[] {
  if (!hasMany(result)) return result.deployments;
  const firsts = collapsed(result).deployments.slice(0, SHOWN);
  return firsts.map(({ id }) => result.deployments.find((each) => each.id === id.replace(/ \+\d+$/, ''))!);
}

/** `the bills of the 3 cheapest; --table bill prints all 14`, and what each bill leaves out. */
export function manyText(result: Result, width: number): string {
  if (!hasMany(result)) return '';
  const more = `above are the bills of the ${SHOWN} cheapest; --table bill prints all ${result.deployments.length}`;
  const groups = leftOutGroups(result.deployments).map(([left, names]) =>
    paragraph(`${names.join(', ')}: ${left}`, width, '  '),
  );
  return `${paragraph(more, width)}\nnot in the bills\n${groups.join('')}`;
}

/** Platforms that leave out the same things, together; where extras make a difference, the deployments. */
function leftOutGroups(deployments: readonly DeploymentResult[]): [leftOut: string, names: string[]][] {
  const groups = new Map<string, DeploymentResult[]>();
  for (const each of deployments) {
    const { leftOut } = each.bill;
    const left = leftOut.length === 0 ? 'nothing' : leftOut.join(', ');
    groups.set(left, [...(groups.get(left) ?? []), each]);
  }
  const on = (platform: string, among: readonly DeploymentResult[]) =>
    among.filter((each) => each.platform === platform).length;
  return [...groups].map(([left, group]) => {
    const names = group.map(({ id, platform }) =>
      on(platform, group) === on(platform, deployments) ? platform : id,
    );
    return [left, [...new Set(names)]];
  });
}
