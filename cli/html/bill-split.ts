/** Where does the money go? The lines of each bill as one stacked bar, the largest named beside it. */
import type { BilledLine } from '../output/bill-lines.ts';
import { addDecimals, compareDecimals } from '../output/decimal.ts';
import { formatMoney } from '../output/money.ts';
import { formatShare } from '../output/numbers.ts';
import { percentOf, rounded } from './geometry.ts';
import { html, type Markup } from './markup.ts';

export interface SplitBill {
  readonly label: string;
  readonly currency: string;
  readonly lines: readonly BilledLine[];
}

/** So many colours can be told apart; what is left is one part. */
const MOST_PARTS = 7;

interface Part {
  readonly label: string;
  readonly amount: string;
}

export function billSplit(bills: readonly SplitBill[]): Markup {
  return html`<figure><ul class="bars">${bills.map(splitBar)}</ul></figure>`;
}

function splitBar({ label, currency, lines }: SplitBill): Markup {
  const { parts, credits } = partsOf(lines);
  const [drawn, total] = [sumOf(parts), sumOf([...parts, ...credits])];
  if (parts.length === 0)
    return html`<li><div class="row"><strong>${label}</strong><span class="value soft">nothing to pay</span></div></li>`;
  let from = 0;
  const rects = parts.map(({ amount }, i) => {
    const width = percentOf(amount, drawn);
    const rect = html`<rect class="c${i + 1}" x="${rounded(from)}%" width="${width}%" height="16"/>`;
    const cut = i === 0 ? html`` : html`<rect class="gap" x="${rounded(from)}%" width="1" height="16"/>`;
    from += width;
    return html`${rect}${cut}`;
  });
  return html`<li><div class="row"><strong>${label}</strong><span class="value">${formatMoney(total, currency)}</span></div>
<svg height="16" aria-hidden="true"><rect class="track" width="100%" height="16"/>${rects}</svg>
<ul class="key">${parts.map((part, i) => keyOf(part, i, drawn, currency))}${credits.map((credit) => creditOf(credit, currency))}</ul></li>`;
}

function keyOf({ label, amount }: Part, i: number, total: string, currency: string): Markup {
  const share = formatShare(percentOf(amount, total) / 100);
  return html`<li><svg aria-hidden="true"><rect class="c${i + 1}" width="12" height="12"/></svg>${label}
${formatMoney(amount, currency)} (${share})</li>`;
}

/** Taken off the others, and so no part of the bar. */
function creditOf({ label, amount }: Part, currency: string): Markup {
  return html`<li>${label} ${formatMoney(amount, currency)}</li>`;
}

function sumOf(parts: readonly Part[]): string {
  return parts.map(({ amount }) => amount).reduce(addDecimals, '0');
}

/** Tiers of one meter together, the dearest first; apart from them what is below 0, such as rounding. */
function partsOf(lines: readonly BilledLine[]): { parts: readonly Part[]; credits: readonly Part[] } {
  const sums = new Map<string, string>();
  for (const { label, beside, amount } of lines) {
    const name = beside === undefined ? label : `${beside}: ${label}`;
    sums.set(name, addDecimals(sums.get(name) ?? '0', amount));
  }
  const all = [...sums].map(([label, amount]) => ({ label, amount }));
  const credits = all.filter(({ amount }) => compareDecimals(amount, '0') < 0);
  const parts = all
    .filter(({ amount }) => compareDecimals(amount, '0') > 0)
    .sort((a, b) => compareDecimals(b.amount, a.amount));
  if (parts.length <= MOST_PARTS) return { parts, credits };
  const rest = parts.slice(MOST_PARTS - 1);
  const others = { label: `${rest.length} others`, amount: sumOf(rest) };
  return { parts: [...parts.slice(0, MOST_PARTS - 1), others], credits };
}
