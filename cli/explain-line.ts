/** `--explain lambda.gbSeconds`: the lines of bills that are to be told in words, each with its arithmetic. */
import type { LineArithmetic } from '../engine/money/line-arithmetic.ts';
import type { PriceBook } from '../engine/money/price-book.ts';
import { nearest } from '../engine/words/nearest.ts';
import { BadInput } from './bad-input.ts';
import type { BilledLine } from './output/bill-lines.ts';
import { explainText } from './output/explain.ts';
import type { Option } from './verbs/verb.ts';

export const explainOption: Option = {
  kind: 'text',
  describe: 'tell the arithmetic of one line in words, e.g. gbSeconds or lambda.gbSeconds',
};

/** A line with the price that it was charged by, and how that was come by. */
export interface TracedLine {
  readonly line: BilledLine;
  readonly book: PriceBook;
  readonly arithmetic: LineArithmetic;
  /** Where its quantity is from, in a sentence. */
  readonly origin?: string;
}

/** Throws BadInput where no line is called so. */
export function explainedText(wanted: string, lines: readonly TracedLine[], width: number): string {
  return explainText(chosen(wanted, lines), width);
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
