/** A forecast as people read it: the answer, the months, what is crossed, and what it rests on. */
import type { Forecast } from '../../engine/index.ts';
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

/** `Hobby API: at 5 % a month, 12 months cost $9.10 on lambda, the cheapest over all of them; server is cheapest from month 9`. */
function forecastHeadline(forecast: Forecast, stated: StatedGrowth): string {
  const { months, years, results } = forecast;
  const [first, last] = [months[0]!, months.at(-1)!];
  const { currency } = results[0].comparison;
  const year = years[0]!;
  const { total } = year.deployments.find(({ id }) => id === year.cheapest)!;
  const span = year.to === 1 ? 'the month' : `${year.from === 1 ? '' : 'months '}${year.to} months`;
  const others = year.deployments.length - 1;
  const cost =
    others === 0
      ? `${span} cost ${formatMoney(total, currency)} on ${year.cheapest}`
      : `${span} cost least on ${year.cheapest}: ${formatMoney(total, currency)}`;
  const requests = `from ${formatCount(first.requests)} to ${formatCount(last.requests)} requests a month`;
  return [
    `${scenarioName(results[0])}, growing by ${rateText(stated)}: ${cost}`,
    requests,
    ...changesOfCheapest(forecast),
  ].join('; ');
}

function changesOfCheapest({ months }: Forecast): string[] {
  const turns = months.filter((each, i) => i > 0 && months[i - 1]!.cheapest !== each.cheapest);
  if (months[0]!.deployments.length === 1) return [];
  if (turns.length === 0) return [`${months[0]!.cheapest} is cheapest in every month`];
  const [turn] = turns;
  const more = turns.length > 1 ? `, and changes ${turns.length - 1} more times` : '';
  return [`cheapest is ${months[0]!.cheapest}, from month ${turn!.month} ${turn!.cheapest}${more}`];
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
    ...(forecast.years.length > 0 && forecast.months.length > 1 ? ['last rows: sums of the months'] : []),
  ];
}

function grounds(forecast: Forecast, stated: StatedGrowth): string[] {
  const [first] = forecast.results;
  const exponent = stated.growth.per === 'year' ? '(k − 1) ÷ 12' : '(k − 1)';
  const sign = stated.growth.share < 0 ? '−' : '+';
  const share = formatShare(Math.abs(stated.growth.share));
  return [
    `month 1 is the scenario as it stands; month k has its rates times (1 ${sign} ${share})^${exponent}`,
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
