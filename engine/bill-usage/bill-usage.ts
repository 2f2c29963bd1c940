/**
 * Known usage → bills, without simulating. Items are billed in order for one account, so they share free quantities and
 * tiers. All problems of a document are reported at once; nothing is billed unless every item can be.
 */
import { BillingAccount } from '../money/account.ts';
import type { Bill } from '../money/bill.ts';
import { sumDecimals } from '../money/decimal.ts';
import { converted, currencyOfComparison, rateWanted, withoutRate } from '../money/exchange.ts';
import { unstatedAttributes } from '../money/find-price.ts';
import { add, divide, ZERO } from '../money/fraction.ts';
import { laterPrices } from '../money/later-prices.ts';
import { leftOutBeside } from '../money/left-out.ts';
import { pricePerMillion } from '../money/per-million.ts';
import type { Attributes } from '../money/price-book.ts';
import { type AccountItem, missingPrices, priceItems } from '../money/price-usage.ts';
import { SEC_PER_DAY, USUAL_MONTH_SEC } from '../money/units.ts';
import { PLATFORMS } from '../platforms/registry.ts';
import { strayPrices } from '../price-lists/stray-prices.ts';
import { join } from '../stated-usage/item-fields.ts';
import type { Issue } from '../words/issue.ts';
import { doubtfulUsage } from './doubtful-usage.ts';
import { type ItemPrices, type ReadItem, readItems } from './read-items.ts';

export interface BilledUsage {
  readonly items: readonly BilledItem[];
  /** In which the items are added up. */
  readonly currency: string;
  /** Sum of the items' totals. */
  readonly total: string;
  /** What one unit of an item's other currency counts for in it. */
  readonly rates?: Readonly<Record<string, string>>;
  /** What a reader must know, one sentence each. */
  readonly notes?: readonly string[];
}

export interface BillUsageOptions extends Partial<ItemPrices> {
  /** Currency of the total; the items' own, or USD where they differ. */
  readonly currency?: string;
  /** What one unit of another currency is worth in it, as decimal text. */
  readonly rates?: Readonly<Record<string, string>>;
}

export interface BilledItem {
  readonly platform: string;
  readonly region: string;
  /** What was bought, as prices name it. */
  readonly attributes: Attributes;
  /** Its quantities in the words of the platform's form, as written: what the bill's were worked out from. */
  readonly stated?: Readonly<Record<string, unknown>>;
  /** `perMillionRequests` where requests were stated. */
  readonly bill: Bill & { readonly period: string; readonly perMillionRequests?: string };
}

/** A document that cannot be billed, and why. */
export interface UnbilledUsage {
  readonly source: string;
  readonly issues: readonly Issue[];
}

/**
 * Bills a list of items, `{ items: [...] }` or one item. `source` names the document in what is returned on failure.
 * Paths of issues start with `items[0]` except for a single item.
 */
export function billUsage(
  document: unknown,
  source: string,
  { platforms = PLATFORMS, choice = {}, currency, rates = {} }: BillUsageOptions = {},
): BilledUsage | UnbilledUsage {
  const issues: Issue[] = [];
  const items = readItems(document, { platforms, choice }, issues);
  for (const item of items) checkPrices(item, issues);
  const currencies = items.map(({ book }) => book.currency);
  const exchange = { currency: currencyOfComparison(currencies, currency), rates };
  if (withoutRate(currencies, exchange).length > 0)
    issues.push({ path: 'rates', message: rateWanted('items', currencies, exchange) });
  if (issues.length > 0) return { source, issues };
  const account = new BillingAccount();
  const bills = priceItems(items.map((item) => accountItem(item, account)));
  const covered = new Set(items.map(({ book }) => book.platform));
  const billed = items.map((item, i) => billedItem(item, bills[i]!, covered));
  const booksOf = (id: string) => platforms.find((platform) => platform.id === id)?.books;
  const notes = [
    ...doubtfulUsage(items, platforms),
    ...strayPrices(covered, choice, booksOf),
    ...laterPrices(
      billed.map(({ platform, bill: { lines } }) => ({ platform, lines })),
      choice.asOf,
      booksOf,
    ),
  ];
  const others = [...new Set(currencies)].filter((each) => each !== exchange.currency);
  return {
    items: billed,
    currency: exchange.currency,
    total: sumDecimals(billed.map(({ bill }) => converted(bill.total, bill.currency, exchange)!)),
    ...(notes.length > 0 && { notes }),
    ...(others.length > 0 && { rates: Object.fromEntries(others.map((each) => [each, rates[each]!])) }),
  };
}

function checkPrices({ path, book, region, attributes, readings }: ReadItem, issues: Issue[]): void {
  const unstated = new Set(readings.flatMap(({ meter }) => unstatedAttributes(book, meter, attributes)));
  for (const name of unstated) {
    issues.push({
      path: join(path, name),
      message: `${name} must be stated on ${book.platform}, got nothing`,
    });
  }
  if (unstated.size > 0) return;
  for (const { message } of missingPrices(readings, book, { region, attributes })) {
    issues.push({ path, message });
  }
}

function accountItem(item: ReadItem, account: BillingAccount): AccountItem {
  const { book, region, month, attributes, freeGrants, readings } = item;
  const days = divide(month.seconds ?? USUAL_MONTH_SEC, SEC_PER_DAY);
  return { readings, book, purchase: { region, attributes, freeGrants, days, account } };
}

/** `covered`: platforms of the document's items, on whose bills may be what this one leaves out. */
function billedItem(
  { book, region, attributes, month, readings, stated }: ReadItem,
  bill: Bill,
  covered: ReadonlySet<string>,
): BilledItem {
  const requests = readings.filter(({ meter }) => meter === 'requests').map(({ quantity }) => quantity);
  const perMillionRequests = pricePerMillion(bill.total, requests.reduce(add, ZERO));
  return {
    platform: book.platform,
    region,
    attributes: { ...book.attributeDefaults, ...attributes },
    ...(Object.keys(stated).length > 0 && { stated }),
    bill: {
      ...bill,
      leftOut: leftOutBeside(book, covered),
      period: month.text,
      ...(perMillionRequests === null ? {} : { perMillionRequests }),
    },
  };
}
