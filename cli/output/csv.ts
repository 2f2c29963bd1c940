/** A table as CSV (RFC 4180): units in the headings, plain numbers, CRLF line ends. */
import { printable } from './plain-text.ts';
import type { Column, FieldValue } from './table.ts';

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export function csvTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const fields = columns.flatMap((column) => column.fields);
  const lines = [
    fields.map(([heading]) => quote(heading)),
    ...rows.map((row) => fields.map(([, value]) => csvValue(value(row)))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** Numbers as they are; text quoted where needed, and with a leading ' where a spreadsheet would compute it. */
function csvValue(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : '';
  if (typeof value === 'object') return value.decimal;
  const plain = printable(value);
  return quote(FORMULA.test(plain) ? `'${plain}` : plain);
}

/** Without an exponent, which some readers take for text. */
function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value.toFixed(20).replace(/\.?0+$/, '');
}

function quote(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
