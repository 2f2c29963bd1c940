/** `--explain lambda.gbSeconds`: the lines of bills that are to be told in words, each with its arithmetic. */
import type { Attributes, PriceBook } from '../engine/money/price-book.ts';
import { nearest } from '../engine/words/nearest.ts';
import { BadInput } from './bad-input.ts';
import type { BilledLine } from './output/bill-lines.ts';
import { type ExplainedLine, explainText } from './output/explain.ts';
import type { Option } from './verbs/verb.ts';

export const explainOption: Option = {
  kind: 'text',
  describe: 'tell the arithmetic of one line in words, e.g. gbSeconds or lambda.gbSeconds',
};

/** A line with what its price was looked up by. */
export interface TracedLine {
  readonly line: BilledLine;
  readonly book: PriceBook;
  readonly attributes: Attributes;
}

/** Throws BadInput where no line is called so. */
export async function explainedText(
  wanted: string,
  lines: readonly TracedLine[],
  width: number,
): Promise<string> {
  const { lineArithmetic } = await import('../engine/index.ts');
  const explained = chosen(wanted, lines).map(({ line, book, attributes }): ExplainedLine => {
    return { line, arithmetic: lineArithmetic(line, book, line.region, attributes) };
  });
  return explainText(explained, width);
}

function chosen(wanted: string, lines: readonly TracedLine[]): TracedLine[] {
  const found = lines.filter(({ line }) => line.meter === wanted || nameOf(line) === wanted);
  if (found.length > 0) return found;
  const names = [...new Set(lines.map(({ line }) => nameOf(line)))];
  const close = nearest(wanted, [...names, ...lines.map(({ line }) => line.meter)]);
  const hint =
    close === undefined ? `; the lines are ${names.slice(0, 40).join(', ')}` : ` (did you mean ${close}?)`;
  throw new BadInput(`--explain must name a line of the bill, got "${wanted}"${hint}`);
}

/** `lambda.gbSeconds`, `1.requests`. */
function nameOf({ of, meter }: BilledLine): string {
  return `${of}.${meter}`;
}
