/**
 * The comment on a pull request: what changed since the baseline, which limits are kept, and the rest folded. What comes from a
 * document is escaped everywhere.
 */
import { headline, scenarioName } from '../output/headline.ts';
import { details, escapeMarkdown, markdownTable } from '../output/markdown.ts';
import { asCompared, rateWords } from '../output/one-currency.ts';
import { cut } from '../output/plain-text.ts';
import { playedWords } from '../output/run-text.ts';
import type { Column } from '../output/table.ts';
import type { Changes } from './change.ts';
import { certaintyWords, changeColumns, changeRows } from './change-columns.ts';
import { changeHeadline } from './change-headline.ts';
import { changedLines, lineColumns } from './changed-lines.ts';
import { comparabilityWords, value } from './comparability.ts';
import type { Outcome } from './outcomes.ts';
import { type FieldChange, scenarioChanges } from './scenario-changes.ts';

/** By which a pipeline finds its earlier comment and replaces it. */
const TAG = '<!-- taximeter -->';
/** A comment holds 65,536 characters. */
const MOST_ROWS = 40;

export function pullRequestMarkdown(changes: Changes, outcomes: readonly Outcome[]): string {
  const { baseline, result } = changes;
  const broken = outcomes.filter((outcome) => outcome.broken).length;
  const warnings = comparabilityWords(baseline, result);
  const parts = [
    `${TAG}\n**${escapeMarkdown(`${changeHeadline(changes)}${brokenCount(broken)}`)}**\n`,
    `${escapeMarkdown(headline(asCompared(result)))}\n`,
    firstRows(changeColumns(changes), changeRows(changes)),
    ...(warnings.length === 0 ? [] : [list(warnings.map((words) => `⚠ not like the baseline: ${words}`))]),
    ...(outcomes.length === 0 ? [] : [limitsMarkdown(outcomes)]),
    ...folded('Bill lines that changed', changedLines(changes), lineColumns),
    ...folded(
      'What the scenario states otherwise',
      scenarioChanges(baseline.scenario, result.scenario),
      fieldColumns,
    ),
    footnote(changes),
  ];
  return parts.join('\n');
}

function brokenCount(broken: number): string {
  return broken === 0 ? '' : broken === 1 ? '; 1 limit is broken' : `; ${broken} limits are broken`;
}

/** More rows than these, and those that are kept are folded. */
const MOST_LIMITS = 6;

/** Which limits are kept, in words and signs, so that it does not take colour to tell. */
export function limitsMarkdown(outcomes: readonly Outcome[]): string {
  const broken = outcomes.filter((outcome) => outcome.broken);
  const kept = outcomes.filter((outcome) => !outcome.broken);
  if (outcomes.length <= MOST_LIMITS) return firstRows(limitColumns, [...broken, ...kept]);
  const table = broken.length === 0 ? [] : [firstRows(limitColumns, broken)];
  return [...table, ...folded('✓ Limits that are kept', kept, limitColumns)].join('\n');
}

const limitColumns: readonly Column<Outcome>[] = [
  { title: 'limit', text: ({ words }) => words, fields: [] },
  { title: 'deployment', text: ({ deployment }) => deployment, fields: [] },
  { title: 'found', align: 'right', text: ({ found }) => found, fields: [] },
  {
    title: 'kept?',
    text: ({ broken }) =>
      broken ? `✗ broken${broken.over === undefined ? '' : `, ${broken.over} over`}` : '✓ kept',
    fields: [],
  },
];

const fieldColumns: readonly Column<FieldChange>[] = [
  { title: 'field', text: ({ path }) => cut(path, 60), fields: [] },
  { title: 'before', text: ({ before }) => value(before), fields: [] },
  { title: 'now', text: ({ now }) => value(now), fields: [] },
];

function folded<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  return rows.length === 0 ? [] : [details(`${title} (${rows.length})`, firstRows(columns, rows))];
}

function firstRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const more = rows.length - MOST_ROWS;
  const table = markdownTable(columns, rows.slice(0, MOST_ROWS));
  return more > 0 ? `${table}\n… and ${more} more\n` : table;
}

/** What it rests on, in small print. */
function footnote(changes: Changes): string {
  const { result } = changes;
  const lines = [
    ...certaintyWords(changes),
    `${scenarioName(result)}, ${playedWords(result)}`,
    ...rateWords(result),
    `taximeter ${result.taximeter}`,
  ];
  return `<sub>${lines.map(escapeMarkdown).join('; ')}</sub>\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}\n`).join('');
}
