/** What a deployment's usage costs in the scenario's month, with the services beside it, as the only thing on its account. */
import { BillingAccount } from './money/account.ts';
import type { Bill } from './money/bill.ts';
import { fromNumber, sumDecimals } from './money/decimal.ts';
import { divide, multiply } from './money/fraction.ts';
import { leftOutBeside } from './money/left-out.ts';
import { type AccountItem, type Purchase, priceItems } from './money/price-usage.ts';
import { attributesOf } from './platform-kinds/platform.ts';
import { monthly } from './platform-kinds/scale-usage.ts';
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
    lines: [...main.lines, ...beside.flatMap(({ lines }, i) => linesOf(extras[i]!, deployment, lines))],
    leftOut: leftOutOf(deployment),
  };
}

/** With the name of the extra, whose book they are from, and where it is. */
function linesOf(
  { platform, region }: Extra,
  deployment: ScenarioDeployment,
  lines: Bill['lines'],
): Bill['lines'] {
  const where = { platform, ...(region !== deployment.region && { region }) };
  return lines.map((line) => ({ ...line, ...where }));
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

/** What neither the platform's bill nor any extra's covers. */
function leftOutOf({ platform, book, extras }: ScenarioDeployment): string[] {
  const covered = new Set([platform, ...extras.map((extra) => extra.platform)]);
  const books = [book, ...extras.map((extra) => extra.book)];
  return [...new Set(books.flatMap((each) => leftOutBeside(each, covered)))];
}
