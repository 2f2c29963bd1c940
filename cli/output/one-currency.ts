/** A run as it is compared: every bill in one currency at the stated rate, the cheapest first. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { compareDecimals } from './decimal.ts';

/** The same run with the compared totals in place of the bills' own. Lines stay in the currency they are charged in. */
export function asCompared(result: Result): Result {
  const deployments = result.deployments.map((deployment) =>
    inCurrency(deployment, result.comparison.currency),
  );
  return { ...result, deployments: deployments.sort((a, b) => compareDecimals(a.bill.total, b.bill.total)) };
}

/** A deployment with its bill's total in the currency of the comparison. */
export function inCurrency(deployment: DeploymentResult, currency: string): DeploymentResult {
  const { compared, bill, interval } = deployment;
  if (!compared) return deployment;
  const { total, perMillionRequests } = compared;
  return {
    ...deployment,
    bill: { ...bill, currency, total, perMillionRequests },
    interval: { ...interval, total: compared.interval },
  };
}

/** The run in the order of its costs, every bill in its own currency. */
export function cheapestFirst(result: Result): Result {
  const order = asCompared(result).deployments.map(({ id }) => id);
  const deployments = [...result.deployments].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { ...result, deployments };
}

/** `compared at 1 EUR = 1.08 USD`; nothing where all bills are in one currency. */
export function rateWords({ comparison, deployments }: Result): string[] {
  const { currency, rates = {} } = comparison;
  const used = new Set(deployments.map(({ bill }) => bill.currency).filter((each) => each !== currency));
  const said = [...used].map((each) => `1 ${each} = ${rates[each]} ${currency}`);
  return said.length === 0 ? [] : [`compared at ${said.join(', ')}`];
}
