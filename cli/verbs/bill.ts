/** Prices known usage, without simulating. */
import type { PriceChoice } from '../../engine/money/choose-book.ts';
import type { Issue } from '../../engine/words/issue.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, textStyle } from '../deliver.ts';
import { checkExplain, explainedText, explainOption } from '../explain-line.ts';
import { readMonth } from '../focus/billing-period.ts';
import { type Answer, rendered } from '../gates/answer.ts';
import { checkReport } from '../gates/gate.ts';
import { type CostLimit, readCostLimit } from '../gates/read-limits.ts';
import { passVerdict, type Verdict } from '../gates/verdict.ts';
import { billOutput, withGateFormats } from '../options.ts';
import { billColumns } from '../output/bill-lines.ts';
import { csvTable } from '../output/csv.ts';
import { type BilledUsage, headline, itemLines, usageMarkdown, usageText } from '../output/usage-bill.ts';
import { priceOptions, readPriceChoice, readRates } from '../price-options.ts';
import { MAX_DOCUMENT_BYTES, parseDocument } from '../read-document.ts';
import { sourceName } from '../read-text.ts';
import { tracedUsage } from '../traced-usage.ts';
import { textArgument, type Verb } from './verb.ts';

export const bill: Verb = {
  name: 'bill',
  summary: 'price known usage',
  positional: {
    name: 'file',
    describe: 'list of usage in YAML or JSON; - is standard input',
    required: true,
  },
  options: {
    ...withGateFormats(billOutput),
    ...priceOptions,
    explain: explainOption('gbSeconds, aws-lambda.gbSeconds or 1.gbSeconds'),
    'max-cost': { kind: 'text', describe: 'exit with 3 if the total is more, e.g. 100' },
  },
  examples: [
    ['bill usage.yaml', 'every line and the total'],
    ['prices show aws-lambda', 'meters that usage may name'],
    ['schema usage', 'the fields of an item'],
  ],
  async run(args, io) {
    const costLimit = readCostLimit(args);
    checkReport(args, costLimit !== undefined);
    checkExplain(args);
    checkOut(args, io);
    const month = readMonth(args);
    const file = textArgument(args, 'file')!;
    const source = sourceName(file);
    const document = await parseDocument(await io.readText(file, MAX_DOCUMENT_BYTES), source);
    const { billUsage, formatIssue } = await import('../../engine/index.ts');
    const choice = await readPriceChoice(args, io);
    const billed = billUsage(document, source, { choice, rates: readRates(args) });
    if ('issues' in billed) {
      const told = billed.issues.map((issue) => rateIssue(issue) ?? formatIssue(issue, source));
      throw new BadInput(...told, ...scenarioHint(document, source));
    }
    const verdict = verdictOnBill(costLimit, billed, source);
    const wanted = textArgument(args, 'explain');
    if (wanted !== undefined) {
      const traced = await tracedUsage(billed, choice);
      deliver(explainedText(wanted, traced, textStyle(args, io).width), args, io);
      return passVerdict(verdict, args, io);
    }
    const format = textArgument(args, 'format');
    const text =
      format === 'focus'
        ? await focusText(billed, source, choice, month)
        : format === 'html'
          ? await htmlText(billed, source)
          : rendered(answerOf(billed, source, verdict), args, io);
    deliver(text, args, io);
    return passVerdict(verdict, args, io);
  },
};

/** Of the total: a list of usage has no deployments, and nothing that took time. */
function verdictOnBill(limit: CostLimit | undefined, billed: BilledUsage, source: string): Verdict {
  if (!limit) return { outcomes: [], kept: [] };
  const { words, check } = limit;
  const outcome = { deployment: source, option: 'max-cost', words, ...check(billed, '') };
  return { outcomes: [outcome], kept: [`${source} is within ${words}`] };
}

function answerOf(billed: BilledUsage, source: string, verdict: Verdict): Answer {
  return {
    verdict,
    name: source,
    headlines: [headline(billed, source)],
    json: () => billed,
    csv: () => csvTable(billColumns, billed.items.flatMap(itemLines)),
    markdown: () => usageMarkdown(billed, source),
    text: (style) => usageText(billed, source, style),
  };
}

/** Where the file is a scenario, the verb that takes it. */
function scenarioHint(document: unknown, source: string): string[] {
  if (typeof document !== 'object' || document === null) return [];
  if (!('traffic' in document) && !('deployments' in document)) return [];
  return [`${source} looks like a scenario, which taximeter run ${source} plays; bill takes a list of usage`];
}

/** A list of usage holds no rates: the option does. */
function rateIssue({ path, message }: Issue): string | undefined {
  if (path !== 'rates') return undefined;
  return message.replace(/^rates must/, '--rate must').replace(/such as ([A-Z]{3}): /, 'such as $1=');
}

async function focusText(
  billed: BilledUsage,
  source: string,
  choice: PriceChoice,
  month: string | undefined,
): Promise<string> {
  const { PLATFORMS } = await import('../../engine/index.ts');
  const { usageFocus } = await import('../focus/from-run.ts');
  const usage = { items: billed.items, source, asOf: choice.asOf };
  return usageFocus(usage, await tracedUsage(billed, choice), PLATFORMS, month);
}

async function htmlText(billed: BilledUsage, source: string): Promise<string> {
  const { PLATFORMS } = await import('../../engine/index.ts');
  return (await import('../html/usage-page.ts')).usagePage(billed, source, PLATFORMS);
}
