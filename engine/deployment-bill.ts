/** What a deployment's usage costs in the scenario's month, with the services beside it, as the only thing on its account. */
import { BillingAccount } from './money/account.ts';
import type { Bill } from './money/bill.ts';
import { fromNumber, sumDecimals } from './money/decimal.ts';
import { divide, multiply } from './money/fraction.ts';
import { type AccountItem, type Purchase, priceItems } from './money/price-usage.ts';
import { attributesOf } from './platforms/platform.ts';
import { monthly } from './platforms/scale-usage.ts';
import type { Scenario } from './scenario/compile.ts';
import type { Extra, ScenarioDeployment } from './scenario/priced-deployment.ts';
import type { Usage } from './usage.ts';

const DAY_US = 86_400_000_000;

/** The platforms have seen to it that every price it needs is known. */
export function billOf(scenario: Scenario, deployment: ScenarioDeployment, usage: Usage): Bill {
  const { region, shape, book, meter, extras } = deployment;
  const { month, freeGrants } = scenario;
  const account = new BillingAccount();
  const terms = { freeGrants, account, days: divide(fromNumber(month.monthUs), fromNumber(DAY_US)) };
  const own = { readings: meter(usage, shape, month, book), book };
  const [main, ...beside] = priceItems([
    { ...own, purchase: { region, attributes: attributesOf(shape), ...terms } },
    ...extras.map((extra) => extraItem(extra, usage, scenario, terms)),
  ]) as [Bill, ...Bill[]];
  if (beside.length === 0) return main;
  return {
    currency: main.currency,
    total: sumDecimals([main.total, ...beside.map(({ total }) => total)]),
    lines: [...main.lines, ...beside.flatMap(({ lines }, i) => linesOf(extras[i]!, lines))],
    leftOut: leftOutOf(deployment, beside),
  };
}

/** With the name of the extra, whose book they are from. */
function linesOf({ platform }: Extra, lines: Bill['lines']): Bill['lines'] {
  return lines.map((line) => ({ ...line, platform }));
}

function extraItem(
  { region, book, attributes, perRequest, perMonth, sees }: Extra,
  usage: Usage,
  { month }: Scenario,
  terms: Pick<Purchase, 'freeGrants' | 'account' | 'days'>,
): AccountItem {
  const { arrived, cold, warm } = usage.requests;
  const requests = monthly(sees === 'arrived' ? arrived : cold + warm, usage, month);
  const readings = [
    ...perRequest.map(({ meter, quantity }) => ({ meter, quantity: multiply(quantity, requests) })),
    ...perMonth,
  ];
  return { readings, book, purchase: { region, attributes, ...terms } };
}

/** What neither the platform's bill nor an extra's covers. */
function leftOutOf({ book, extras }: ScenarioDeployment, beside: readonly Bill[]): string[] {
  const covered = new Set(extras.map(({ platform }) => platform));
  const own = book.leftOut.filter(({ extras: by = [] }) => !by.some((platform) => covered.has(platform)));
  return [...new Set([...own.map(({ name }) => name), ...beside.flatMap(({ leftOut }) => leftOut)])];
}
