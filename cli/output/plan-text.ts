/** A plan for a person at a terminal: the answer of each deployment, its neighbours, and what it rests on. */
import type { DeploymentPlan } from '../../engine/planning/plan/plan-document.ts';
import type { Result } from '../../engine/result.ts';
import { paragraph } from './plain-text.ts';
import { planColumns, rowsOf } from './plan-columns.ts';
import {
  answerSentence,
  comparedSentences,
  doubtSentences,
  formulaSentence,
  ninesSentence,
  scheduleSentence,
  triedSentences,
} from './plan-sentences.ts';
import { chosenRow, levelWords, missedWords } from './plan-words.ts';
import { playedWords } from './run-text.ts';
import { type TextStyle, textTable } from './text-table.ts';

export function planText(result: Result, plans: readonly DeploymentPlan[], style: TextStyle): string {
  const parts = result.deployments.map((deployment, i) => {
    const plan = plans[i]!;
    const answer = paragraph(answerSentence(result, deployment, plan), style.width);
    if (plan.nothingToPlan) return answer;
    const columns = planColumns(result).slice(1);
    const table = textTable(columns, rowsOf(deployment, plan), { ...style, indent: '  ' });
    const sentences = reasons(result, deployment, plan).map((text) => paragraph(text, style.width, '  '));
    return [answer, table, ...sentences].join('');
  });
  const tried = plans.reduce((sum, { evaluated }) => sum + evaluated.length, 0);
  const grounds = `${tried} plans were played on the same requests: ${playedWords(result)}. Another seed may move the answer by one or two.`;
  return [...parts, paragraph(grounds, style.width)].join('\n');
}

/** All that is said of a plan below its table. */
export function reasons(
  _: Result,
  deployment: Result['deployments'][number],
  plan: DeploymentPlan,
): string[] {
  return [
    ...scheduleSentence(plan),
    ...comparedSentences(plan),
    ...doubtSentences(deployment, plan),
    ...triedSentences(plan),
    ...ninesSentence(plan),
    ...formulaSentence(plan),
  ];
}

/** What a deployment that misses its limits misses, after its name; undefined where it meets them. */
export function unmetWords(plan: DeploymentPlan): string | undefined {
  const missed = missedWords(chosenRow(plan), plan.level);
  return missed === '' ? undefined : `does not meet ${levelWords(plan.level)}: ${missed}`;
}
