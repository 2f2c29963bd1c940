/** A bill to be checked by hand: (quantity − free) × price = amount, with the place and the date of each price. */
import { type BilledLine, billColumns, datedWords, dayRule, placeOf } from '../output/bill-lines.ts';
import { formatMoney } from '../output/money.ts';
import { html, link, type Markup } from './markup.ts';

/** Above the bills, so that each can be checked. */
export function billRule(lines: readonly BilledLine[]): string {
  const rule = '(quantity − free) × price = amount';
  const billed = lines.some((line) => line.billed !== undefined)
    ? ['where a line says what is billed, that counts for its quantity']
    : [];
  return [rule, ...billed, ...dayRule(lines)].join('; ');
}

export interface BillToShow {
  readonly title: string;
  readonly lines: readonly BilledLine[];
  readonly total: string;
  readonly currency: string;
  readonly leftOut: readonly string[];
}

export function billTable({ title, lines, total, currency, leftOut }: BillToShow): Markup {
  const left =
    leftOut.length === 0 ? html`` : html`<p class="note">Not in the bill: ${leftOut.join(', ')}</p>`;
  if (lines.length === 0) return html`<h3>${title}</h3><p>Nothing to bill.</p>${left}`;
  // The place and date of a price are a link here, and so a column of our own.
  const columns = billColumns
    .filter(({ inText }) => inText !== false)
    .filter((column) => !column.ifSaid || lines.some((line) => column.text(line) !== ''));
  const heads = columns.map(
    (column) =>
      html`<th scope="col" class="${column.align === 'right' ? 'number' : 'name'}">${column.title}</th>`,
  );
  const rows = lines.map((line) => {
    const cells = columns.map((column) =>
      column.wraps
        ? html`<th scope="row">${column.text(line)}</th>`
        : html`<td class="number" data-label="${column.title}">${column.text(line) || (column.ifSaid ? '' : '0')}</td>`,
    );
    const source = link(line.source, placeOf(line.source));
    return html`<tr>${cells}<td data-label="price from"><span>${source}${datedWords(line)}</span></td></tr>
`;
  });
  return html`<h3>${title}</h3>
<table class="cards"><thead><tr>${heads}<th scope="col">price from</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row" colspan="${columns.length - 1}">Total</th>
<td class="number" data-label="= amount">${formatMoney(total, currency)}</td><td></td></tr></tfoot></table>${left}`;
}
