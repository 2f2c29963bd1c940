/** Tables and text as Markdown for comments on pull requests. What came from a document cannot become markup. */
import { printable } from './plain-text.ts';
import type { Column } from './table.ts';

/** A dollar before a digit is an amount, and ends no formula. */
const MARKUP = /[\\`*_{}[\]<>|#~&!@]|\$(?!\d)/g;
const WRITTEN: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '&': '&amp;',
  // A backslash does not keep GitHub from telling whoever has that name.
  '@': '@<!-- -->',
};

/** Text with every character that Markdown or HTML would act on escaped; hyphens are safe inside a line. */
export function escapeMarkdown(text: string): string {
  return printable(text).replace(MARKUP, (character) => WRITTEN[character] ?? `\\${character}`);
}

export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const kept = columns
    .filter((column) => column.brief !== false)
    .filter((column) => !column.ifSaid || rows.some((row) => column.text(row) !== ''));
  const lines = [
    kept.map((column) => escapeMarkdown(column.title)),
    kept.map((column) => (column.align === 'right' ? '---:' : '---')),
    ...rows.map((row) => kept.map((column) => column.markdown?.(row) ?? escapeMarkdown(column.text(row)))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** `[words](<address>)` where the address is one of the web; else the words and the address as text. */
export function markdownLink(address: string, words: string): string {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  if (!isWeb) return escapeMarkdown(`${words} (${address})`);
  // As the browser would send it: no space, bracket or bar that could end the link or the cell.
  const safe = new URL(address).href.replace(/[()<>|\\\s`]/g, encodeSign);
  return `[${escapeMarkdown(words)}](${safe})`;
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A part that stays folded until it is asked for. */
export function details(summary: string, body: string): string {
  const safe = printable(summary).replace(/[&<@]/g, (character) => WRITTEN[character]!);
  return `<details><summary>${safe}</summary>\n\n${body}\n</details>\n`;
}
