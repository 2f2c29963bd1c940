/** A run for a person at a terminal: the answer, the comparison, the bills line by line, and what it all rests on. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { type BilledLine, billColumns, priceOrigins } from './bill-lines.ts';
import { comparisonColumns, isMonthly, periodWords } from './comparison.ts';
import { headline } from './headline.ts';
import { formatHalfWidth, formatMoney } from './money.ts';
import { paragraph } from './plain-text.ts';
import { type TextStyle, textTable } from './text-table.ts';

export function runText(result: Result, style: TextStyle): string {
  const parts = [
    paragraph(headline(result), style.width),
    textTable(comparisonColumns(result), result.deployments, style) + paragraph(legend(result), style.width),
    ...result.deployments.map((deployment) => billText(deployment, periodWords(result), style)),
    groundsText(result, style),
  ];
  return parts.join('\n');
}

/** The small print of the comparison: only what this table shows. */
function legend(result: Result): string {
  const replications = result.deployments[0]?.interval.replications ?? 1;
  const hasSpread = result.deployments.some(({ interval }) => formatHalfWidth(interval.total) !== '');
  const spread = hasSpread ? [`± half of the 95 % interval over ${replications} replications`] : [];
  return [...spread, 'refused: throttled or dropped', 'instances: mean (peak)'].join('; ');
}

export function billedLines(deployment: DeploymentResult): BilledLine[] {
  const { id, platform, region, bill } = deployment;
  return bill.lines.map((line) => ({ ...line, of: id, platform, region, currency: bill.currency }));
}

function billText(deployment: DeploymentResult, period: string, style: TextStyle): string {
  const { id, platform, region, bill } = deployment;
  const lines = billedLines(deployment);
  const title = `${id}: ${platform} ${region}, ${formatMoney(bill.total, bill.currency)}${period}`;
  const perMillion =
    bill.perMillionRequests === null
      ? ''
      : ` (${formatMoney(bill.perMillionRequests, bill.currency)} per million requests)`;
  const left =
    bill.leftOut.length === 0
      ? ''
      : paragraph(`not in the bill: ${bill.leftOut.join(', ')}`, style.width, '  ');
  const table =
    lines.length === 0
      ? paragraph('nothing to bill', style.width, '  ')
      : textTable(billColumns, lines, { ...style, indent: '  ' });
  return paragraph(`${title}${perMillion}`, style.width) + table + left;
}

/** What the numbers rest on, one sentence each: also used where the output is not a terminal. */
export function grounds(result: Result): string[] {
  const replications = result.deployments[0]?.interval.replications ?? 1;
  const runs = `${replications} ${replications === 1 ? 'replication' : 'replications'}`;
  const horizon = scenarioField(result, 'horizon');
  const month = scenarioField(result, 'month');
  const scaled = isMonthly(result)
    ? ` scaled to ${month === '' ? 'a month' : `a month of ${month}`}`
    : ' billed as it is';
  return [
    `seed ${result.seed}, ${runs}${horizon === '' ? '' : ` of ${horizon}`},${scaled}`,
    ...(result.assumptions ?? []),
  ];
}

function scenarioField(result: Result, name: 'horizon' | 'month'): string {
  const scenario: Readonly<Record<string, unknown>> = { ...(result.scenario as object) };
  const value = scenario[name];
  return typeof value === 'string' ? value : '';
}

function groundsText(result: Result, style: TextStyle): string {
  const origins = priceOrigins(result.deployments.flatMap(({ bill }) => bill.lines));
  const lines = [...grounds(result), ...origins.map(({ source, asOf }) => `prices as of ${asOf}: ${source}`)];
  return lines.map((line) => paragraph(line, style.width)).join('');
}
