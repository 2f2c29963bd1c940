/** What a baseline adds to the formats of a verb: the change against it. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import type { Column, FieldValue } from '../output/table.ts';
import type { TextStyle } from '../output/text-table.ts';
import { changesOf, type DeploymentChange } from './change.ts';
import { changeHeadline } from './change-headline.ts';
import { changeJson, changeText, percentOf } from './change-report.ts';
import type { Gate } from './gate.ts';
import { limitedMarkdown } from './limit-pages.ts';
import { pullRequestMarkdown } from './pull-request.ts';
import type { Verdict } from './verdict.ts';

/** The change above what the verb prints. */
export function gatedText({ baseline }: Gate, result: Result, style: TextStyle, text: string): string {
  return baseline ? `${changeText(changesOf(baseline, result), style)}\n${text}` : text;
}

/** The field `change`; nothing without a baseline. */
export function changeFields({ baseline }: Gate, result: Result) {
  return baseline ? { change: changeJson(baseline, result) } : {};
}

export function changeHeadlines({ baseline }: Gate, result: Result): string[] {
  return baseline ? [changeHeadline(changesOf(baseline, result))] : [];
}

/** With a baseline, the comment on a pull request in place of the verb's own; else its own, with the limits below. */
export function gatedMarkdown(
  { baseline }: Gate,
  verdict: Verdict,
  result: Result,
  own: () => string,
): string {
  if (!baseline) return limitedMarkdown(verdict, own());
  return pullRequestMarkdown(changesOf(baseline, result), verdict.outcomes);
}

/** Columns of the CSV behind those of the comparison; deployments that are gone have no row. */
export function gatedColumns({ baseline }: Gate, result: Result): Column<DeploymentResult>[] {
  if (!baseline) return [];
  const { changed } = changesOf(baseline, result);
  const of = (value: (change: DeploymentChange) => FieldValue) => (row: DeploymentResult) => {
    const change = changed.find(({ id }) => id === row.id);
    return change ? value(change) : null;
  };
  const percent = ({ difference, before }: DeploymentChange) => {
    const text = percentOf(difference, before.bill.total);
    return text === null ? null : { decimal: text };
  };
  return [
    {
      title: 'change',
      text: () => '',
      fields: [
        ['cost_before', of(({ before }) => ({ decimal: before.bill.total }))],
        ['cost_change', of(({ difference }) => ({ decimal: difference }))],
        ['cost_change_percent', of(percent)],
        ['cost_change_certainty', of(({ certainty }) => certainty)],
        ['p99_before_ms', of(({ before }) => before.latencyMs.p99)],
      ],
    },
  ];
}
