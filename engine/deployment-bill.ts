import { BillingAccount } from './money/account.ts';
import type { Bill } from './money/bill.ts';
import { priceUsage } from './money/price-usage.ts';
import type { Deployment } from './platforms/platform.ts';
import { PLATFORM_BILLING } from './platforms/price-books.ts';
import type { Scenario } from './scenario/compile.ts';
import type { Usage } from './usage.ts';

/**
 * What a deployment's usage costs in the scenario's month, as the only thing on its account. The platforms have seen to it
 * that every price it needs is known.
 */
export function billOf(scenario: Scenario, deployment: Deployment, usage: Usage): Bill {
  const { priceBook, meter } = PLATFORM_BILLING[deployment.platform];
  return priceUsage(meter(usage, deployment.shape, scenario.month), priceBook, {
    region: deployment.region,
    shape: deployment.shape,
    freeGrants: scenario.freeGrants,
    account: new BillingAccount(),
  });
}
