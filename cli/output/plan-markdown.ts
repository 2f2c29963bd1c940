/** A plan as Markdown for a pull request. */
import type { DeploymentPlan } from '../../engine/planning/plan/plan-document.ts';
import type { Result } from '../../engine/result.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { planColumns } from './plan-columns.ts';
import { overviewColumns, overviewRows, overviewSentence } from './plan-overview.ts';
import { rowsOf } from './plan-rows.ts';
import { answerSentence } from './plan-sentences.ts';
import { footSentences, reasons, twinOf, twinWords } from './plan-text.ts';

export function planMarkdown(result: Result, plans: readonly DeploymentPlan[]): string {
  const several = plans.length < 2 ? [] : [overviewMarkdown(result, plans)];
  const parts = result.deployments.map((deployment, i) => {
    const plan = plans[i]!;
    const answer = strong(answerSentence(result, deployment, plan));
    const twin = twinOf(result, plans, i);
    if (twin !== undefined) return `${answer}\n${list([twinWords(twin)])}`;
    if (plan.nothingToPlan) return answer;
    const table = markdownTable(planColumns(result).slice(1), rowsOf(deployment, plan));
    return `${answer}\n${table}\n${list(reasons(result, deployment, plan))}`;
  });
  return [...several, ...parts, list(footSentences(result, plans))].join('\n');
}

function overviewMarkdown(result: Result, plans: readonly DeploymentPlan[]): string {
  const table = markdownTable(overviewColumns(result), overviewRows(result, plans));
  return `${strong(overviewSentence(result, plans))}\n${table}`;
}

function strong(text: string): string {
  return `**${escapeMarkdown(text)}**\n`;
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${escapeMarkdown(text)}\n`).join('');
}
