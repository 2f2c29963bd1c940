/** The plans of several deployments beside each other: which meets the limits for the least, and what the others cost more. */
import type { DeploymentPlan, Evaluated } from '../../engine/planning/plan/plan-document.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { isMonthly, periodWords } from './comparison.ts';
import { compareDecimals, isZero, portionOf, subtractDecimals } from './decimal.ts';
import { escapeMarkdown } from './markdown.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import { inCurrency } from './one-currency.ts';
import { choiceWords, chosenRow, levelWords, missedWords, unbroken } from './plan-words.ts';
import type { Column } from './table.ts';

export interface OverviewRow {
  /** With its total in the currency of the comparison. */
  readonly deployment: DeploymentResult;
  readonly chosen: Evaluated;
  readonly choice: string;
  readonly verdict: string;
}

/** Those that meet the limits first, the cheapest first of all. */
export function overviewRows(result: Result, plans: readonly DeploymentPlan[]): OverviewRow[] {
  const { currency } = result.comparison;
  const rows = result.deployments.map((deployment, i) => {
    const plan = plans[i]!;
    return { deployment: inCurrency(deployment, currency), plan, chosen: chosenRow(plan) };
  });
  rows.sort(
    (a, b) =>
      Number(b.chosen.meets) - Number(a.chosen.meets) ||
      compareDecimals(a.deployment.bill.total, b.deployment.bill.total),
  );
  const cheapest = rows[0]!.deployment;
  return rows.map(({ deployment, plan, chosen }) => {
    const missed = missedWords(chosen, plan.level);
    const verdict =
      missed === ''
        ? differenceWords(deployment, cheapest)
        : missed.startsWith('with ')
          ? missed
          : `misses: ${missed}`;
    return { deployment, chosen, choice: plan.nothingToPlan ? 'as written' : choiceWords(chosen), verdict };
  });
}

function differenceWords({ bill, id }: DeploymentResult, cheapest: DeploymentResult): string {
  if (id === cheapest.id) return 'the cheapest';
  const more = subtractDecimals(bill.total, cheapest.bill.total);
  return isZero(more) ? 'costs the same' : `+${formatMoney(more, bill.currency)}`;
}

/** `lambda is the cheapest with …: 2 ready, max 2, at $2.77 a month; server costs $1.03 (37 %) more`. */
export function overviewSentence(result: Result, plans: readonly DeploymentPlan[]): string {
  const asked = levelWords(plans[0]!.level);
  const [first, ...others] = overviewRows(result, plans).filter(({ chosen }) => chosen.meets);
  if (!first) return `None of ${plans.length} deployments meets ${asked} with anything that was tried`;
  const missing = plans.length - 1 - others.length;
  const { id, bill } = first.deployment;
  const price = `${formatMoney(bill.total, bill.currency)}${periodWords(result)}`;
  const [second] = others;
  return [
    `${id} is the cheapest of ${plans.length} deployments with ${asked}: ${first.choice}, at ${price}`,
    ...(second ? [nextWords(first.deployment, second.deployment)] : []),
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'does' : 'do'} not meet them`] : []),
  ].join('; ');
}

/** By how much the next one is dearer. */
function nextWords(cheapest: DeploymentResult, { id, bill }: DeploymentResult): string {
  const more = subtractDecimals(bill.total, cheapest.bill.total);
  if (isZero(more)) return `${id} costs the same`;
  const share = isZero(cheapest.bill.total)
    ? ''
    : ` (${formatShare(Number(portionOf('1', more, cheapest.bill.total, 6)))})`;
  return `${id} costs ${formatMoney(more, bill.currency)}${share} more`;
}

export function overviewColumns(result: Result): Column<OverviewRow>[] {
  return [
    { title: 'deployment', text: ({ deployment }) => deployment.id, fields: [] },
    {
      title: 'plan',
      text: ({ choice }) => unbroken(choice),
      markdown: ({ choice }) => escapeMarkdown(choice),
      wraps: true,
      fields: [],
    },
    {
      title: isMonthly(result) ? 'cost/month' : 'cost',
      align: 'right',
      text: ({ deployment: { bill } }) => formatMoney(bill.total, bill.currency),
      fields: [],
    },
    { title: 'p99', align: 'right', text: ({ chosen }) => formatMilliseconds(chosen.p99Ms), fields: [] },
    {
      title: 'cold',
      align: 'right',
      text: ({ chosen }) => formatShare(chosen.coldStartRatio),
      fields: [],
      dropFirst: 1,
    },
    {
      title: '',
      text: ({ verdict }) => verdict,
      tone: ({ chosen, verdict }) =>
        chosen.meets ? (verdict === 'the cheapest' ? 'good' : undefined) : 'bad',
      fields: [],
    },
  ];
}
