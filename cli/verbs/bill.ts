/** Prices known usage, without simulating. */
import type { PriceChoice } from '../../engine/money/choose-book.ts';
import type { Issue } from '../../engine/words/issue.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, jsonText, textStyle } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { checkExplain, explainedText, explainOption } from '../explain-line.ts';
import { readMonth } from '../focus/billing-period.ts';
import { readCostLimit } from '../limits.ts';
import { billOutput } from '../options.ts';
import { billColumns } from '../output/bill-lines.ts';
import { csvTable } from '../output/csv.ts';
import { printable } from '../output/plain-text.ts';
import { type BilledUsage, itemLines, usageMarkdown, usageText } from '../output/usage-bill.ts';
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
    ...billOutput,
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
    const wanted = textArgument(args, 'explain');
    if (wanted !== undefined) {
      const traced = await tracedUsage(billed, choice);
      deliver(explainedText(wanted, traced, textStyle(args, io).width), args, io);
      return EXIT.done;
    }
    const format = textArgument(args, 'format');
    const text =
      format === 'focus'
        ? await focusText(billed, source, choice, month)
        : await render(billed, source, format, () => textStyle(args, io));
    deliver(text, args, io);
    const broken = costLimit(billed, '');
    if (broken === undefined) return EXIT.done;
    io.stderr(`${printable(`${source} ${broken}`)}\n`);
    return EXIT.limitNotMet;
  },
};

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

async function render(
  billed: BilledUsage,
  source: string,
  format: string | undefined,
  style: () => ReturnType<typeof textStyle>,
): Promise<string> {
  if (format === 'html') {
    const { PLATFORMS } = await import('../../engine/index.ts');
    return (await import('../html/usage-page.ts')).usagePage(billed, source, PLATFORMS);
  }
  if (format === 'json') return jsonText(billed);
  if (format === 'csv') return csvTable(billColumns, billed.items.flatMap(itemLines));
  return format === 'markdown' ? usageMarkdown(billed, source) : usageText(billed, source, style());
}
