/** A table of the terminal as one of a page. */
import type { Column } from '../output/table.ts';
import { html, type Markup } from './markup.ts';

export function rowsTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Markup {
  const said = columns.filter((column) => rows.some((row) => column.text(row) !== ''));
  const heads = said.map(
    (column) =>
      html`<th scope="col" class="${column.align === 'right' ? 'number' : 'name'}">${column.title}</th>`,
  );
  const body = rows.map((row) => {
    const cells = said.map((column, i) =>
      i === 0
        ? html`<th scope="row">${column.text(row)}</th>`
        : html`<td class="number" data-label="${column.title}">${column.text(row)}</td>`,
    );
    return html`<tr>${cells}</tr>
`;
  });
  return html`<table class="cards"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}
