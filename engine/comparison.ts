/**
 * Which deployment costs least, and which answers fastest of those that do their work: a fast answer to the few requests
 * that got in is no merit. The earlier one of equals.
 */
import { fromDecimal } from './money/decimal.ts';
import type { Exchange } from './money/exchange.ts';
import { compare as compareAmounts, type Fraction } from './money/fraction.ts';
import type { DeploymentResult, Result } from './result.ts';

/** A deployment that serves at least this share does its work. */
const SERVES = 0.99;

export function compare(deployments: readonly DeploymentResult[], exchange: Exchange): Result['comparison'] {
  const [first, ...others] = deployments;
  let cheapest = first;
  for (const other of others) {
    if (compareAmounts(costOf(other), costOf(cheapest)) < 0) cheapest = other;
  }
  const serving = deployments.filter((each) => servedShare(each) >= SERVES);
  const answering = deployments.filter((each) => servedShare(each) > 0);
  const [leader, ...rest] = [serving, answering, deployments].find(({ length }) => length > 0) ?? deployments;
  let fastest = leader;
  for (const other of rest) if (p99Ms(other) < p99Ms(fastest)) fastest = other;
  const { currency, rates } = exchange;
  const isMixed = deployments.some(({ compared }) => compared);
  return { cheapest: cheapest.id, fastestP99: fastest.id, currency, ...(isMixed && { rates }) };
}

/** What a deployment costs in the currency of the comparison. */
export function comparedTotal({ bill, compared }: Pick<DeploymentResult, 'bill' | 'compared'>): string {
  return compared?.total ?? bill.total;
}

function costOf(deployment: DeploymentResult): Fraction {
  return fromDecimal(comparedTotal(deployment));
}

/** How long people wait: for the good answer to a call where clients try again. */
function p99Ms({ calls, latencyMs }: DeploymentResult): number {
  return (calls ?? { latencyMs }).latencyMs.p99;
}

/** Share of the requests that were answered by the function's code, rightly or wrongly; of calls that were answered rightly. */
function servedShare({ calls, requests }: DeploymentResult): number {
  if (calls) return calls.made > calls.open ? calls.succeeded / (calls.made - calls.open) : 0;
  const { completed, failed, arrived, inFlight } = requests;
  return arrived > inFlight ? (completed + failed) / (arrived - inFlight) : 0;
}
