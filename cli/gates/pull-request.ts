/**
 * The comment on a pull request: what changed since the baseline, which limits are kept, and the rest folded. What comes from a
 * document is escaped everywhere.
 */
import { counted } from '../../engine/words/counted.ts';
import { commentMark } from '../output/comment-mark.ts';
import { headline, scenarioName } from '../output/headline.ts';
import { escapeMarkdown } from '../output/markdown.ts';
import { asCompared, rateWords } from '../output/one-currency.ts';
import { cut } from '../output/plain-text.ts';
import { playedWords } from '../output/run-text.ts';
import type { Column } from '../output/table.ts';
import type { Changes } from './change.ts';
import { certaintyWords, changeColumns, changeRows } from './change-columns.ts';
import { changeHeadline } from './change-headline.ts';
import { changedLines, lineColumns } from './changed-lines.ts';
import { comparabilityWords, value } from './comparability.ts';
import { firstRows, folded, limitsMarkdown } from './limit-pages.ts';
import type { Outcome } from './outcomes.ts';
import { type FieldChange, scenarioChanges } from './scenario-changes.ts';

export function pullRequestMarkdown(changes: Changes, outcomes: readonly Outcome[]): string {
  const { baseline, result } = changes;
  const warnings = comparabilityWords(baseline, result);
  const parts = [
    `${commentMark(result)}\n**${escapeMarkdown(`${changeHeadline(changes)}${limitCounts(outcomes)}`)}**\n`,
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

/** `; 1 limit is broken`, and how many had nothing to judge; nothing where all are kept. */
function limitCounts(outcomes: readonly Outcome[]): string {
  const said = (count: number, what: string) =>
    count === 0 ? '' : `; ${counted(count, 'limit')} ${count === 1 ? 'is' : 'are'} ${what}`;
  const broken = outcomes.filter((outcome) => outcome.broken).length;
  const unjudged = outcomes.filter((outcome) => outcome.unjudged !== undefined).length;
  return said(broken, 'broken') + said(unjudged, 'not judged');
}

const fieldColumns: readonly Column<FieldChange>[] = [
  { title: 'field', text: ({ path }) => cut(path, 60), fields: [] },
  { title: 'before', text: ({ before }) => value(before), fields: [] },
  { title: 'now', text: ({ now }) => value(now), fields: [] },
];

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
