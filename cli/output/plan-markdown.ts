/** A plan as Markdown for a pull request. */
import type { DeploymentPlan } from '../../engine/planning/plan/plan-document.ts';
import type { Result } from '../../engine/result.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { planColumns, rowsOf } from './plan-columns.ts';
import { answerSentence } from './plan-sentences.ts';
import { reasons } from './plan-text.ts';

export function planMarkdown(result: Result, plans: readonly DeploymentPlan[]): string {
  return result.deployments
    .map((deployment, i) => {
      const plan = plans[i]!;
      const answer = `**${escapeMarkdown(answerSentence(result, deployment, plan))}**\n`;
      if (plan.nothingToPlan) return answer;
      const table = markdownTable(planColumns(result).slice(1), rowsOf(deployment, plan));
      const said = reasons(result, deployment, plan).map((text) => `- ${escapeMarkdown(text)}\n`);
      return `${answer}\n${table}\n${said.join('')}`;
    })
    .join('\n');
}
