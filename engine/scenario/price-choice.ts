/** Which prices a scenario is billed by: the day it asks for, and prices of its own, for all deployments or for one. */

import type { PriceChoice } from '../money/choose-book.ts';
import type { OwnPrices } from '../money/own-prices.ts';
import type { Platform, Report } from '../platform-kinds/platform.ts';
import { readOwnPrices } from '../price-lists/own-prices-document.ts';
import type { ScenarioDocument } from './schema.ts';

/** What is wrong with own prices is reported below the field that holds them. */
export function priceChoice(
  { asOf, prices }: Pick<ScenarioDocument, 'asOf' | 'prices'>,
  platforms: readonly Platform[],
  report: Report,
): PriceChoice {
  const own = prices === undefined ? undefined : ownPrices(prices, 'prices', platforms, report);
  return { ...(asOf !== undefined && { asOf }), ...(own && { own }) };
}

/** The choice for one deployment, whose own prices lie over those of the scenario. */
export function choiceFor(
  choice: PriceChoice,
  prices: unknown,
  path: string,
  platforms: readonly Platform[],
  report: Report,
): PriceChoice {
  if (prices === undefined) return choice;
  const own = ownPrices(prices, `${path}.prices`, platforms, report);
  return own ? { ...choice, own: choice.own ? both(choice.own, own) : own } : choice;
}

function ownPrices(
  document: unknown,
  path: string,
  platforms: readonly Platform[],
  report: Report,
): OwnPrices | undefined {
  // A file is nothing that the engine can read.
  if (typeof document === 'string') {
    report(
      path,
      `prices must be a document with prices or discounts here; a file goes with --prices, got "${document}"`,
    );
    return undefined;
  }
  const books = platforms.map(({ books: [newest] }) => newest);
  const { own, issues = [] } = readOwnPrices(document, 'the scenario', books);
  for (const issue of issues) report(issue.path === '' ? path : `${path}.${issue.path}`, issue.message);
  return own;
}

function both(first: OwnPrices, second: OwnPrices): OwnPrices {
  return {
    books: [...first.books, ...second.books],
    whole: [...(first.whole ?? []), ...(second.whole ?? [])],
    discounts: [...(first.discounts ?? []), ...(second.discounts ?? [])],
    negotiated: [...(first.negotiated ?? []), ...(second.negotiated ?? [])],
  };
}
