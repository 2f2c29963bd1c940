/**
 * The gate of a verb that prints results, in two lines: `readGate` before any work, `passGate` after the results are delivered.
 * Between them `gateReport` gives the formats for build pipelines.
 */
import type { Result } from '../../engine/result.ts';
import { BadInput } from '../bad-input.ts';
import { note } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { headline } from '../output/headline.ts';
import { asCompared } from '../output/one-currency.ts';
import { printable } from '../output/plain-text.ts';
import { STDIN } from '../read-text.ts';
import { type Arguments, textArgument } from '../verbs/verb.ts';
import { readBaseline } from './baseline.ts';
import { changesOf } from './change.ts';
import { changeHeadline } from './change-headline.ts';
import { githubAnnotations } from './github.ts';
import { readIncreaseLimits } from './increase-limit.ts';
import { junitReport } from './junit.ts';
import type { StatedLimit } from './limit.ts';
import { brokenWords, keptSentences, outcomesOf } from './outcomes.ts';
import { checkNames, namesIn, readLimits } from './read-limits.ts';

export interface Gate {
  readonly limits: readonly StatedLimit[];
  /** `--baseline`, where it was given. */
  readonly baseline: Result | undefined;
}

/** Throws BadInput for limits and a baseline that cannot be read. */
export async function readGate(args: Arguments, io: Io): Promise<Gate> {
  const limits = readLimits(args);
  const baseline = await readBaseline(args, io);
  const all = [...limits, ...readIncreaseLimits(args, baseline)];
  if (textArgument(args, 'format') === 'junit' && all.length === 0)
    throw new BadInput('--format junit must go with a limit such as --max-cost 100, got none');
  return { limits: all, baseline };
}

/** Where the document names its deployments: a mistyped name is told before the work, not after it. Throws BadInput. */
export function checkGate({ limits }: Gate, document: unknown): void {
  const names = namesIn(document);
  if (names) checkNames(limits, names);
}

/** Tells which limits are broken, even under --quiet, or that all are kept; and what to end with. */
export function passGate({ limits }: Gate, result: Result, args: Arguments, io: Io): ExitCode {
  const broken = brokenWords(outcomesOf(limits, result));
  if (broken.length > 0) {
    io.stderr(broken.map((line) => `${printable(line)}\n`).join(''));
    return EXIT.limitNotMet;
  }
  for (const text of keptSentences(limits, result)) note(text, args, io);
  return EXIT.done;
}

/** The whole of `--format junit` and `--format github`; undefined for other formats. */
export function gateReport({ limits, baseline }: Gate, result: Result, args: Arguments): string | undefined {
  const format = textArgument(args, 'format');
  if (format !== 'junit' && format !== 'github') return undefined;
  const outcomes = outcomesOf(limits, result);
  if (format === 'junit') return junitReport(outcomes, result);
  const file = textArgument(args, 'file');
  const notices = [
    ...(baseline ? [changeHeadline(changesOf(baseline, result))] : []),
    headline(asCompared(result)),
    ...(brokenWords(outcomes).length === 0 ? keptSentences(limits, result) : []),
  ];
  return githubAnnotations(outcomes, notices, file === STDIN ? undefined : file);
}
