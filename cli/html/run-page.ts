/** A run as a page: the answer, three questions with a picture each, every bill line, and what it all rests on. */
import type { Platform } from '../../engine/platform-kinds/platform.ts';
import type { Result } from '../../engine/result.ts';
import { INSIDE_GRANT, isInsideGrant } from '../output/bill-lines.ts';
import { CALL_WORDS, callColumns, hasCalls } from '../output/calls.ts';
import {
  answeredMs,
  comparisonColumns,
  costWords,
  periodWords,
  upperBoundWords,
} from '../output/comparison.ts';
import { spreadWords } from '../output/comparison-text.ts';
import { headline, scenarioName } from '../output/headline.ts';
import { formatMoney } from '../output/money.ts';
import { asCompared, cheapestFirst, rateWords } from '../output/one-currency.ts';
import { ownPriceWords } from '../output/own-price.ts';
import { placeOf } from '../output/place.ts';
import { recordedWords } from '../output/recorded.ts';
import { billedLines, playedWords } from '../output/run-text.ts';
import { intervalWords, serviceColumns } from '../output/service.ts';
import { billSplit } from './bill-split.ts';
import { billRule, billTable } from './bill-table.ts';
import { costBars } from './cost-bars.ts';
import { latencyDots } from './latency-dots.ts';
import { html, type Markup } from './markup.ts';
import { bullets, pageText, paragraphs, section } from './page.ts';
import { rowsTable } from './rows-table.ts';

type Kinds = readonly Pick<Platform, 'id' | 'kind'>[];

export function runPage(run: Result, platforms: Kinds): string {
  const [compared, result] = [asCompared(run), cheapestFirst(run)];
  const kind = (id: string) => platforms.find((platform) => platform.id === id)?.kind ?? 'service';
  const { question } = run.scenario as { question?: unknown };
  const lines = result.deployments.flatMap(billedLines);
  const asked = typeof question === 'string' ? html`<p class="soft">${question}</p>` : html``;
  const body = html`<header><h1>${scenarioName(run)}</h1>${asked}
<p class="verdict">${headline(compared)}</p></header>
<main>
${section('What does it cost?', costs(compared, kind), paragraphs(costNotes(compared)))}
${section('Where does the money go?', split(result))}
${section('How long do people wait?', waits(compared, kind), paragraphs([intervalWords(compared)].filter(Boolean)))}
${section('In numbers', comparison(compared))}
${section('The bills', paragraphs([billRule(lines), ...ownPriceWords(lines)]), ...bills(result))}
${section('What this rests on', bullets([playedWords(result), ...rateWords(result), ...(result.assumptions ?? [])]))}
</main>
<footer>Taximeter ${result.taximeter}. Prices before tax.</footer>`;
  return pageText({ title: `${scenarioName(run)} · Taximeter`, body });
}

function costs(result: Result, kind: (id: string) => string): Markup {
  return costBars(
    result.deployments.map((deployment) => {
      const { id, platform, region, bill, interval } = deployment;
      const free = isInsideGrant(bill) ? ` (${INSIDE_GRANT})` : '';
      return {
        label: id,
        place: placeOf(platform, region),
        words: `${costWords(deployment)}${periodWords(result)}${free}`,
        amount: bill.total,
        interval: interval.total,
        kind: kind(platform),
      };
    }),
  );
}

function costNotes(result: Result): string[] {
  const spread = spreadWords(result);
  return [...spread, ...upperBoundWords(result), ...recordedWords(result, spread.length > 0)];
}

function split(result: Result): Markup {
  return billSplit(
    result.deployments.map((deployment) => ({
      label: deployment.id,
      currency: deployment.bill.currency,
      lines: billedLines(deployment),
    })),
  );
}

function waits(result: Result, kind: (id: string) => string): Markup {
  return latencyDots(
    result.deployments.map((row) => ({
      label: row.id,
      kind: kind(row.platform),
      p50: answeredMs(row, 'p50'),
      p95: answeredMs(row, 'p95'),
      p99: answeredMs(row, 'p99'),
    })),
  );
}

function comparison(result: Result): Markup {
  const service = serviceColumns(result);
  const more = service.length === 1 ? html`` : rowsTable(service, result.deployments);
  const calls = hasCalls(result) ? rowsTable(callColumns, result.deployments) : html``;
  const words = hasCalls(result) ? [CALL_WORDS] : [];
  return html`${rowsTable(comparisonColumns(result), result.deployments)}${more}${calls}
${paragraphs(['instances: mean (peak)', ...words, ...upperBoundWords(result)])}`;
}

function bills(result: Result): Markup[] {
  return result.deployments.map((deployment) => {
    const { id, platform, region, bill } = deployment;
    return billTable({
      ...bill,
      title: `${id}: ${placeOf(platform, region)}, ${formatMoney(bill.total, bill.currency)}${periodWords(result)}`,
      lines: billedLines(deployment),
    });
  });
}
