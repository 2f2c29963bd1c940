/** Where results go: standard output, or a file that is written whole or not at all. */
import { resolve } from 'node:path';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';
import { printable } from './output/plain-text.ts';
import type { TextStyle } from './output/text-table.ts';
import { STDIN } from './read-text.ts';
import { paintFor } from './terminal/colour.ts';
import { type Arguments, flagArgument, textArgument } from './verbs/verb.ts';

export function deliver(text: string, args: Arguments, io: Io): void {
  const out = textArgument(args, 'out');
  if (out === undefined || out === STDIN) io.stdout(text);
  else io.writeFileAtomically(out, text);
}

/** Before work that takes long: whether the results can be written. Throws BadInput. */
export function checkOut(args: Arguments, io: Io): void {
  const out = textArgument(args, 'out');
  if (out === undefined || out === STDIN) return;
  const read = ['file', 'traffic', 'baseline']
    .map((name) => textArgument(args, name))
    .find((file) => file !== undefined && resolve(file) === resolve(out));
  if (read !== undefined) throw new BadInput(`--out must not be a file that is read, got ${out}`);
  const problem = io.writeProblem(out);
  if (problem !== undefined) throw new BadInput(problem);
}

const PAGE_WIDTH = 80;

/** Colours and the terminal's width on a terminal; plain and 80 columns in files and pipes, so that they compare. */
export function textStyle(args: Arguments, io: Io): TextStyle {
  const out = textArgument(args, 'out');
  const toTerminal = io.stdoutIsTty && (out === undefined || out === STDIN);
  if (!toTerminal) return { width: PAGE_WIDTH };
  return { width: io.columns, paint: paintFor(io, flagArgument(args, 'no-color')) };
}

/** JSON in the order it was built, two spaces deep, with a newline at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A message for people on standard error, unless they asked for silence. */
export function note(text: string, args: Arguments, io: Io): void {
  if (!flagArgument(args, 'quiet')) io.stderr(`${printable(text)}\n`);
}
