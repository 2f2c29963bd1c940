/** How many threads a study plays on, as the command line states it. */
import { parseCount } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { type Arguments, type Option, textArgument } from '../verbs/verb.ts';

const MOST = 256;

export const threadsOption: Readonly<Record<string, Option>> = {
  threads: { kind: 'text', describe: 'threads to play on; default: one per core, at most 8' },
};

/** Undefined where nothing is said. Throws BadInput. */
export function readThreads(args: Arguments): number | undefined {
  const text = textArgument(args, 'threads');
  if (text === undefined) return undefined;
  const { value } = parseCount(text);
  if (value === undefined || value < 1 || value > MOST)
    throw new BadInput(`--threads must be a whole number, 1–${MOST}, got "${text}"`);
  return value;
}
