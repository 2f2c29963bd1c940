/** `--explain lambda.gbSeconds`: the lines of bills that are to be told in words, each with its arithmetic. */
import type { LineArithmetic } from '../engine/money/line-arithmetic.ts';
import type { PriceBook } from '../engine/money/price-book.ts';
import { nearest } from '../engine/words/nearest.ts';
import { BadInput } from './bad-input.ts';
import type { BilledLine } from './output/bill-lines.ts';
import { explainText } from './output/explain.ts';
import { type Arguments, type Option, textArgument } from './verbs/verb.ts';

/** `examples`: how lines are named where this option stands. */
export function explainOption(examples: string): Option {
  return { kind: 'text', describe: `tell the arithmetic of one line in words, e.g. ${examples}` };
}

const DOCUMENTS = ['json', 'csv', 'focus', 'html', 'junit', 'github'];

/** Throws BadInput where a whole document or another table is asked for too. */
export function checkExplain(args: Arguments): void {
  const format = textArgument(args, 'format') ?? '';
  if (textArgument(args, 'explain') === undefined) return;
  if (DOCUMENTS.includes(format))
    throw new BadInput(`--explain must go with table, got --format ${format}, which prints everything`);
  if (args.table !== undefined)
    throw new BadInput('--explain must not go with --table, which prints a table');
}

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
  const found = lines.filter(({ line }) => namesOf(line).includes(wanted));
  if (found.length > 0) return found;
  throw new BadInput(`--explain must name a line of the bill, got "${wanted}"${hint(wanted, lines)}`);
}

/** Most names that a message lists. */
const MOST_NAMED = 40;
const MOST_MEANT = 4;

function hint(wanted: string, lines: readonly TracedLine[]): string {
  const names = [...new Set(lines.map(({ line }) => nameOf(line)))];
  const point = wanted.lastIndexOf('.');
  const [start, meter] = [wanted.slice(0, point), wanted.slice(point + 1)];
  // A deployment to many regions is many, each with a name that starts like it.
  const begun = lines.filter(({ line }) => point > 0 && line.meter === meter && line.of.startsWith(start));
  const meant = [...new Set(begun.map(({ line }) => nameOf(line)))].slice(0, MOST_MEANT);
  if (meant.length > 0) return ` (did you mean ${meant.join(' or ')}?)`;
  const close = nearest(wanted, [...names, ...lines.map(({ line }) => line.meter)]);
  if (close !== undefined) return ` (did you mean ${close}?)`;
  return `; the lines are ${names.slice(0, MOST_NAMED).join(', ')}`;
}

/** `gbSeconds`, `lambda.gbSeconds`, `aws-lambda.gbSeconds`. */
function namesOf(line: BilledLine): string[] {
  return [line.meter, nameOf(line), `${line.platform}.${line.meter}`];
}

/** `lambda.gbSeconds`, `1.requests`. */
function nameOf({ of, meter }: BilledLine): string {
  return `${of}.${meter}`;
}
