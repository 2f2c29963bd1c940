/** Limits on the page of a verb: below it as a table, on top of Markdown in a line where one is broken, in JSON as a field. */
import { details, escapeMarkdown, markdownTable } from '../output/markdown.ts';
import { paragraph } from '../output/plain-text.ts';
import type { Column } from '../output/table.ts';
import { type TextStyle, textTable } from '../output/text-table.ts';
import { brokenWords, type Outcome } from './outcomes.ts';
import { allOutcomes, type Verdict } from './verdict.ts';

/** More rows than these, and those that are kept are folded, or counted. */
const MOST_LIMITS = 6;
/** A comment holds 65,536 characters. */
const MOST_ROWS = 40;

/** The page with the limits below; as it is where none was stated. */
export function limitedText(outcomes: readonly Outcome[], page: string, style: TextStyle): string {
  if (outcomes.length === 0) return page;
  const { first, kept } = inOrder(outcomes);
  const more = first.length - MOST_ROWS;
  const said = [
    ...(more > 0 ? [`… and ${more} more limits broken`] : []),
    ...(kept.length > 0 ? [`✓ ${kept.length} limits are kept`] : []),
  ].map((words) => paragraph(words, style.width));
  const table = first.length === 0 ? '' : textTable(limitColumns, first.slice(0, MOST_ROWS), style);
  return `${page}\n${table}${said.join('')}`;
}

/** The page with the limits below, and what is broken of them on top, behind the mark of a comment. */
export function limitedMarkdown(verdict: Verdict, page: string): string {
  const { outcomes } = verdict;
  const [mark] = /^(?:<!--.*-->\n)?/.exec(page)!;
  const body = `${mark}${alarm(allOutcomes(verdict))}${page.slice(mark.length)}`;
  return outcomes.length === 0 ? body : `${body}\n${limitsMarkdown(outcomes)}`;
}

function alarm(outcomes: readonly Outcome[]): string {
  const [first, ...others] = brokenWords(outcomes);
  if (first === undefined) return '';
  const words =
    others.length === 0
      ? `✗ 1 limit is broken: ${first}`
      : `✗ ${others.length + 1} limits are broken: ${first}; …`;
  return `**${escapeMarkdown(words)}**\n\n`;
}

/** Which limits are kept, in words and signs, so that it does not take colour to tell. */
export function limitsMarkdown(outcomes: readonly Outcome[]): string {
  const { first, kept } = inOrder(outcomes);
  const table = first.length === 0 ? [] : [firstRows(limitColumns, first)];
  return [...table, ...folded('✓ Limits that are kept', kept, limitColumns)].join('\n');
}

/** `first`: what stands on the page, broken ones on top; `kept`: the rest, where there are many. */
function inOrder(outcomes: readonly Outcome[]): { first: Outcome[]; kept: Outcome[] } {
  const isKept = ({ broken, unjudged }: Outcome) => !broken && unjudged === undefined;
  const broken = outcomes.filter((outcome) => outcome.broken);
  const unjudged = outcomes.filter((outcome) => outcome.unjudged !== undefined);
  const kept = outcomes.filter(isKept);
  const told = [...broken, ...unjudged];
  return outcomes.length <= MOST_LIMITS ? { first: [...told, ...kept], kept: [] } : { first: told, kept };
}

const limitColumns: readonly Column<Outcome>[] = [
  { title: 'limit', text: ({ words }) => words, fields: [] },
  { title: 'deployment', text: ({ deployment }) => deployment, wraps: true, fields: [] },
  { title: 'where', text: ({ place = '' }) => place, dropFirst: 1, ifSaid: true, fields: [] },
  { title: 'found', align: 'right', text: ({ found }) => found, fields: [] },
  {
    title: 'kept?',
    text: keptText,
    tone: ({ broken }) => (broken ? 'bad' : undefined),
    fields: [],
  },
];

function keptText({ broken, unjudged }: Outcome): string {
  if (unjudged !== undefined) return '– not judged';
  if (!broken) return '✓ kept';
  return `✗ broken${broken.over === undefined ? '' : `, ${broken.over} over`}`;
}

export function folded<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  return rows.length === 0 ? [] : [details(`${title} (${rows.length})`, firstRows(columns, rows))];
}

export function firstRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const more = rows.length - MOST_ROWS;
  const table = markdownTable(columns, rows.slice(0, MOST_ROWS));
  return more > 0 ? `${table}\n… and ${more} more\n` : table;
}

/** The field `limits` of JSON, where one was stated. */
export function limitFields(outcomes: readonly Outcome[]) {
  const limits = outcomes.map(({ deployment, words, place, limit, found, broken, unjudged }) => ({
    deployment,
    stated: words,
    ...(place !== undefined && { place }),
    limit,
    found,
    kept: unjudged === undefined ? broken === undefined : null,
    ...(broken?.over !== undefined && { over: broken.over }),
  }));
  return limits.length === 0 ? {} : { limits };
}
