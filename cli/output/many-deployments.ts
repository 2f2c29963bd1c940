/** A run of many deployments, where printing every bill would bury the answer: the cheapest bills, and what all leave out. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { paragraph } from './plain-text.ts';

/** More than these are many… */
const MANY = 6;
/** …and of so many the bill is printed. */
const SHOWN = 3;

/** Deployments whose bills are printed, of a run that is in the order of its costs. */
export function shownBills({ deployments }: Result): readonly DeploymentResult[] {
  return deployments.length > MANY ? deployments.slice(0, SHOWN) : deployments;
}

export function hasMany({ deployments }: Pick<Result, 'deployments'>): boolean {
  return deployments.length > MANY;
}

/** `the bills of the 3 cheapest; --table bill prints all 14`, and what each bill leaves out. */
export function manyText(result: Result, width: number): string {
  if (!hasMany(result)) return '';
  const more = `above are the bills of the ${SHOWN} cheapest; --table bill prints all ${result.deployments.length}`;
  const groups = leftOutGroups(result.deployments).map(([left, ids]) =>
    paragraph(`${ids.join(', ')}: ${left}`, width, '  '),
  );
  return `${paragraph(more, width)}\nnot in the bills\n${groups.join('')}`;
}

/** Deployments that leave out the same things, together. */
export function leftOutGroups(deployments: readonly DeploymentResult[]): [leftOut: string, ids: string[]][] {
  const groups = new Map<string, string[]>();
  for (const { id, bill } of deployments) {
    const left = bill.leftOut.length === 0 ? 'nothing' : bill.leftOut.join(', ');
    groups.set(left, [...(groups.get(left) ?? []), id]);
  }
  return [...groups];
}
