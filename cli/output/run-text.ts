/** A run for a person at a terminal: the answer, the comparison, the bills line by line, and what it all rests on. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { counted } from '../../engine/words/counted.ts';
import {
  type BilledLine,
  billColumns,
  dayRule,
  INSIDE_GRANT,
  isInsideGrant,
  priceWords,
} from './bill-lines.ts';
import { isMonthly, periodWords } from './comparison.ts';
import { comparisonText } from './comparison-text.ts';
import { headline } from './headline.ts';
import { manyText, shownBills } from './many-deployments.ts';
import { formatMoney } from './money.ts';
import { formatShare } from './numbers.ts';
import { asCompared, cheapestFirst, rateWords } from './one-currency.ts';
import { placeOf } from './place.ts';
import { cut, paragraph } from './plain-text.ts';
import { batchesWords, replicationsOf } from './repeated.ts';
import { readableSpan } from './span.ts';
import type { Column } from './table.ts';
import { type TextStyle, textTable } from './text-table.ts';

/** `notes`: assumptions that are told in full. */
export function runText(result: Result, style: TextStyle, notes: readonly string[] = []): string {
  const byCost = cheapestFirst(result);
  const parts = [
    paragraph(headline(asCompared(result)), style.width),
    comparisonText(result, style),
    billsText(byCost, shownBills(byCost), style),
    manyText(byCost, style.width),
    groundsText(result, style, notes),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

export function billedLines(deployment: DeploymentResult): BilledLine[] {
  const { id, platform, region, bill } = deployment;
  return bill.lines.map((line) => ({
    platform,
    ...line,
    of: id,
    region: line.region ?? region,
    currency: bill.currency,
    ...(line.platform !== undefined && { beside: line.platform }),
  }));
}

/** Each deployment's bill under its name, the cheapest first. */
export function allBillsText(result: Result, style: TextStyle): string {
  return billsText(result, cheapestFirst(result).deployments, style);
}

function billsText(result: Result, shown: readonly DeploymentResult[], style: TextStyle): string {
  return shown.map((deployment) => billText(deployment, periodWords(result), style)).join('\n');
}

function billText(deployment: DeploymentResult, period: string, style: TextStyle): string {
  const { id, platform, region, bill } = deployment;
  const lines = billedLines(deployment);
  const title = `${id}: ${placeOf(platform, region)}, ${formatMoney(bill.total, bill.currency)}${period}`;
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

/** Below it a cold share is known to the asked part of this. */
const SMALL_SHARE = 0.01;

/** Of what and how often: `seed 7, 8 replications of 24 h, scaled to a month of 730 h`. */
export function playedWords(result: Result): string {
  const horizon = scenarioField(result, 'horizon');
  const month = scenarioField(result, 'month');
  const scaled = isMonthly(result)
    ? ` scaled to ${month === '' ? 'a month' : `a month of ${month}`}`
    : ' billed as it is';
  const { sampled } = result.precision ?? {};
  const runs = `${counted(replicationsOf(result), 'replication')}${sampled ? ` of ${sampled.stretches} stretches` : ''}`;
  const span = horizon === '' ? '' : ` of ${readableSpan(horizon)}`;
  return `seed ${result.seed}, ${runs}${span}${batchesWords(result)},${scaled}${precisionWords(result)}`;
}

/** `; intervals within 1 %, as asked`; nothing where nothing was asked. */
function precisionWords({ precision, deployments }: Result): string {
  if (!precision) return '';
  const { asked, met } = precision;
  if (!met) return `; intervals still wider than ${formatShare(asked)}`;
  const hasSmallShare = deployments.some(
    ({ coldStartRatio }) => coldStartRatio > 0 && coldStartRatio < SMALL_SHARE,
  );
  const small = `, those of small cold shares within ${formatShare(asked * SMALL_SHARE)} of requests`;
  return `; intervals within ${formatShare(asked)}, as asked${hasSmallShare ? small : ''}`;
}

function scenarioField(result: Result, name: 'horizon' | 'month'): string {
  const scenario: Readonly<Record<string, unknown>> = { ...(result.scenario as object) };
  const value = scenario[name];
  return typeof value === 'string' ? value : '';
}

function groundsText(result: Result, style: TextStyle, notes: readonly string[]): string {
  const lines = [
    playedWords(result),
    ...rateWords(result),
    ...dayRule(result.deployments.flatMap(billedLines)),
    ...priceWords(result.deployments.flatMap(billedLines)),
  ];
  const assumptions = (result.assumptions ?? []).filter((sentence) => !notes.includes(sentence));
  return (
    [...lines, ...notes].map((line) => paragraph(line, style.width)).join('') +
    assumptionsText(assumptions, style.width)
  );
}

/** More than these are for `--table assumptions`. */
const MOST_ASSUMPTIONS = 24;

/** One line each, however long the sentence: a page of small print is read by nobody. */
function assumptionsText(assumptions: readonly string[], width: number): string {
  if (assumptions.length === 0) return '';
  const indent = '  ';
  const all = assumptions.map((sentence) => shortened(sentence, width - indent.length));
  const lines = all.length > MOST_ASSUMPTIONS ? all.slice(0, MOST_ASSUMPTIONS) : all;
  if (lines.length < all.length) lines.push(`… and ${all.length - lines.length} more`);
  const isCut = lines.some((line, i) => line !== assumptions[i]);
  const where = isCut ? ' (in full: --table assumptions)' : '';
  return `assumed${where}\n${lines.map((line) => `${indent}${line}\n`).join('')}`;
}

/** Cut before the brackets at its end, which say of whom it is. */
function shortened(sentence: string, width: number): string {
  const whose = /^(.*)( \([^()]*\))$/.exec(sentence);
  if (!whose || whose[2]!.length > width / 2) return cut(sentence, width);
  return `${cut(whose[1]!, width - whose[2]!.length)}${whose[2]}`;
}

export const assumptionColumns: readonly Column<string>[] = [
  {
    title: 'assumption',
    text: (sentence) => sentence,
    wraps: true,
    fields: [['assumption', (sentence) => sentence]],
  },
];
