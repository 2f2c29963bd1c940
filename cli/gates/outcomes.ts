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
  /** Where the same limit is held against the same deployment more than once: `at point 3 (rate=10/s)`. */
  readonly place?: string;
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

/** An outcome that tells where it was found: `$12.20 in month 4`, `costs $12.20 …, first in month 4`. */
export function foundIn(outcome: Outcome, place: string, first = place): Outcome {
  const { found, broken } = outcome;
  return {
    ...outcome,
    found: `${found} ${place}`,
    ...(broken && { broken: { ...broken, words: `${broken.words}, ${first}` } }),
  };
}

/** `lambda costs $104.20 a month, $4.20 more than $100.00 (--max-cost)`, one sentence per limit that is broken. */
export function brokenWords(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((outcome) => {
    const { deployment, broken, place } = outcome;
    return broken ? [`${deployment} ${broken.words}${place === undefined ? '' : `, ${place}`}`] : [];
  });
}

/** `tiny is new, with no earlier amount …: 5 % is not judged`, one sentence per limit that has nothing to hold against. */
export function unjudgedWords(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ deployment, unjudged }) =>
    unjudged === undefined ? [] : [`${deployment} ${unjudged}`],
  );
}

/** Where none is broken: `all 4 deployments are within --max-p99 300ms`; nothing where no limit was given. */
export function keptSentences(limits: readonly StatedLimit[], outcomes: readonly Outcome[]): string[] {
  const ids = [...new Set(outcomes.map(({ deployment }) => deployment))];
  const isPart = ({ words }: StatedLimit) =>
    outcomes.some((outcome) => outcome.words === words && outcome.unjudged !== undefined);
  const within = (its: readonly StatedLimit[]) => `within ${listed(its.map(({ words }) => words))}`;
  const parts = limits.filter(isPart).flatMap((limit) => {
    const judged = outcomes.filter(({ words, unjudged }) => words === limit.words && unjudged === undefined);
    const names = judged.map(({ deployment }) => deployment);
    return names.length === 0
      ? []
      : [`${listed(names)} ${names.length === 1 ? 'is' : 'are'} ${within([limit])}`];
  });
  const whole = limits.filter((limit) => !isPart(limit));
  if (ids.length === 0 || whole.length === 0) return parts;
  if (whole.some(({ of }) => of === undefined)) {
    const everyone = ids.length === 1 ? `${ids[0]} is` : `all ${ids.length} deployments are`;
    return [`${everyone} ${within(whole)}`, ...parts];
  }
  const named = [...new Set(whole.flatMap(({ of }) => of ?? []))];
  return [...named.map((id) => `${id} is ${within(whole.filter(({ of }) => of === id))}`), ...parts];
}
