/** A plan for a person at a terminal: what is cheapest, the answer of each deployment with its neighbours, and what it rests on. */
import type { DeploymentPlan } from '../../engine/planning/plan/plan-document.ts';
import type { Result } from '../../engine/result.ts';
import { rateWords } from './one-currency.ts';
import { paragraph } from './plain-text.ts';
import { planColumns } from './plan-columns.ts';
import { overviewColumns, overviewRows, overviewSentence } from './plan-overview.ts';
import { rowsOf } from './plan-rows.ts';
import {
  answerSentence,
  comparedSentences,
  doubtSentences,
  formulaSentence,
  ninesSentence,
  scheduleSentence,
  triedSentences,
} from './plan-sentences.ts';
import { chosenRow, levelWords, missedWords, unbroken } from './plan-words.ts';
import { playedWords } from './run-text.ts';
import { type TextStyle, textTable } from './text-table.ts';

export function planText(result: Result, plans: readonly DeploymentPlan[], style: TextStyle): string {
  const parts = result.deployments.map((deployment, i) => {
    const plan = plans[i]!;
    const answer = told(answerSentence(result, deployment, plan), style.width);
    const twin = twinOf(result, plans, i);
    if (twin !== undefined) return answer + told(twinWords(twin), style.width, '  ');
    if (plan.nothingToPlan) return answer;
    const columns = planColumns(result).slice(1);
    const table = textTable(columns, rowsOf(deployment, plan), { ...style, indent: '  ' });
    const sentences = reasons(result, deployment, plan).map((text) => told(text, style.width, '  '));
    return [answer, table, ...sentences].join('');
  });
  const foot = footSentences(result, plans).map((text) => told(text, style.width));
  return [...overview(result, plans, style), ...parts, foot.join('')].join('\n');
}

function told(text: string, width: number, indent = ''): string {
  return paragraph(unbroken(text), width, indent);
}

/** One deployment is its own overview. */
function overview(result: Result, plans: readonly DeploymentPlan[], style: TextStyle): string[] {
  if (plans.length < 2) return [];
  return [
    told(overviewSentence(result, plans), style.width) +
      textTable(overviewColumns(result), overviewRows(result, plans), { ...style, indent: '  ' }),
  ];
}

/** The first deployment with the same plans: they differed in what is planned alone. */
export function twinOf(result: Result, plans: readonly DeploymentPlan[], i: number): string | undefined {
  const key = ({ alternatives, evaluated }: DeploymentPlan) => JSON.stringify([alternatives, evaluated]);
  const first = plans.findIndex((plan) => !plan.nothingToPlan && key(plan) === key(plans[i]!));
  return first >= 0 && first < i && result.deployments[first]!.platform === result.deployments[i]!.platform
    ? result.deployments[first]!.id
    : undefined;
}

export function twinWords(id: string): string {
  return `the same deployment as ${id} but for what is planned: see there`;
}

/** What all of it rests on. */
export function footSentences(result: Result, plans: readonly DeploymentPlan[]): string[] {
  const tried = plans.reduce(
    (sum, { evaluated }, i) => sum + (twinOf(result, plans, i) === undefined ? evaluated.length : 0),
    0,
  );
  const seeds = plans.flatMap((plan) => plan.seeds ?? []);
  const others =
    seeds.length === 0
      ? ''
      : ` Answers and what lies near were played with other requests, too: seeds ${seeds[0]} to ${seeds.at(-1)!.slice(seeds.at(-1)!.lastIndexOf('/') + 1)}, of which --seed plays one. Amounts are of the stated seed.`;
  return [
    `${tried} plans were played on the same requests: ${playedWords(result)}.${others}`,
    ...rateWords(result),
  ];
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
