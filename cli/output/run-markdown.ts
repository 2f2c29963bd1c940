/** A run as a comment on a pull request: the answer, a table of five columns, and the rest folded. */
import type { Result } from '../../engine/result.ts';
import { billColumns, priceOrigins } from './bill-lines.ts';
import { comparisonColumns, periodWords } from './comparison.ts';
import { headline, scenarioName } from './headline.ts';
import { details, escapeMarkdown, markdownTable } from './markdown.ts';
import { formatMoney } from './money.ts';
import { billedLines, playedWords } from './run-text.ts';
import { intervalWords, serviceColumns } from './service.ts';

export function runMarkdown(result: Result): string {
  const bills = result.deployments.map((deployment) => {
    const { id, platform, region, bill } = deployment;
    const left =
      bill.leftOut.length === 0 ? '' : `\nNot in the bill: ${escapeMarkdown(bill.leftOut.join(', '))}\n`;
    const price = `${formatMoney(bill.total, bill.currency)}${periodWords(result)}`;
    return details(
      `${id}: ${platform} ${region}, ${price}`,
      markdownTable(billColumns, billedLines(deployment)) + left,
    );
  });
  const origins = priceOrigins(result.deployments.flatMap(({ bill }) => bill.lines));
  const rests = [
    playedWords(result),
    ...[intervalWords(result)].filter((words) => words !== ''),
    ...(result.assumptions ?? []),
    ...origins.map(({ source, asOf }) => `prices as of ${asOf}: ${source}`),
  ];
  const service = serviceColumns(result);
  const list = rests.map((line) => `- ${escapeMarkdown(line)}\n`).join('');
  return [
    `${marker(result)}\n**${escapeMarkdown(headline(result))}**\n`,
    markdownTable(comparisonColumns(result), result.deployments),
    ...(service.length === 1 ? [] : [markdownTable(service, result.deployments)]),
    ...bills,
    details('What this rests on', list),
  ].join('\n');
}

/** Invisible; lets a pipeline find its earlier comment and replace it. */
function marker(result: Result): string {
  return `<!-- taximeter:${scenarioName(result).replace(/[^\p{L}\p{N}]+/gu, '-')} -->`;
}
