/** What a deployment's usage costs in the scenario's month, with the services beside it, as the only thing on its account. */
import { BillingAccount } from './money/account.ts';
import type { Bill } from './money/bill.ts';
import { fromNumber, sumDecimals } from './money/decimal.ts';
import { divide, multiply } from './money/fraction.ts';
import { leftOutBeside } from './money/left-out.ts';
import { type AccountItem, type Purchase, priceItems } from './money/price-usage.ts';
import { withRoundingOnce } from './money/settling-lines.ts';
import { attributesOf } from './platform-kinds/platform.ts';
import { monthly } from './platform-kinds/scale-usage.ts';
import type { Scenario } from './scenario/compile.ts';
import type { Extra, ScenarioDeployment } from './scenario/priced-deployment.ts';
import type { Usage } from './usage.ts';

const DAY_US = 86_400_000_000;

/**
 * Of the usage of each of its functions, in their order. The platforms have seen to it that every price it needs is known.
 */
export function billOf(scenario: Scenario, deployment: ScenarioDeployment, usages: readonly Usage[]): Bill {
  const { month, freeGrants, model, beside } = scenario;
  const account = new BillingAccount();
  const terms = { freeGrants, account, days: divide(fromNumber(month.monthUs), fromNumber(DAY_US)) };
  const names = beside.length === 0 ? [] : [model, ...beside].map((each) => each.function.name);
  const items = [deployment, ...deployment.beside].flatMap((each, f) => {
    const { region, shape, book, meter, extras } = each;
    const usage = usages[f]!;
    const of = names[f] === undefined ? {} : { function: names[f] };
    const own = { readings: meter(usage, shape, month, book), book };
    return [
      { item: { ...own, purchase: { region, attributes: attributesOf(shape), ...terms } }, of },
      ...extras.map((extra) => ({
        // What is there all month is there once, however many functions it serves.
        item: extraItem(f === 0 ? extra : { ...extra, perMonth: [] }, usage, scenario, terms),
        of: { ...of, ...whereOf(extra, deployment) },
      })),
    ];
  });
  const bills = priceItems(items.map(({ item }) => item));
  const [main] = bills as [Bill, ...Bill[]];
  if (bills.length === 1) return main;
  const all = bills.flatMap(({ lines }, i) => lines.map((line) => ({ ...line, ...items[i]!.of })));
  return {
    currency: main.currency,
    total: sumDecimals(bills.map(({ total }) => total)),
    lines: names.length === 0 ? all : withRoundingOnce(all),
    leftOut: leftOutOf(deployment),
  };
}

/** The name of the extra, whose book its lines are from, and where it is. */
function whereOf({ platform, region }: Extra, deployment: ScenarioDeployment) {
  return { platform, ...(region !== deployment.region && { region }) };
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
