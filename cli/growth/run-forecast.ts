/** `run --growth`: plays the months of a forecast, prints it, and holds each month to the stated limits. */
import type { Forecast } from '../../engine/index.ts';
import { formatIssue } from '../../engine/words/issue.ts';
import { BadInput } from '../bad-input.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Answer, rendered } from '../gates/answer.ts';
import type { StatedLimit } from '../gates/limit.ts';
import { foundIn, keptSentences, outcomesOf } from '../gates/outcomes.ts';
import { passVerdict, type Verdict } from '../gates/verdict.ts';
import type { Io } from '../io.ts';
import { csvTable } from '../output/csv.ts';
import { scenarioName } from '../output/headline.ts';
import type { SimulationJob } from '../prepare.ts';
import { withPlayers } from '../studies/with-players.ts';
import { type Arguments, textArgument } from '../verbs/verb.ts';
import { crossedRows } from './crossing-words.ts';
import { forecastHeadline, forecastMarkdown, forecastText } from './forecast-page.ts';
import { tidyColumns, tidyRows } from './forecast-table.ts';
import type { StatedGrowth } from './growth-options.ts';

export async function runForecast(
  stated: StatedGrowth,
  job: SimulationJob,
  limits: readonly StatedLimit[],
  args: Arguments,
  io: Io,
): Promise<ExitCode> {
  const engine = await import('../../engine/index.ts');
  const document = asObject(job.document);
  const issues = [...engine.scalingIssues(document), ...monthIssues(document)];
  if (issues.length > 0)
    throw new BadInput(...issues.map((issue) => `${formatIssue(issue, job.source)}, for --growth`));
  const { growth, months } = stated;
  const runs = growth.share === 0 ? 1 : months;
  const forecast = await withPlayers(
    args,
    io,
    job,
    (player) => engine.forecast(player, document, growth, months),
    runs,
  );
  const answer = answerOf(forecast, stated, limits, args);
  deliver(rendered(answer, args, io), args, io);
  return passVerdict(answer.verdict, args, io);
}

/** What is no object is for the player to refuse. */
function asObject(document: unknown): object {
  return typeof document === 'object' && document !== null ? document : {};
}

function monthIssues(document: object) {
  if ((document as { month?: unknown }).month !== 'actual') return [];
  return [{ path: 'month', message: 'month must be a billing month such as 730 h, got "actual"' }];
}

function answerOf(
  forecast: Forecast,
  stated: StatedGrowth,
  limits: readonly StatedLimit[],
  args: Arguments,
): Answer {
  return {
    verdict: verdictOnMonths(limits, forecast),
    name: scenarioName(forecast.results[0]),
    headlines: [forecastHeadline(forecast, stated)],
    json: () => {
      const growth = { rate: textArgument(args, 'growth')!, months: stated.months };
      return {
        ...forecast.results[0],
        growth,
        forecast: forecast.months,
        years: forecast.years,
        whole: forecast.whole,
      };
    },
    csv: () => csvTable(tidyColumns, tidyRows(forecast, crossedRows(forecast))),
    markdown: () => forecastMarkdown(forecast, stated),
    text: (style) => forecastText(forecast, stated, style),
  };
}

/** A limit must hold in every month; told is the first in which it does not, of one that is kept the month with the most traffic. */
function verdictOnMonths(limits: readonly StatedLimit[], { results, months }: Forecast): Verdict {
  const byMonth = results.map((result) => outcomesOf(limits, result));
  const busiest = months.reduce((most, { requests }, i) => (requests > months[most]!.requests ? i : most), 0);
  const outcomes = byMonth[0]!.map((_, at) => {
    const broken = byMonth.findIndex((each) => each[at]!.broken);
    const month = broken < 0 ? busiest : broken;
    return foundIn(byMonth[month]![at]!, `in month ${month + 1}`, `first in month ${month + 1}`);
  });
  return { outcomes, kept: keptSentences(limits, outcomes).map((text) => `${text} in every month`) };
}
