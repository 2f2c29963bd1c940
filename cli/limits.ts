/**
 * Limits that the caller states (`--max-cost 100 --max-p99 300ms`), for a verb that prints results in formats of its own. The
 * whole gate, with a baseline and reports for build pipelines, is in gates/gate.ts.
 */
import type { Bill } from '../engine/money/bill.ts';
import type { Result } from '../engine/result.ts';
import { BadInput } from './bad-input.ts';
import type { StatedLimit } from './gates/limit.ts';
import { costCheck } from './gates/limit-kinds.ts';
import { brokenWords, keptSentences, outcomesOf } from './gates/outcomes.ts';
import { type Arguments, textArgument } from './verbs/verb.ts';

export { readLimits } from './gates/read-limits.ts';

/** One sentence per deployment and limit that was not met. Throws BadInput for a limit of a deployment that is not there. */
export function brokenLimits(limits: readonly StatedLimit[], result: Result): string[] {
  return brokenWords(outcomesOf(limits, result));
}

/** Where none is broken: `all 4 deployments are within --max-p99 300ms`; nothing where no limit was given. */
export function keptWords(limits: readonly StatedLimit[], result: Result): string[] {
  return keptSentences(limits, result);
}

/** Says by how much a bill is over the amount, or nothing where it is not. */
type CostLimit = (bill: Pick<Bill, 'total' | 'currency'>, period: string) => string | undefined;

/** `--max-cost` for bills that come without a simulation. Throws BadInput when it is no amount. */
export function readCostLimit(args: Arguments): CostLimit {
  const text = textArgument(args, 'max-cost');
  if (text === undefined) return () => undefined;
  const check = costCheck(text);
  if (typeof check === 'string') throw new BadInput(`--max-cost ${check}`);
  return (bill, period) => check(bill, period).broken?.words;
}
