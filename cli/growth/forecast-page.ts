/** A forecast as people read it: the answer, the months, what is crossed, and what it rests on. */
import type { Forecast } from '../../engine/index.ts';
import type { Result } from '../../engine/result.ts';
import { counted } from '../../engine/words/counted.ts';
import { priceWords } from '../output/bill-lines.ts';
import { compareDecimals, isZero } from '../output/decimal.ts';
import { scenarioName } from '../output/headline.ts';
import { details, escapeMarkdown, markdownTable } from '../output/markdown.ts';
import { formatMoney } from '../output/money.ts';
import { formatCount, formatShare } from '../output/numbers.ts';
import { rateWords } from '../output/one-currency.ts';
import { paragraph } from '../output/plain-text.ts';
import { billedLines, playedWords } from '../output/run-text.ts';
import { type TextStyle, textTable } from '../output/text-table.ts';
import { crossedRows } from './crossing-words.ts';
import { crossedColumns, forecastColumns, forecastRows } from './forecast-table.ts';
import type { StatedGrowth } from './growth-options.ts';

export function forecastText(forecast: Forecast, stated: StatedGrowth, style: TextStyle): string {
  const crossed = crossedRows(forecast);
  const says = (words: string) => paragraph(words, style.width);
  return [
    says(forecastHeadline(forecast, stated)),
    textTable(forecastColumns(forecast), forecastRows(forecast), style) + legend(forecast).map(says).join(''),
    crossed.length === 0
      ? says('nothing is crossed: no free quantity, no tier, no limit')
      : textTable(crossedColumns, crossed, style),
    grounds(forecast, stated).map(says).join(''),
  ].join('\n');
}

export function forecastMarkdown(forecast: Forecast, stated: StatedGrowth): string {
  const crossed = crossedRows(forecast);
  const rests = grounds(forecast, stated).map((line) => `- ${escapeMarkdown(line)}\n`);
  return [
    `**${escapeMarkdown(forecastHeadline(forecast, stated))}**\n`,
    markdownTable(forecastColumns(forecast), forecastRows(forecast)),
    ...legend(forecast).map((line) => `${escapeMarkdown(line)}\n`),
    ...(crossed.length === 0 ? [] : [markdownTable(crossedColumns, crossed)]),
    details('What this rests on', rests.join('')),
  ].join('\n');
}

/** `Shop, growing by 5 % a month: 12 months cost least on lambda: $9.10; from 1,000 to 1,710 requests a month; …`. */
export function forecastHeadline(forecast: Forecast, stated: StatedGrowth): string {
  const { months, whole, results } = forecast;
  const [first, last] = [months[0]!, months.at(-1)!];
  const requests = `from ${formatCount(first.requests)} to ${formatCount(last.requests)} requests a month`;
  return [
    `${scenarioName(results[0])}, growing by ${rateText(stated)}: ${costWords(whole, results[0])}`,
    requests,
    ...changesOfCheapest(forecast),
  ].join('; ');
}

function costWords({ to, deployments, cheapest }: Forecast['years'][number], { comparison }: Result): string {
  const { total } = deployments.find(({ id }) => id === cheapest)!;
  const [span, amount] = [counted(to, 'month'), formatMoney(total, comparison.currency)];
  const cost = to === 1 ? 'costs' : 'cost';
  if (deployments.length === 1) return `${span} ${cost} ${amount} on ${cheapest}`;
  const isLeast = deployments.every((each) => compareDecimals(each.total, total) >= 0);
  return `${span} ${cost} least on ${cheapest}${isLeast ? '' : ', of those that serve in all of them'}: ${amount}`;
}

/** More turns than these are in the table. */
const MOST_TURNS = 3;

function changesOfCheapest({ months }: Forecast): string[] {
  if (months[0]!.deployments.length === 1 || months.length === 1) return [];
  const turns = months.filter((each, i) => i > 0 && months[i - 1]!.cheapest !== each.cheapest);
  if (turns.length === 0) return [`${months[0]!.cheapest} is cheapest in every month`];
  const said = turns.slice(0, MOST_TURNS).map(({ month, cheapest }) => `from month ${month} ${cheapest}`);
  const more = turns.length > MOST_TURNS ? ' and so on' : '';
  return [`cheapest is ${months[0]!.cheapest}, ${said.join(', ')}${more}`];
}

/** `5 % a month`. */
function rateText({ growth: { share, per } }: StatedGrowth): string {
  return `${share < 0 ? '−' : ''}${formatShare(Math.abs(share))} a ${per}`;
}

function legend(forecast: Forecast): string[] {
  const rows = forecastRows(forecast);
  return [
    ...(rows.some(({ unserved }) => unserved.size > 0)
      ? ['! turns away, or lets time out, more than 1 % of requests, and is not called the cheapest']
      : []),
    ...forecast.years
      .filter(({ from, to }) => to > from)
      .slice(0, 1)
      .map(({ from, to }) => `${from}–${to}: the sum of these months`),
  ];
}

function grounds(forecast: Forecast, stated: StatedGrowth): string[] {
  const [first] = forecast.results;
  const { share, per } = stated.growth;
  const step = forecast.months.length > 1 ? forecast.months[1]!.factor - 1 : 0;
  const than = `${formatShare(Math.abs(step))} ${share < 0 ? 'less' : 'more'} traffic than the one before`;
  const yearly = per === 'year' ? ` (${rateText(stated)})` : '';
  return [
    `month 1 is the scenario as it stands; each further month has ${than}${yearly}`,
    'each month is played with the same seed and billed by itself: free quantities and tiers begin anew',
    'prices stay as they are, and work per request too',
    playedWords(first),
    ...spreadWords(forecast),
    ...rateWords(first),
    ...priceWords(first.deployments.flatMap(billedLines)),
  ];
}

/** How wide the intervals are at their widest; nothing where nobody knows, or all is sure. */
function spreadWords({ months, results }: Forecast): string[] {
  const widths = months.flatMap(({ deployments }) =>
    deployments.flatMap(({ total, interval: [low, high] }) =>
      low === null || isZero(total) || compareDecimals(low, high!) === 0
        ? []
        : [(Number(high) - Number(low)) / 2 / Number(total)],
    ),
  );
  if (results[0].deployments[0]!.interval.replications === 1) return [];
  const widest = widths.length === 0 ? 0 : Math.max(...widths);
  return [
    widest < 0.0005
      ? '95 % intervals of every cost are within ±0.05 %'
      : `95 % intervals of the costs are ±${formatShare(widest)} at most`,
  ];
}
