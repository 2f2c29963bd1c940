/** Simulates and bills every deployment of a scenario, and compares them. */

import type { Result } from '../../engine/result.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, jsonText, note, textStyle } from '../deliver.ts';
import { checkExplain, explainedText, explainOption } from '../explain-line.ts';
import { readMonth } from '../focus/billing-period.ts';
import { pipelineReport } from '../gates/answer.ts';
import { checkLimits, type Gate, readGate } from '../gates/gate.ts';
import {
  changeFields,
  changeHeadlines,
  gatedColumns,
  gatedMarkdown,
  gatedText,
} from '../gates/gated-output.ts';
import { limitedText, limitFields } from '../gates/limit-pages.ts';
import { passVerdict, type Verdict, verdictOn } from '../gates/verdict.ts';
import { growthOptions, readGrowth } from '../growth/growth-options.ts';
import { runForecast } from '../growth/run-forecast.ts';
import type { Io } from '../io.ts';
import { billOutput, gates, scenarioInput, withGateFormats } from '../options.ts';
import { billColumns } from '../output/bill-lines.ts';
import { comparisonColumns } from '../output/comparison.ts';
import { comparisonAloneMarkdown, comparisonText } from '../output/comparison-text.ts';
import { csvTable } from '../output/csv.ts';
import { functionColumns, functionRows } from '../output/functions.ts';
import { headline, scenarioName } from '../output/headline.ts';
import { escapeMarkdown, markdownTable } from '../output/markdown.ts';
import { asCompared, inCurrency } from '../output/one-currency.ts';
import { paragraph } from '../output/plain-text.ts';
import { billsMarkdown, runMarkdown } from '../output/run-markdown.ts';
import { allBillsText, assumptionColumns, billedLines, runText } from '../output/run-text.ts';
import type { Column } from '../output/table.ts';
import { type TextStyle, textTable } from '../output/text-table.ts';
import { timelineColumns, timelineRows } from '../output/timeline.ts';
import { runPriceNotes } from '../price-day-notes.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { withProgress } from '../terminal/progress.ts';
import { tracedRun } from '../traced-run.ts';
import { type Arguments, textArgument, type Verb } from './verb.ts';

export const run: Verb = {
  name: 'run',
  summary: 'simulate and bill every deployment of a scenario; compare them',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    ...withGateFormats(billOutput),
    explain: explainOption('gbSeconds, aws-lambda.gbSeconds or lambda.gbSeconds'),
    table: {
      kind: 'text',
      choices: ['comparison', 'functions', 'bill', 'timeline', 'assumptions'],
      describe:
        'print one table alone: comparison, functions, bill, timeline or assumptions; csv prints the comparison unless told',
    },
    ...scenarioInput,
    ...priceOptions,
    ...gates,
    ...growthOptions,
  },
  examples: [
    ['run scenario.yaml', 'cost, latency, bills'],
    ['run scenario.yaml --traffic hits.csv', 'your own traffic'],
    ['run scenario.yaml --max-cost 100', 'exit with 3 above it'],
    ['run scenario.yaml --baseline main.json', 'what it changes'],
    ['run scenario.yaml --growth 5%/month', 'a year ahead'],
    ['run scenario.yaml --format json -o run.json', 'for a program'],
  ],
  async run(args, io) {
    checkTable(args);
    checkExplain(args);
    readMonth(args);
    const growth = await readGrowth(args);
    const gate = await readGate(args, io);
    checkOut(args, io);
    const job = await readScenarioJob(args, io);
    checkLimits(gate.limits, job.document);
    if (growth) return runForecast(growth, job, gate.limits, args, io);
    const { result, notes } = await withProgress(args, io, (onProgress) => io.simulate(job, onProgress));
    for (const text of notes) note(text, args, io);
    if (textArgument(args, 'table') === 'timeline' && result.precision?.sampled)
      note('a horizon that is sampled has no timeline', args, io);
    const gated = { ...gate, verdict: verdictOn(gate.limits, result) };
    const wanted = textArgument(args, 'explain');
    const text =
      wanted === undefined
        ? ((await report(result, args, gated)) ?? (await render(result, args, io, gated)))
        : explainedText(wanted, await tracedRun(result), textStyle(args, io).width);
    deliver(text, args, io);
    return passVerdict(gated.verdict, args, io);
  },
};

