/** `run --growth`: plays the months of a forecast, prints it, and holds each month to the stated limits. */
import type { Forecast } from '../../engine/index.ts';
import { formatIssue } from '../../engine/words/issue.ts';
import { BadInput } from '../bad-input.ts';
import { deliver, jsonText, note, textStyle } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Gate } from '../gates/gate.ts';
import { keptSentences, outcomesOf } from '../gates/outcomes.ts';
import type { Io } from '../io.ts';
import { csvTable } from '../output/csv.ts';
import { printable } from '../output/plain-text.ts';
import type { SimulationJob } from '../prepare.ts';
import { withPlayers } from '../studies/with-players.ts';
import { type Arguments, textArgument } from '../verbs/verb.ts';
import { crossedRows } from './crossing-words.ts';
import { forecastMarkdown, forecastText } from './forecast-page.ts';
import { tidyColumns, tidyRows } from './forecast-table.ts';
import type { StatedGrowth } from './growth-options.ts';

export async function runForecast(
  stated: StatedGrowth,
  job: SimulationJob,
  gate: Gate,
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
  deliver(render(forecast, stated, args, io), args, io);
  return passMonths(gate, forecast, args, io);
}

/** What is no object is for the player to refuse. */
function asObject(document: unknown): object {
  return typeof document === 'object' && document !== null ? document : {};
}

function monthIssues(document: object) {
  if ((document as { month?: unknown }).month !== 'actual') return [];
  return [{ path: 'month', message: 'month must be a billing month such as 730 h, got "actual"' }];
}

function render(forecast: Forecast, stated: StatedGrowth, args: Arguments, io: Io): string {
  const format = textArgument(args, 'format');
  if (format === 'json') {
    const growth = { rate: textArgument(args, 'growth')!, months: stated.months };
    return jsonText({ ...forecast.results[0], growth, forecast: forecast.months, years: forecast.years });
  }
  if (format === 'csv') return csvTable(tidyColumns, tidyRows(forecast, crossedRows(forecast)));
  if (format === 'markdown') return forecastMarkdown(forecast, stated);
  return forecastText(forecast, stated, textStyle(args, io));
}

/** A limit must hold in every month; told is the first in which it does not. */
function passMonths({ limits }: Gate, { results }: Forecast, args: Arguments, io: Io): ExitCode {
  const told = new Set<string>();
  const broken = results.flatMap((result, i) =>
    outcomesOf(limits, result).flatMap(({ deployment, words, broken }) => {
      const key = JSON.stringify([deployment, words]);
      if (!broken || told.has(key)) return [];
      told.add(key);
      return [`month ${i + 1}: ${deployment} ${broken.words}`];
    }),
  );
  if (broken.length > 0) {
    io.stderr(broken.map((line) => `${printable(line)}\n`).join(''));
    return EXIT.limitNotMet;
  }
  for (const text of keptSentences(limits, results[0])) note(`${text} in every month`, args, io);
  return EXIT.done;
}
