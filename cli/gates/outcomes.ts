/** Every limit against every deployment that it is for: what was found, and whether it is kept. */
import type { Result } from '../../engine/result.ts';
import { inCurrency } from '../output/one-currency.ts';
import type { Finding, StatedLimit } from './limit.ts';
import { listed } from './listed.ts';
import { checkNames } from './read-limits.ts';

export interface Outcome extends Finding {
  readonly deployment: string;
  /** As it was given: `--max-cost 100`. */
  readonly words: string;
  readonly option: string;
}

/** Throws BadInput for a limit of a deployment that is not there. */
export function outcomesOf(limits: readonly StatedLimit[], result: Result): Outcome[] {
  const ids = result.deployments.map(({ id }) => id);
  checkNames(limits, ids);
  const hasOwn = (option: string, id: string) =>
    limits.some((limit) => limit.option === option && limit.of === id);
  return result.deployments.flatMap((deployment) => {
    const { id } = deployment;
    return limits
      .filter(({ option, of }) => (of === undefined ? !hasOwn(option, id) : of === id))
      .map(({ option, words, check }) => ({
        deployment: id,
        option,
        words,
        ...check(inCurrency(deployment, result.comparison.currency), result),
      }));
  });
}

/** `lambda costs $104.20 a month, $4.20 more than $100.00 (--max-cost)`, one sentence per limit that is broken. */
export function brokenWords(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ deployment, broken }) => (broken ? [`${deployment} ${broken.words}`] : []));
}

/** Where none is broken: `all 4 deployments are within --max-p99 300ms`; nothing where no limit was given. */
export function keptSentences(limits: readonly StatedLimit[], { deployments }: Result): string[] {
  const [first, ...others] = deployments.map(({ id }) => id);
  if (first === undefined || limits.length === 0) return [];
  const within = (its: readonly StatedLimit[]) => `within ${listed(its.map(({ words }) => words))}`;
  if (limits.some(({ of }) => of === undefined)) {
    const everyone = others.length === 0 ? `${first} is` : `all ${deployments.length} deployments are`;
    return [`${everyone} ${within(limits)}`];
  }
  const named = [...new Set(limits.flatMap(({ of }) => of ?? []))];
  return named.map((id) => `${id} is ${within(limits.filter(({ of }) => of === id))}`);
}
