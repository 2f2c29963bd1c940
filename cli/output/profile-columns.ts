/** The facts of a profile as rows of Markdown, each with a link to its source. */
import type { Fact } from '../../engine/platform-kinds/profiles/profile.ts';
import { markdownLink } from './markdown.ts';
import type { Column } from './table.ts';

export const factColumns: readonly Column<Fact>[] = [
  { title: 'fact', text: ({ label }) => label, fields: [] },
  { title: 'value', text: valueWords, fields: [] },
  { title: 'basis', text: ({ basis }) => basis, fields: [] },
  {
    title: 'source',
    text: ({ source, asOf }) => `${source} (${asOf})`,
    markdown: ({ source, asOf }) => markdownLink(source, `${sourceName(source)}, ${asOf}`),
    fields: [],
  },
  { title: 'note', text: ({ note = '' }) => note, fields: [] },
];

/** A table in a line: `by runtime: nodejs median 1,575 ms, p99 5,380 ms; …`. */
function valueWords({ words, table }: Fact): string {
  if (!table) return words;
  const [, ...headings] = table.columns;
  const rows = table.rows.map(
    ([name, ...cells]) => `${name} ${cells.map((cell, i) => `${headings[i]} ${cell}`).join(', ')}`,
  );
  return `${words}: ${rows.join('; ')}`;
}

/** `docs.aws.amazon.com`; of a repository its name too. */
export function sourceName(source: string): string {
  const { host, pathname } = new URL(source);
  const name = host.replace(/^www\./, '');
  return name === 'github.com' ? [name, ...pathname.split('/').slice(1, 3)].join('/') : name;
}
