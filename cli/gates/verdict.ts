/** What the limits found of everything that a verb answers with; how it is told, and what the process ends with. */

import type { Result } from '../../engine/result.ts';
import { counted } from '../../engine/words/counted.ts';
import { note } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { printable } from '../output/plain-text.ts';
import type { Arguments } from '../verbs/verb.ts';
import type { StatedLimit } from './limit.ts';
import { brokenWords, keptSentences, type Outcome, outcomesOf, unjudgedWords } from './outcomes.ts';

export interface Verdict {
  /** Of the stated limits. */
  readonly outcomes: readonly Outcome[];
  /** Of what the verb itself was asked to meet (`plan --p99 300ms`), which its own page tells. */
  readonly asked?: readonly Outcome[];
  /** What to say where none is broken. */
  readonly kept: readonly string[];
}

/** Of a verb that answers with one result. Throws BadInput for a limit of a deployment that is not there. */
export function verdictOn(limits: readonly StatedLimit[], result: Result): Verdict {
  const outcomes = outcomesOf(limits, result);
  return { outcomes, kept: keptSentences(limits, outcomes) };
}

/** All that can be broken, in the order in which it is told. */
export function allOutcomes({ asked = [], outcomes }: Verdict): Outcome[] {
  return [...asked, ...outcomes];
}

/** Points of a sweep that break the same limit: more of them would only say the same. */
const MOST_PLACES = 20;

/** Tells which limits are broken, and which could not be judged, even under --quiet; else that all are kept. */
export function passVerdict(verdict: Verdict, args: Arguments, io: Io): ExitCode {
  const all = allOutcomes(verdict);
  const lines = [...shortened(all), ...unjudgedWords(all)];
  io.stderr(lines.map((line) => `${printable(line)}\n`).join(''));
  if (all.some(({ broken }) => broken)) return EXIT.limitNotMet;
  for (const text of verdict.kept) note(text, args, io);
  return EXIT.done;
}

function shortened(outcomes: readonly Outcome[]): string[] {
  const alone = brokenWords(outcomes.filter(({ place }) => place === undefined));
  const placed = brokenWords(outcomes.filter(({ place }) => place !== undefined));
  const more = placed.length - MOST_PLACES;
  if (more <= 0) return [...alone, ...placed];
  return [...alone, ...placed.slice(0, MOST_PLACES), `and ${counted(more, 'more time')}`];
}
