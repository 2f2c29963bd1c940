/** Which deployment costs least, and which answers fastest; the earlier one of equals. */
import { fromDecimal } from './money/decimal.ts';
import { compare as compareAmounts } from './money/fraction.ts';
import type { DeploymentResult, Result } from './result.ts';

export function compare(deployments: readonly DeploymentResult[]): Result['comparison'] {
  const [first, ...others] = deployments;
  let cheapest = first;
  let fastest = first;
  for (const other of others) {
    if (compareAmounts(fromDecimal(other.bill.total), fromDecimal(cheapest.bill.total)) < 0) cheapest = other;
    // A deployment that answered nothing was not fast.
    if (isAnswered(other) && (!isAnswered(fastest) || other.latencyMs.p99 < fastest.latencyMs.p99))
      fastest = other;
  }
  return { cheapest: cheapest.id, fastestP99: fastest.id };
}

function isAnswered({ latencyMs }: DeploymentResult): boolean {
  return latencyMs.max > 0;
}
