/** A run in one sentence: what it costs, which deployment is cheapest, by how much, and which answers fastest. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { answeredMs, periodWords, refusedShare } from './comparison.ts';
import { compareDecimals, isZero } from './decimal.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';

export function headline(result: Result): string {
  const cheapest = result.deployments.find(({ id }) => id === result.comparison.cheapest);
  if (!cheapest) return `${scenarioName(result)}: no deployment to compare`;
  const others = result.deployments
    .filter((each) => each !== cheapest)
    .sort((a, b) => compareDecimals(a.bill.total, b.bill.total));
  const parts = [costPart(cheapest, others, periodWords(result)), ...warning(cheapest), fastestPart(result)];
  return `${scenarioName(result)}: ${parts.join('; ')}`;
}

export function scenarioName(result: Result): string {
  const scenario = result.scenario;
  const named = typeof scenario === 'object' && scenario !== null && 'name' in scenario;
  return named && typeof scenario.name === 'string' && scenario.name !== '' ? scenario.name : 'scenario';
}

function costPart(cheapest: DeploymentResult, others: readonly DeploymentResult[], period: string): string {
  const price = `${formatMoney(cheapest.bill.total, cheapest.bill.currency)}${period}`;
  const [next] = others;
  if (!next) return `${cheapest.id} costs ${price}`;
  const dearest = others.at(-1)!;
  const compared = [below(cheapest, next)];
  if (dearest !== next) compared.push(below(cheapest, dearest));
  return `${cheapest.id} is cheapest at ${price}, ${compared.join(' and ')}`;
}

/** `24x below servers`. Where the intervals of two random results overlap, their order may be chance, and it says so. */
function below(cheapest: DeploymentResult, other: DeploymentResult): string {
  if (compareDecimals(cheapest.bill.total, other.bill.total) === 0) return `the same as ${other.id}`;
  const price = formatMoney(other.bill.total, other.bill.currency);
  if (overlap(cheapest, other)) return `not surely below ${other.id} (${price})`;
  if (isZero(cheapest.bill.total)) return `below ${other.id} (${price})`;
  const ratio = Number(other.bill.total) / Number(cheapest.bill.total);
  if (ratio >= 2)
    return `${ratio >= 10 ? Math.round(ratio).toLocaleString('en-US') : ratio.toFixed(1)}x below ${other.id}`;
  const share = 1 - 1 / ratio;
  return `${share >= 0.01 ? formatShare(Number(share.toFixed(2))) : formatShare(share)} below ${other.id}`;
}

/** Unknown, and so not claimed, where there was one replication. */
function overlap(cheaper: DeploymentResult, other: DeploymentResult): boolean {
  const [, high] = cheaper.interval.total;
  const [low] = other.interval.total;
  return high !== null && low !== null && compareDecimals(high, low) >= 0;
}

/** The cheapest way to turn requests away is no bargain. */
function warning(cheapest: DeploymentResult): string[] {
  const refused = refusedShare(cheapest);
  return refused === 0 ? [] : [`but it turns ${formatShare(refused)} of requests away`];
}

function fastestPart(result: Result): string {
  const fastest = result.deployments.find(({ id }) => id === result.comparison.fastestP99);
  const ms = fastest ? answeredMs(fastest, 'p99') : null;
  if (!fastest || ms === null) return 'no request was answered';
  const p99 = formatMilliseconds(ms);
  return result.deployments.length === 1 ? `p99 ${p99}` : `fastest p99: ${fastest.id} ${p99}`;
}
