/**
 * Which deployment costs least, and which answers fastest of those that do their work: a fast answer to the few requests
 * that got in is no merit. The earlier one of equals.
 */
import { fromDecimal } from './money/decimal.ts';
import { compare as compareAmounts } from './money/fraction.ts';
import type { DeploymentResult, Result } from './result.ts';

/** A deployment that serves at least this share does its work. */
const SERVES = 0.99;

export function compare(deployments: readonly DeploymentResult[]): Result['comparison'] {
  const [first, ...others] = deployments;
  let cheapest = first;
  for (const other of others) {
    if (compareAmounts(fromDecimal(other.bill.total), fromDecimal(cheapest.bill.total)) < 0) cheapest = other;
  }
  const serving = deployments.filter((each) => servedShare(each) >= SERVES);
  const answering = deployments.filter((each) => servedShare(each) > 0);
  const [leader, ...rest] = [serving, answering, deployments].find(({ length }) => length > 0) ?? deployments;
  let fastest = leader;
  for (const other of rest) if (other.latencyMs.p99 < fastest.latencyMs.p99) fastest = other;
  return { cheapest: cheapest.id, fastestP99: fastest.id };
}

/** Share of the requests that were answered by the function's code, rightly or wrongly. */
function servedShare({ requests }: DeploymentResult): number {
  const { completed, failed, arrived, inFlight } = requests;
  return arrived > inFlight ? (completed + failed) / (arrived - inFlight) : 0;
}
