/** The answer of `rightsize` for people: a sentence, the sizes, and what it rests on. Many deployments are a row each. */
import type { Rightsizing } from '../../engine/planning/rightsize/answer.ts';
import type { Result } from '../../engine/result.ts';
import { isMonthly } from './comparison.ts';
import { scenarioName } from './headline.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { paragraph } from './plain-text.ts';
import { type SizeRow, sizeColumns, sizeRows } from './rightsize-columns.ts';
import { MOST_PAGES, overviewColumns, overviewSentence } from './rightsize-overview.ts';
import { basisWords, namedSizes, sentence, tieWords } from './rightsize-words.ts';
import { type TextStyle, textTable } from './text-table.ts';

export interface RightsizePage {
  readonly result: Result;
  readonly answers: readonly Rightsizing[];
  /** Where measured durations came from. */
  readonly measured?: string;
  readonly withLink: boolean;
}

/** More rows than this hide the few that matter. */
const MOST_ROWS = 20;
const EACH = '--deployment ID shows all sizes of one, --format csv all of all';

export function rightsizeText(page: RightsizePage, style: TextStyle): string {
  const { answers, result } = page;
  const lines = (all: readonly string[]) => all.map((line) => paragraph(line, style.width)).join('');
  const parts =
    answers.length > MOST_PAGES
      ? [
          `${lines([overview(page)])}\n${textTable(overviewColumns(answers[0]!.by), answers, style)}${lines([EACH])}`,
        ]
      : answers.map((answer) => {
          const { rows, left } = shownRows(answer);
          const table = textTable(sizeColumns(answer.period, isMonthly(result)), rows, style);
          const link = linkOf(answer, page).map((each) => `\n${each}\n`);
          return `${lines([sentence(answer, result)])}\n${table}${lines(left)}${link.join('')}`;
        });
  const notes = basisWords(page).map((line) => hanging(line, style.width));
  return `${parts.join('\n')}\nIt rests on\n${notes.join('')}`;
}

/** The answer for each deployment; of many, one for all. */
export function rightsizeHeadlines(page: RightsizePage): string[] {
  const { answers, result } = page;
  if (answers.length > MOST_PAGES) return [overview(page)];
  return answers.map((answer) => sentence(answer, result));
}

/** A line with a dash, its further lines indented below the first word. */
function hanging(text: string, width: number): string {
  return `- ${paragraph(text, width, '  ').slice(2)}`;
}

export function rightsizeMarkdown(page: RightsizePage): string {
  const { answers, result } = page;
  const lines = (all: readonly string[]) => all.map((line) => `${escapeMarkdown(line)}\n`);
  const parts =
    answers.length > MOST_PAGES
      ? [
          `**${escapeMarkdown(overview(page))}**\n`,
          markdownTable(overviewColumns(answers[0]!.by), answers),
          ...lines([EACH]),
        ]
      : answers.flatMap((answer) => {
          const { rows, left } = shownRows(answer);
          return [
            `**${escapeMarkdown(sentence(answer, result))}**\n`,
            markdownTable(sizeColumns(answer.period, isMonthly(result)), rows),
            ...lines(left),
            ...linkOf(answer, page).map((link) => `<${link}>\n`),
          ];
        });
  const notes = basisWords(page).map((line) => `- ${escapeMarkdown(line)}\n`);
  return [...parts, notes.join('')].join('\n');
}

function overview({ answers, result }: RightsizePage): string {
  return `${scenarioName(result)}: ${overviewSentence(answers)}`;
}

function linkOf({ link }: Rightsizing, { withLink }: RightsizePage): string[] {
  return withLink && link !== undefined ? [link] : [];
}

/** The rows that matter, and what must be said below them. */
function shownRows(answer: Rightsizing): {
  readonly rows: readonly SizeRow[];
  readonly left: readonly string[];
} {
  const all = sizeRows(answer);
  const { asCheap, cheapest } = answer;
  const named = new Set([...namedSizes(answer), ...(asCheap.length <= 4 ? asCheap : [])]);
  const isFirst = (row: SizeRow) => cheapest === null && all.indexOf(row) < MOST_ROWS;
  const rows =
    all.length <= MOST_ROWS
      ? all
      : all.filter((row) => row.size.pareto || named.has(row.size.name) || isFirst(row));
  const more = all.length - rows.length;
  const left = more > 0 ? [`${more} more sizes were tried; --format csv has them all`] : [];
  return { rows, left: [...tieWords(answer), ...left] };
}
