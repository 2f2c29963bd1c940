/** A run in one sentence: what it costs, which deployment is cheapest, by how much, and which answers fastest. */

import { MOST_UNSERVED, servesWell } from '../../engine/planning/service-level.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { INSIDE_GRANT, isInsideGrant } from './bill-lines.ts';
import { callP99Ms, hasCalls, servedUnit } from './calls.ts';
import { answeredMs, periodWords } from './comparison.ts';
import { compareDecimals, isZero } from './decimal.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import { shortfallWords } from './service.ts';

export function headline(result: Result): string {
  const { deployments, comparison } = result;
  const cheapest = deployments.find(({ id }) => id === comparison.cheapest);
  if (!cheapest) return `${scenarioName(result)}: no deployment to compare`;
  const parts = servesWell(cheapest)
    ? [costPart(cheapest, byCost(deployments), periodWords(result)), ...warning(cheapest)]
    : [poorBargain(cheapest, deployments, periodWords(result)), ...betterPart(deployments)];
  return `${scenarioName(result)}: ${[...parts, fastestPart(result)].join('; ')}`;
}

function byCost(deployments: readonly DeploymentResult[]): DeploymentResult[] {
  return [...deployments].sort((a, b) => compareDecimals(a.bill.total, b.bill.total));
}

export function scenarioName({ scenario }: Pick<Result, 'scenario'>): string {
  const named = typeof scenario === 'object' && scenario !== null && 'name' in scenario;
  return named && typeof scenario.name === 'string' && scenario.name !== '' ? scenario.name : 'scenario';
}

/** `others` may hold the cheapest itself. */
function costPart(cheapest: DeploymentResult, others: readonly DeploymentResult[], period: string): string {
  const rivals = others.filter((each) => each !== cheapest);
  if (rivals.length === 0) return `${cheapest.id} costs ${price(cheapest, period)}`;
  const dearer = rivals.filter((each) => !costTheSame(cheapest, each));
  const [next, ...more] = dearer.map((each) => below(cheapest, each));
  const twins = rivals.filter((each) => costTheSame(cheapest, each));
  const dearest = more.at(-1);
  const named = [...(next === undefined ? [] : [next]), ...(dearest === undefined ? [] : [dearest])];
  const compared = [...sameWords(twins), ...(named.length === 0 ? [] : [named.join(' and ')])];
  return `${cheapest.id} is cheapest at ${price(cheapest, period)}, ${compared.join(', ')}`;
}

function costTheSame(a: DeploymentResult, b: DeploymentResult): boolean {
  return compareDecimals(a.bill.total, b.bill.total) === 0;
}

/** `the same as lambda-arm`, `the same as 3 others`. */
function sameWords(twins: readonly DeploymentResult[]): string[] {
  if (twins.length === 0) return [];
  return [
    `the same as ${twins.length > 2 ? `${twins.length} others` : twins.map(({ id }) => id).join(' and ')}`,
  ];
}

/** `$0.00 a month (inside the free grant)`. */
function price({ bill }: DeploymentResult, period: string): string {
  return `${formatMoney(bill.total, bill.currency)}${period}${isInsideGrant(bill) ? ` (${INSIDE_GRANT})` : ''}`;
}

/** The cheapest way to turn requests away is no bargain, and is not compared as one. */
function poorBargain(cheapest: DeploymentResult, all: readonly DeploymentResult[], period: string): string {
  const said = all.length === 1 ? `${cheapest.id} costs` : `${cheapest.id} is cheapest at`;
  return `${said} ${price(cheapest, period)} but ${shortfallWords(cheapest)}`;
}

/** Of those that serve their requests, the cheapest. */
function betterPart(deployments: readonly DeploymentResult[]): string[] {
  const [best, ...others] = byCost(deployments.filter(servesWell));
  if (deployments.length === 1) return [];
  const well = `${formatShare(1 - MOST_UNSERVED)} of ${servedUnit({ deployments })}`;
  if (!best) return [`no deployment serves ${well}`];
  const compared = others.length === 0 ? 'the only one' : 'the cheapest';
  const next = others.find((each) => !costTheSame(best, each));
  const twins = others.filter((each) => costTheSame(best, each));
  const cost = `${best.id}, ${compared} that serves ${well}, costs ${price(best, '')}`;
  return [[cost, ...sameWords(twins), ...(next ? [below(best, next)] : [])].join(', ')];
}

/** `24× below servers`. Where the intervals of two random results overlap, their order may be chance, and it says so. */
function below(cheapest: DeploymentResult, other: DeploymentResult): string {
  const price = formatMoney(other.bill.total, other.bill.currency);
  if (overlap(cheapest, other)) return `not surely below ${other.id} (${price})`;
  if (isZero(cheapest.bill.total)) return `below ${other.id} (${price})`;
  const ratio = Number(other.bill.total) / Number(cheapest.bill.total);
  if (ratio >= 2)
    return `${ratio >= 10 ? Math.round(ratio).toLocaleString('en-US') : ratio.toFixed(1)}× below ${other.id}`;
  const share = 1 - 1 / ratio;
  return `${share >= 0.01 ? formatShare(Number(share.toFixed(2))) : formatShare(share)} below ${other.id}`;
}

/** Unknown, and so not claimed, where there was one replication. */
function overlap(cheaper: DeploymentResult, other: DeploymentResult): boolean {
  const [, high] = cheaper.interval.total;
  const [low] = other.interval.total;
  return high !== null && low !== null && compareDecimals(high, low) >= 0;
}

function warning(cheapest: DeploymentResult): string[] {
  const words = shortfallWords(cheapest);
  return words === '' ? [] : [`but it ${words}`];
}

function fastestPart(result: Result): string {
  const { deployments, comparison } = result;
  const fastest = deployments.find(({ id }) => id === comparison.fastestP99);
  const ms = fastest ? p99Ms(fastest) : null;
  const p99 = hasCalls(result) ? 'p99 of calls' : 'p99';
  if (!fastest || ms === null)
    return hasCalls(result) ? 'no call was answered well' : 'no request was answered';
  if (deployments.length === 1) return `${p99} ${formatMilliseconds(ms)}`;
  if (servesWell(fastest)) return `fastest ${p99}: ${fastest.id} ${formatMilliseconds(ms)}`;
  // Who answers few requests answers them quickly.
  const [best] = deployments
    .filter((each) => servesWell(each) && p99Ms(each) !== null)
    .sort((a, b) => p99Ms(a)! - p99Ms(b)!);
  if (!best) return `fastest ${p99}: ${fastest.id} ${formatMilliseconds(ms)}`;
  return `fastest ${p99} of those that serve: ${best.id} ${formatMilliseconds(p99Ms(best))}`;
}

/** How long people wait: for a good answer where they try again, else for any. */
function p99Ms(deployment: DeploymentResult): number | null {
  const ofCalls = callP99Ms(deployment);
  return ofCalls === undefined ? answeredMs(deployment, 'p99') : ofCalls;
}
