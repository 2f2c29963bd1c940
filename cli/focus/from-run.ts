/** A run, or the bill of known usage, as the file that cost tools read. */
import type { Result } from '../../engine/result.ts';
import type { TracedLine } from '../explain-line.ts';
import { isMonthly } from '../output/comparison.ts';
import { scenarioName } from '../output/headline.ts';
import { billingPeriod } from './billing-period.ts';
import { focusCsv } from './focus-csv.ts';
import type { BilledPlatform } from './services.ts';

/** Each deployment is an account of its own: they are alternatives, and each has all of the free quantities. */
export function runFocus(
  result: Result,
  lines: readonly TracedLine[],
  platforms: readonly BilledPlatform[],
  month: string | undefined,
): string {
  const { start, asOf } = result.scenario as { start?: string; asOf?: string };
  const linesOf = linesByOwner(lines);
  const covers = isMonthly(result) ? undefined : result.deployments[0]?.bill.period;
  return focusCsv({
    bills: result.deployments.map(({ id, platform }, i) => ({
      of: id,
      account: { id: accountId(i), name: `Simulated account of ${id}` },
      platform,
      lines: linesOf.get(id) ?? [],
    })),
    platforms,
    period: billingPeriod({
      month,
      ...(start !== undefined && { start }),
      asOf,
      prices: datesOf(lines),
      covers,
    }),
    scenario: scenarioName(result),
    seed: String(result.seed),
  });
}

export interface FocusUsage {
  readonly items: readonly { readonly platform: string; readonly bill: { readonly currency: string } }[];
  readonly source: string;
  readonly asOf: string | undefined;
}

/** All items of a currency are of one account: an account is billed in one. */
export function usageFocus(
  { items, source, asOf }: FocusUsage,
  lines: readonly TracedLine[],
  platforms: readonly BilledPlatform[],
  month: string | undefined,
): string {
  const linesOf = linesByOwner(lines);
  const currencies = [...new Set(items.map(({ bill }) => bill.currency))];
  return focusCsv({
    bills: items.map(({ platform, bill: { currency } }, i) => ({
      of: `item ${i + 1}`,
      account: {
        id: accountId(currencies.indexOf(currency)),
        name: currencies.length === 1 ? 'Simulated account' : `Simulated account in ${currency}`,
      },
      platform,
      lines: linesOf.get(String(i + 1)) ?? [],
    })),
    platforms,
    period: billingPeriod({ month, asOf, prices: datesOf(lines) }),
    scenario: source,
  });
}

/** Lines of each deployment or item, in one pass: a bill may have ten thousand. */
function linesByOwner(lines: readonly TracedLine[]): ReadonlyMap<string, readonly TracedLine[]> {
  const owners = new Map<string, TracedLine[]>();
  for (const traced of lines) {
    const known = owners.get(traced.line.of);
    if (known) known.push(traced);
    else owners.set(traced.line.of, [traced]);
  }
  return owners;
}

/** Not digits alone, or a reader would take it for a number. */
function accountId(index: number): string {
  return `simulated-${String(index + 1).padStart(4, '0')}`;
}

/** Of the book where a price of the user's says none. */
function datesOf(lines: readonly TracedLine[]): string[] {
  return lines.map(({ line, book }) => (line.asOf === '' ? book.asOf : line.asOf));
}
