/** A table as aligned text that fits a width: the wrapping column gives way first, then the droppable ones go. */
import { type Paint, plain } from '../terminal/colour.ts';
import { printable, widthOf, wrap } from './plain-text.ts';
import type { Column } from './table.ts';

const GAP = '  ';
/** A wrapping column is not squeezed below this before others are dropped. */
const NARROWEST = 12;

export interface TextStyle {
  readonly width: number;
  readonly paint?: Paint;
  readonly indent?: string;
}

/** Lines that end with a newline each; the heading first. */
export function textTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  style: TextStyle,
): string {
  const indent = style.indent ?? '';
  const { kept, widths } = chooseColumns(columns, rows, style.width - indent.length);
  const paint = style.paint ?? plain;
  const heading = kept.map((column) => ({ text: column.title, tone: 'heading' as const }));
  const body = rows.map((row) =>
    kept.map((column) => ({ text: cell(column, row), tone: column.tone?.(row) })),
  );
  return [heading, ...body]
    .flatMap((cells) => layOut(cells, kept, widths, paint))
    .map((line) => `${indent}${line}\n`)
    .join('');
}

function cell<Row>(column: Column<Row>, row: Row): string {
  return printable(column.text(row));
}

/** Chooses columns and their widths. What does not fit even then runs over the edge rather than being cut. */
function chooseColumns<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number) {
  // A column in which no row has anything to say only takes room.
  let kept = columns
    .filter((column) => column.inText !== false)
    .filter((column) => rows.length === 0 || rows.some((row) => column.text(row) !== ''));
  for (;;) {
    const widths = kept.map((column) =>
      Math.max(widthOf(column.title), ...rows.map((row) => widthOf(cell(column, row)))),
    );
    const over = sum(widths) + GAP.length * (kept.length - 1) - width;
    const giving = kept.findIndex((column) => column.wraps);
    const room = giving < 0 ? 0 : widths[giving]! - Math.max(NARROWEST, widthOf(kept[giving]!.title));
    if (over <= 0) return { kept, widths };
    const droppable = kept.filter((column) => column.dropFirst !== undefined);
    if (over <= room || droppable.length === 0) {
      if (giving >= 0) widths[giving]! -= Math.max(0, Math.min(over, room));
      return { kept, widths };
    }
    const last = droppable.reduce((a, b) => (b.dropFirst! > a.dropFirst! ? b : a));
    kept = kept.filter((column) => column !== last);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

interface Cell {
  readonly text: string;
  readonly tone: Parameters<Paint>[1];
}

function layOut<Row>(
  cells: readonly Cell[],
  columns: readonly Column<Row>[],
  widths: readonly number[],
  paint: Paint,
): string[] {
  const wrapped = cells.map((each, i) => (columns[i]!.wraps ? wrap(each.text, widths[i]!) : [each.text]));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((each, i) => {
        const text = wrapped[i]![line] ?? '';
        const space = ' '.repeat(Math.max(0, widths[i]! - widthOf(text)));
        const painted = text === '' ? '' : paint(text, each.tone);
        return columns[i]!.align === 'right' ? space + painted : painted + space;
      })
      .join(GAP)
      .trimEnd(),
  );
}