function checkTable(args: Arguments): void {
  const format = textArgument(args, 'format') ?? '';
  if (args.table !== undefined && args.baseline !== undefined) {
    throw new BadInput(
      `--baseline must go without --table, got --table ${args.table}: a table alone tells no change`,
    );
  }
  if (args.table === undefined || !['json', 'focus', 'html', 'junit', 'github'].includes(format)) return;
  throw new BadInput(
    `--table must go with table, csv or markdown, got --format ${format}, which prints everything`,
  );
}

type Gated = Gate & { readonly verdict: Verdict };

/** Whole documents: reports for build pipelines, and those that take more than the result, how each price was come by. */
async function report(result: Result, args: Arguments, gate: Gated): Promise<string | undefined> {
  const format = textArgument(args, 'format');
  if (format !== 'focus' && format !== 'html') {
    const headlines = [...changeHeadlines(gate, result), headline(asCompared(result))];
    return pipelineReport({ verdict: gate.verdict, name: scenarioName(result), headlines }, args);
  }
  const { PLATFORMS } = await import('../../engine/index.ts');
  if (format === 'html') return (await import('../html/run-page.ts')).runPage(result, PLATFORMS);
  const { runFocus } = await import('../focus/from-run.ts');
  return runFocus(result, await tracedRun(result), PLATFORMS, readMonth(args));
}

async function render(result: Result, args: Arguments, io: Io, gate: Gated): Promise<string> {
  const format = textArgument(args, 'format');
  const { outcomes } = gate.verdict;
  if (format === 'json')
    return jsonText({ ...result, ...limitFields(outcomes), ...changeFields(gate, result) });
  const table = textArgument(args, 'table') ?? (format === 'csv' ? 'comparison' : undefined);
  if (table === 'timeline') return renderTable(timelineColumns(result), timelineRows(result), args, io);
  if (table === 'functions') return renderTable(functionColumns, functionRows(result), args, io);
  if (table === 'assumptions') return renderTable(assumptionColumns, result.assumptions ?? [], args, io);
  const notes = await runPriceNotes(result);
  if (format === 'csv') {
    for (const text of notes) note(text, args, io);
    return table === 'bill'
      ? csvTable(billColumns, result.deployments.flatMap(billedLines))
      : csvTable(
          [...comparisonColumns(result), ...gatedColumns(gate, result)],
          result.deployments.map((each) => inCurrency(each, result.comparison.currency)),
        );
  }
  if (format === 'markdown') {
    const own = () => MARKDOWN[table ?? 'whole']!(result, notes);
    return table === undefined ? gatedMarkdown(gate, gate.verdict, result, own) : own();
  }
  const style = textStyle(args, io);
  const text = TEXT[table ?? 'whole']!(result, notes, style);
  return table === undefined ? limitedText(outcomes, gatedText(gate, result, style, text), style) : text;
}

type Parts<Style extends unknown[]> = Readonly<
  Record<string, (result: Result, notes: readonly string[], ...style: Style) => string>
>;

/** A table alone has the notes below it; the whole run tells them among what it rests on. */
const MARKDOWN: Parts<[]> = {
  whole: runMarkdown,
  comparison: (result, notes) => comparisonAloneMarkdown(result) + markdownNotes(notes),
  bill: (result, notes) => billsMarkdown(result) + markdownNotes(notes),
};
const TEXT: Parts<[TextStyle]> = {
  whole: (result, notes, style) => runText(result, style, notes),
  comparison: (result, notes, style) => comparisonText(result, style) + textNotes(notes, style),
  bill: (result, notes, style) => allBillsText(result, style) + textNotes(notes, style),
};

function markdownNotes(notes: readonly string[]): string {
  return notes.map((text) => `\n${escapeMarkdown(text)}\n`).join('');
}

function textNotes(notes: readonly string[], { width }: TextStyle): string {
  return notes.map((text) => `\n${paragraph(text, width)}`).join('');
}

function renderTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  args: Arguments,
  io: Io,
): string {
  const format = textArgument(args, 'format');
  if (format === 'csv') return csvTable(columns, rows);
  return format === 'markdown' ? markdownTable(columns, rows) : textTable(columns, rows, textStyle(args, io));
}
