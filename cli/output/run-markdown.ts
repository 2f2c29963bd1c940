/** A run as a comment on a pull request: the answer, a table of five columns, and the rest folded. */
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { billColumns, priceOrigins, priceOriginWords } from './bill-lines.ts';
import { commentMark } from './comment-mark.ts';
import { periodWords } from './comparison.ts';
import { comparisonMarkdown, spreadWords } from './comparison-text.ts';
import { headline } from './headline.ts';
import { details, escapeMarkdown, markdownTable } from './markdown.ts';
import { formatMoney } from './money.ts';
import { asCompared, cheapestFirst, rateWords } from './one-currency.ts';
import { ownPriceWords } from './own-price.ts';
import { placeOf } from './place.ts';
import { billedLines, playedWords } from './run-text.ts';
import { intervalWords } from './service.ts';

export function runMarkdown(run: Result): string {
  const result = cheapestFirst(run);
  const bills = result.deployments.map((deployment) =>
    details(billTitle(deployment, result), billBody(deployment)),
  );
  const origins = priceOrigins(result.deployments.flatMap(({ bill }) => bill.lines));
  const rests = [
    playedWords(result),
    ...rateWords(result),
    ...spreadWords(result),
    ...[intervalWords(result)].filter((words) => words !== ''),
    ...(result.assumptions ?? []),
    ...ownPriceWords(result.deployments.flatMap(billedLines)),
    ...origins.map(priceOriginWords),
  ];
  const list = rests.map((line) => `- ${escapeMarkdown(line)}\n`).join('');
  return [
    `${commentMark(result)}\n**${escapeMarkdown(headline(asCompared(result)))}**\n`,
    comparisonMarkdown(result),
    ...bills,
    details('What this rests on', list),
  ].join('\n');
}

/** The bills alone, unfolded, each under its deployment's name. */
export function billsMarkdown(run: Result): string {
  const result = cheapestFirst(run);
  return result.deployments
    .map((deployment) => `**${escapeMarkdown(billTitle(deployment, result))}**\n\n${billBody(deployment)}`)
    .join('\n');
}

function billTitle({ id, platform, region, bill }: DeploymentResult, result: Result): string {
  return `${id}: ${placeOf(platform, region)}, ${formatMoney(bill.total, bill.currency)}${periodWords(result)}`;
}

function billBody(deployment: DeploymentResult): string {
  const { leftOut } = deployment.bill;
  const left = leftOut.length === 0 ? '' : `\nNot in the bill: ${escapeMarkdown(leftOut.join(', '))}\n`;
  return markdownTable(billColumns, billedLines(deployment)) + left;
}
