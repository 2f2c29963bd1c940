/** What must be said wherever prices are shown: that they are of another day than the one that was asked for. */
import type { PriceBook } from '../engine/money/price-book.ts';
import type { Result } from '../engine/result.ts';

/** Of a run; they stand among its assumptions too. */
export async function runPriceNotes({ scenario, deployments }: Result): Promise<readonly string[]> {
  const { asOf } = scenario as { asOf?: string };
  if (asOf === undefined) return [];
  const { laterPrices, PLATFORMS } = await import('../engine/index.ts');
  const bills = deployments.map(({ platform, bill: { lines } }) => ({ platform, lines }));
  return laterPrices(bills, asOf, (id) => PLATFORMS.find((platform) => platform.id === id)?.books);
}

/** Of a book, or the part of it that is shown. */
export async function bookPriceNotes(
  { platform, prices }: PriceBook,
  asOf: string | undefined,
): Promise<readonly string[]> {
  const { laterPrices, PLATFORMS } = await import('../engine/index.ts');
  return laterPrices(
    [{ platform, lines: prices }],
    asOf,
    (id) => PLATFORMS.find((each) => each.id === id)?.books,
  );
}
