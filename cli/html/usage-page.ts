/** The bill of known usage as a page. */
import type { Platform } from '../../engine/platform-kinds/platform.ts';
import { INSIDE_GRANT, isInsideGrant } from '../output/bill-lines.ts';
import { formatMoney } from '../output/money.ts';
import { ownPriceWords } from '../output/own-price.ts';
import { placeOf } from '../output/place.ts';
import { type BilledUsage, headline, itemLines, remarks } from '../output/usage-bill.ts';
import { billSplit } from './bill-split.ts';
import { billRule, billTable } from './bill-table.ts';
import { costBars } from './cost-bars.ts';
import { html } from './markup.ts';
import { pageText, paragraphs, section } from './page.ts';

export function usagePage(
  billed: BilledUsage,
  source: string,
  platforms: readonly Pick<Platform, 'id' | 'kind'>[],
): string {
  const { items } = billed;
  const kind = (id: string) => platforms.find((platform) => platform.id === id)?.kind ?? 'service';
  const isMixed = items.some(({ bill }) => bill.currency !== billed.currency);
  const bars = items.map(({ platform, region, bill }, i) => ({
    label: String(i + 1),
    place: placeOf(platform, region),
    words: `${formatMoney(bill.total, bill.currency)}${isInsideGrant(bill) ? ` (${INSIDE_GRANT})` : ''}`,
    amount: bill.total,
    interval: [null, null] as const,
    kind: kind(platform),
  }));
  const splits = items.map((item, i) => ({
    label: `${i + 1}: ${item.platform}`,
    currency: item.bill.currency,
    lines: itemLines(item, i),
  }));
  const bills = items.map((item, i) => {
    const { platform, region, bill } = item;
    const title = `${i + 1}: ${placeOf(platform, region)}, ${formatMoney(bill.total, bill.currency)}`;
    return billTable({ ...bill, title, lines: itemLines(item, i) });
  });
  const lines = items.flatMap(itemLines);
  const body = html`<header><h1>Bill of known usage</h1><p class="verdict">${headline(billed, source)}</p></header>
<main>
${section('What does it cost?', isMixed ? html`` : costBars(bars), paragraphs(remarks(billed)))}
${section('Where does the money go?', billSplit(splits))}
${section('The bills', paragraphs([billRule(lines), ...ownPriceWords(lines)]), ...bills)}
</main>
<footer>Taximeter. Prices before tax.</footer>`;
  return pageText({ title: `${source} · Taximeter`, body });
}
