/** A run for a person at a terminal: the answer, the comparison, the bills line by line, and what it all rests on. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { type BilledLine, billColumns, INSIDE_GRANT, isInsideGrant, priceWords } from './bill-lines.ts';
import { comparisonColumns, isMonthly, periodWords } from './comparison.ts';
import { headline } from './headline.ts';
import { formatHalfWidth, formatMoney } from './money.ts';
import { cut, paragraph } from './plain-text.ts';
import { intervalWords, serviceColumns } from './service.ts';
import { readableSpan } from './span.ts';
import type { Column } from './table.ts';
import { type TextStyle, textTable } from './text-table.ts';

export function runText(result: Result, style: TextStyle): string {
  const parts = [
    paragraph(headline(result), style.width),
    textTable(comparisonColumns(result), result.deployments, style) + legendText(result, style),
    serviceText(result, style),
    ...result.deployments.map((deployment) => billText(deployment, periodWords(result), style)),
    groundsText(result, style),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** The small print of the comparison: only what this table shows. */
function legend(result: Result): string {
  const replications = result.deployments[0]?.interval.replications ?? 1;
  const hasSpread = result.deployments.some(
    ({ bill, interval }) => formatHalfWidth(interval.total, bill.total) !== '',
  );
  const columns = comparisonColumns(result);
  return [
    ...(hasSpread ? [`± half of the 95 % interval over ${replications} replications`] : []),
    ...(columns.some(({ title }) => title === 'refused') ? ['refused: throttled or dropped'] : []),
    'instances: mean (peak)',
  ].join('; ');
}

function legendText(result: Result, { width }: TextStyle): string {
  const intervals = intervalWords(result);
  return paragraph(legend(result), width) + (intervals === '' ? '' : unbroken(intervals, width));
}

/** A paragraph that keeps a range such as `590 – 612 ms` on one line. */
function unbroken(text: string, width: number): string {
  const noBreak = '\u00a0';
  const held = text.replace(/(?<=\d) (?=– |%|[a-z]+\b)|(?<=–) /g, noBreak);
  return paragraph(held, width).replaceAll(noBreak, ' ');
}

function serviceText(result: Result, style: TextStyle): string {
  const columns = serviceColumns(result);
  if (columns.length === 1) return '';
  const isReady = columns.some(({ title }) => title === 'spilled');
  const words = 'ready: kept by minInstances; spilled: requests that found none of these free';
  return textTable(columns, result.deployments, style) + (isReady ? paragraph(words, style.width) : '');
}

export function billedLines(deployment: DeploymentResult): BilledLine[] {
  const { id, platform, region, bill } = deployment;
  return bill.lines.map((line) => ({ ...line, of: id, platform, region, currency: bill.currency }));
}

function billText(deployment: DeploymentResult, period: string, style: TextStyle): string {
  const { id, platform, region, bill } = deployment;
  const lines = billedLines(deployment);
  const title = `${id}: ${platform} ${region}, ${formatMoney(bill.total, bill.currency)}${period}`;
  const perMillion = isInsideGrant(bill)
    ? ` (${INSIDE_GRANT})`
    : bill.perMillionRequests === null
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

/** Of what and how often: `seed 7, 8 replications of 24 h, scaled to a month of 730 h`. */
export function playedWords(result: Result): string {
  const replications = result.deployments[0]?.interval.replications ?? 1;
  const runs = `${replications} ${replications === 1 ? 'replication' : 'replications'}`;
  const horizon = scenarioField(result, 'horizon');
  const month = scenarioField(result, 'month');
  const scaled = isMonthly(result)
    ? ` scaled to ${month === '' ? 'a month' : `a month of ${month}`}`
    : ' billed as it is';
  return `seed ${result.seed}, ${runs}${horizon === '' ? '' : ` of ${readableSpan(horizon)}`},${scaled}`;
}

function scenarioField(result: Result, name: 'horizon' | 'month'): string {
  const scenario: Readonly<Record<string, unknown>> = { ...(result.scenario as object) };
  const value = scenario[name];
  return typeof value === 'string' ? value : '';
}

function groundsText(result: Result, style: TextStyle): string {
  const lines = [playedWords(result), ...priceWords(result.deployments.flatMap(billedLines))];
  return lines.map((line) => paragraph(line, style.width)).join('') + assumptionsText(result, style.width);
}

/** One line each, however long the sentence: a page of small print is read by nobody. */
function assumptionsText({ assumptions = [] }: Result, width: number): string {
  if (assumptions.length === 0) return '';
  const indent = '  ';
  const lines = assumptions.map((sentence) => cut(sentence, width - indent.length));
  const isCut = lines.some((line, i) => line !== assumptions[i]);
  const where = isCut ? ' (in full: --table assumptions)' : '';
  return `assumed${where}\n${lines.map((line) => `${indent}${line}\n`).join('')}`;
}

export const assumptionColumns: readonly Column<string>[] = [
  {
    title: 'assumption',
    text: (sentence) => sentence,
    wraps: true,
    fields: [['assumption', (sentence) => sentence]],
  },
];
