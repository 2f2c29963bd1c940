/**
 * What a verb with limits does in three lines: `readGate` before any work, `rendered` (gates/answer.ts) in the format that was
 * asked for, and `passVerdict` (gates/verdict.ts) after the results are delivered.
 */
import type { Result } from '../../engine/result.ts';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { type Arguments, textArgument } from '../verbs/verb.ts';
import { readBaseline } from './baseline.ts';
import { readIncreaseLimits } from './increase-limit.ts';
import type { StatedLimit } from './limit.ts';
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
  checkReport(args, all.length > 0);
  return { limits: all, baseline };
}

/** Of a verb without a baseline. `isAsked`: whether it has something else to meet. Throws BadInput. */
export function readStatedLimits(args: Arguments, isAsked = false): StatedLimit[] {
  const limits = readLimits(args);
  checkReport(args, isAsked || limits.length > 0);
  return limits;
}

/** A report without a single test case would be taken for one in which all is well. Throws BadInput. */
export function checkReport(args: Arguments, hasLimit: boolean): void {
  if (textArgument(args, 'format') === 'junit' && !hasLimit)
    throw new BadInput('--format junit must go with a limit such as --max-cost 100, got none');
}

/** Where the document names its deployments: a mistyped name is told before the work, not after it. Throws BadInput. */
export function checkLimits(limits: readonly StatedLimit[], document: unknown): void {
  const names = namesIn(document);
  if (names) checkNames(limits, names);
}
